/** Adds ids to a list field, in the layout that the list has: in brackets on one line, or one entry per line. */
import { lineStarts, positionAt } from '../parse/position.ts'
import { nodeAt, type SourceFile } from '../parse/source-file.ts'
import { type Edit, setField } from './field-edit.ts'
import { scalarText } from './scalar-text.ts'

/**
 * The edit that adds items to the list `name` of the map at a pointer; undefined when all of them are there.
 * @param present what the list holds now
 * @param after as for `setField`
 */
export function addToList(
  file: SourceFile,
  pointer: string,
  name: string,
  present: readonly string[],
  items: readonly string[],
  after: readonly string[],
): Edit | undefined {
  const added = [...new Set(items)].filter((item) => !present.includes(item)).map((item) => scalarText(item, true))
  if (added.length === 0) return undefined
  const last = nodeAt(file, `${pointer}/${name}/${present.length - 1}`)
  const list = nodeAt(file, `${pointer}/${name}`)
  const whole = [...present.map((item) => scalarText(item, true)), ...added].join(', ')
  // A single value in place of a list, an empty list, or none at all.
  if (last === undefined || list === undefined) return setField(file, pointer, name, [`${name}: [${whole}]`], after)
  if (file.text[list.from] === '[') return { from: last.to, to: last.to, text: `, ${added.join(', ')}` }
  const starts = lineStarts(file.text)
  const { line } = positionAt(starts, last.from)
  const lead = file.text.slice(starts[line - 1], last.from)
  const end = file.text.indexOf('\n', last.to)
  const at = end < 0 ? file.text.length : end
  return { from: at, to: at, text: added.map((item) => `\n${lead}${item}`).join('') }
}
