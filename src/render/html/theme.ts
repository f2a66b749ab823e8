/** The style sheet and the script of the HTML pages with the hashes that the content-security policy admits; nothing else may style or run. */
import { createHash } from 'node:crypto'

export interface HtmlTheme {
  readonly css: string
  /** The script of the pages that offer a choice or a search; the others have none. */
  readonly script: string
  /** The policy of a page, with or without the script. */
  readonly policy: (scripted: boolean) => string
}

/** Why a style sheet may not be used: it would end its own element or fetch from elsewhere. Undefined when it may. */
export function themeFault(css: string): string | undefined {
  return /<\/style|@import|url\s*\(|image-set\s*\(/i.test(css)
    ? 'imports, addresses and end tags are not allowed in a style sheet'
    : undefined
}

/** The style sheet and script with their policy; ask `themeFault` first. */
export function htmlTheme(css: string, script: string): HtmlTheme {
  const fault = themeFault(css)
  if (fault !== undefined) throw new Error(fault)
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of the pages holds a tag')
  const style = `style-src '${hash(css)}'`
  const run = `; script-src '${hash(script)}'`
  return {
    css,
    script,
    policy: (scripted) =>
      `default-src 'none'; ${style}${scripted ? run : ''}; img-src data:; base-uri 'none'; form-action 'none'`,
  }
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
