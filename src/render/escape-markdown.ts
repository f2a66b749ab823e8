/** Escapes a plain value so that Markdown shows it letter by letter, in running text and in table cells. */

/** An address (kept whole, so that it becomes a link) or a sign with a meaning inside a line. */
const INNER = /https?:\/\/[^\s|<>`\\*[\]{}]+|[\\`*_[\]<>|~&{]/g
const LINE_START = /^(\s*)([#+\-=>:]|\d{1,9}[.)])(?=\s|$|[-=])/gm

export function escapeMarkdown(value: string): string {
  return value
    .replace(INNER, (found) => (found.length > 1 ? found : `\\${found}`))
    .replace(LINE_START, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
