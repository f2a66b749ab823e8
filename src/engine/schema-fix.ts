/** The edit that mends a schema fault, where what was meant leaves no doubt. */
import type { Artifact } from '../model/artifact.ts'
import { nodeAt, rangeAt } from '../parse/source-file.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { SchemaFault } from './schema-messages.ts'

/** The fix of a fault, or undefined; cells of a CSV are left to people. */
export function schemaFix(
  { file, pointer }: Artifact,
  { mend, part, pointer: below }: SchemaFault,
): Diagnostic['fix'] | undefined {
  if (mend === undefined || file.format === 'csv') return undefined
  const node = nodeAt(file, pointer + below)
  const [from, to] = part === 'key' ? [node?.keyFrom, node?.keyTo] : [node?.from, node?.to]
  if (from === undefined || to === undefined || to <= from) return undefined
  const before = file.text.slice(from, to)
  // A text over several lines, a tag, an anchor or an alias is more than one word.
  if (/^[&*!|>]|\n/.test(before)) return undefined
  const text = part === 'value' && !isPlainWord(mend) ? JSON.stringify(mend) : mend
  return {
    title: `Write ${text} for ${before}`,
    safe: true,
    edits: [{ path: file.path, range: rangeAt(file, from, to), text }],
  }
}

/** A word that YAML reads as text without quotes. */
const isPlainWord = (text: string): boolean =>
  /^[A-Za-z][\w-]*$/.test(text) && !/^(?:yes|no|on|off|true|false|null|y|n)$/i.test(text)
