/** A stretch of a file that the tool writes, between two marks, in a file that people write too. */

const begin = '# isms:begin (written by isms codeowners; edit the ISMS instead)'
const end = '# isms:end'

/** The section in a text, marks included, or undefined when it has none. */
export function sectionOf(text: string): string | undefined {
  const from = text.indexOf('# isms:begin')
  if (from < 0) return undefined
  const to = text.indexOf(end, from)
  return to < 0 ? undefined : text.slice(from, to + end.length)
}

/** Lines between the marks. */
export const section = (lines: readonly string[]): string => [begin, ...lines, end].join('\n')

/** The text with the section in place of the one it has, else at its end; the last line that matches a file decides. */
export function withSection(text: string, lines: readonly string[]): string {
  const present = sectionOf(text)
  if (present !== undefined) return text.replace(present, () => section(lines))
  const gap = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  return `${text}${gap}${section(lines)}\n`
}
