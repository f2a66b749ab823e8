/** Writes text into XML 1.0 so that nothing of a repository can end an attribute, open an element or break the parser. */
import { plainText } from '../terminal/plain-text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Characters that XML 1.0 section 2.2 does not allow even as references, lone surrogates among them. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as element content or attribute value; control characters stand as visible escapes, line breaks stay. */
export const xmlText = (text: string): string =>
  plainText(text)
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"']/g, (mark) => entities[mark] as string)

/** Text as an attribute value on one line: ` name="value"`. */
export const xmlAttribute = (name: string, value: string | number): string =>
  ` ${name}="${xmlText(String(value)).replace(/[\n\t]/g, (mark) => (mark === '\n' ? '&#10;' : '&#9;'))}"`
