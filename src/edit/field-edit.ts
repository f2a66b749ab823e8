/** Sets one field of an artifact, or of a part of it, in its file's text, by range: every other byte stays as it is. */
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
 * The edit that sets a field of the map at a pointer.
 * @param lines the field as YAML lines without indentation, the key included; a map in braces takes one line only
 * @param after names of fields behind which it goes when it is absent; the last one that exists is taken
 */
export function setField(
  file: SourceFile,
  pointer: string,
  name: string,
  lines: readonly string[],
  after: readonly string[],
): Edit {
  const inBraces = isInBraces(file, pointer)
  if (inBraces && lines.length > 1)
    throw new CannotAnswer(`${file.path} writes the artifact in braces`, 'Write it as "field: value" lines first.')
  const present = nodeAt(file, `${pointer}/${name}`)
  const indent = inBraces ? '' : ' '.repeat(indentOf(file, pointer, [name, ...after]))
  const block = lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n')
  if (present?.keyFrom !== undefined)
    return {
      from: present.keyFrom,
      to: trimmedEnd(file, Math.max(present.to, present.keyTo ?? 0) + (present.to > present.from ? 0 : 1)),
      text: block,
    }
  const anchor = after.map((field) => nodeAt(file, `${pointer}/${field}`)).findLast((node) => node !== undefined)
  if (anchor === undefined)
    throw new CannotAnswer(`${file.path} has none of the fields ${after.join(', ')}, so there is no place for ${name}`)
  if (inBraces) return { from: anchor.to, to: anchor.to, text: `, ${block}` }
  const end = endOfLine(file.text, Math.max(anchor.from, trimmedEnd(file, anchor.to) - 1))
  return { from: end, to: end, text: `\n${indent}${block}` }
}

/** Applies edits that do not overlap; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.from - a.from || b.index - a.index)
    .reduce((done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to), text)
}

const isInBraces = (file: SourceFile, pointer: string): boolean => {
  const node = nodeAt(file, pointer)
  return node !== undefined && file.text[node.from] === '{'
}

/** Column at which the fields of a map begin, told by its id or the first of the named fields that is there. */
function indentOf(file: SourceFile, pointer: string, names: readonly string[]): number {
  const first = ['id', ...names].map((name) => nodeAt(file, `${pointer}/${name}`)).find((node) => node !== undefined)
  if (first?.keyFrom === undefined) throw new CannotAnswer(`${file.path} has no field to edit beside`)
  return positionAt(lineStarts(file.text), first.keyFrom).column - 1
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
