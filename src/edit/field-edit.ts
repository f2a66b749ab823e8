/** Sets one top-level field of an artifact in its file's text, by range: every other byte stays as it is. */
import { CannotAnswer } from '../cannot-answer.ts'
import { lineStarts, positionAt } from '../parse/position.ts'
import { nodeAt, type SourceFile } from '../parse/source-file.ts'

/** A replacement in the normalised text of a file; offsets, `to` exclusive. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The edit that sets a field of the artifact at a pointer.
 * @param lines the field as YAML lines without indentation, the key included
 * @param after names of fields behind which it goes when it is absent; the last one that exists is taken
 */
export function setField(
  file: SourceFile,
  pointer: string,
  name: string,
  lines: readonly string[],
  after: readonly string[],
): Edit {
  const indent = ' '.repeat(indentOf(file, pointer))
  const block = lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n')
  const present = nodeAt(file, `${pointer}/${name}`)
  if (present?.keyFrom !== undefined)
    return {
      from: present.keyFrom,
      to: trimmedEnd(file, Math.max(present.to, present.keyTo ?? 0) + (present.to > present.from ? 0 : 1)),
      text: block,
    }
  const anchor = after.map((field) => nodeAt(file, `${pointer}/${field}`)).findLast((node) => node !== undefined)
  if (anchor === undefined)
    throw new CannotAnswer(`${file.path} has none of the fields ${after.join(', ')}, so there is no place for ${name}`)
  const end = endOfLine(file.text, Math.max(anchor.from, trimmedEnd(file, anchor.to) - 1))
  return { from: end, to: end, text: `\n${indent}${block}` }
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to), text)
}

function indentOf(file: SourceFile, pointer: string): number {
  const id = nodeAt(file, `${pointer}/id`)
  if (id?.keyFrom === undefined) throw new CannotAnswer(`${file.path} has no id to edit beside`)
  if (
    nodeAt(file, pointer)?.from !== undefined &&
    file.text[(nodeAt(file, pointer) as { from: number }).from] === '{'
  ) {
    throw new CannotAnswer(`${file.path} writes the artifact in braces`, 'Write it as "field: value" lines first.')
  }
  return positionAt(lineStarts(file.text), id.keyFrom).column - 1
}

/** End of a node without the line break and blank lines that a block value carries along. */
function trimmedEnd(file: SourceFile, to: number): number {
  let end = to
  while (end > 0 && /\s/.test(file.text[end - 1] as string)) end -= 1
  return end
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
