/** A table as plain data, before it is Markdown in a document or a sheet in a workbook. */
import type { Part } from './names.ts'

export interface ColumnView {
  readonly title: string
  /** Share of the width; 1 is an id. */
  readonly width: number
  readonly align?: 'right'
}

export interface RowView {
  /** Id that links lead to; empty when nothing links to the row. */
  readonly anchor: string
  readonly cells: readonly (readonly Part[])[]
}

export interface TableView {
  readonly columns: readonly ColumnView[]
  readonly rows: readonly RowView[]
  /** The sentence that stands for the table when it has no rows. */
  readonly empty: string
}

/** A cell of plain words. */
export const words = (value: string | number | undefined): Part[] =>
  value === undefined || value === '' ? [] : [{ text: String(value) }]

/** The first `most` parts and how many more there are; the workbooks hold them all. */
export function firstParts(parts: readonly Part[], most: number): Part[] {
  return parts.length <= most ? [...parts] : [...parts.slice(0, most), { text: `and ${parts.length - most} more` }]
}
