/**
 * Text of a repository in Markdown that others render: always in a code span, where no link, image, mention, reference,
 * HTML or formatting of it can take effect.
 */
import { plainLine } from '../../terminal/plain-text.ts'

/** A code span that shows the text on one line, letter by letter. */
export function codeSpan(text: string): string {
  const line = plainLine(text.replace(/\s+/g, ' ').trim())
  if (line === '') return '` `'
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}
