/** Edits the text of a YAML record by its top-level fields, without parsing, so that layout and comments stay. */

/** Lines of a top-level field with all below it, or undefined. */
export const fieldLines = (record: string, field: string): string | undefined =>
  new RegExp(`^${field}:.*\\n(?:[ ].*\\n|\\n(?=[ ]))*`, 'm').exec(record)?.[0]

/** Plain value of a one-line field, without quotes. */
export const fieldValue = (record: string, field: string): string | undefined =>
  new RegExp(`^${field}: "?([^"\\n]*)"?$`, 'm').exec(record)?.[1]

/** The record without the fields. */
export const without = (record: string, ...fields: string[]): string =>
  fields.reduce((text, field) => text.replace(fieldLines(text, field) ?? '', ''), record)

/** The record with a field replaced by other lines; appended when it was not there. */
export function withLines(record: string, field: string, lines: string): string {
  const old = fieldLines(record, field)
  return old === undefined ? `${record}${lines}` : record.replace(old, () => lines)
}

/** The record with a one-line field set. */
export const withValue = (record: string, field: string, value: string): string =>
  withLines(record, field, `${field}: ${value}\n`)

/** A list of records: what stands before the first one, and each one with its two-column indent taken off. */
export interface RecordList {
  readonly head: string
  readonly records: readonly string[]
}

/** Splits a list whose items start with `- ` at a column, `indent` blanks from the left. */
export function splitList(text: string, indent = ''): RecordList {
  const parts = text.split(new RegExp(`^(?=${indent}- )`, 'm'))
  const head = parts[0]?.startsWith(`${indent}- `) ? '' : (parts.shift() ?? '')
  const cut = new RegExp(`^${indent}(?:- | {2})`, 'gm')
  return { head, records: parts.map((part) => part.replace(cut, '')) }
}

/** Writes a list back. */
export const joinList = ({ head, records }: RecordList, indent = ''): string =>
  head +
  records.map((record) => record.replace(/^(?=.)/gm, `${indent}  `).replace(`${indent}  `, `${indent}- `)).join('')

/** Changes the list below a field of a record, item by item; items mapped to undefined go, an empty list with them. */
export function mapItems(record: string, field: string, change: (item: string) => string | undefined): string {
  const lines = fieldLines(record, field)
  if (lines === undefined) return record
  const { head, records } = splitList(lines, '  ')
  const kept = records.map(change).filter((item) => item !== undefined)
  return record.replace(lines, () => (kept.length === 0 ? '' : joinList({ head, records: kept }, '  ')))
}
