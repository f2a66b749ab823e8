/** Finds the row of a sheet that holds the headers, and what each column is called, group headers included. */

import { type Cell, columnName, filled, type Table } from './sheet-table.ts'
import { fieldsNamed } from './words.ts'

/** A column with what stands over it. */
export interface Column {
  readonly index: number
  /** Unique name: the header, with the column letter where it is absent, repeated or no plain name. */
  readonly name: string
  /** Header texts to look up, the most telling first: with the group above it, then alone. */
  readonly headers: readonly string[]
  readonly cell?: Cell
}

/** Where the headers stand. */
export interface Header {
  /** 0-based. */
  readonly row: number
  readonly columns: readonly Column[]
  /** Columns that name a field. */
  readonly known: number
}

/** Rows in which headers are looked for. */
const searched = 40

/** The header row of a sheet, or undefined where no row names two fields. `named` are headers that a map names. */
export function findHeader(
  table: Table,
  kind: string,
  fields: readonly string[],
  named: ReadonlySet<string>,
  row?: number,
): Header | undefined {
  if (row !== undefined) return headerAt(table, row, kind, fields, named)
  const candidates = table.rows
    .slice(0, searched)
    .map((_, index) => headerAt(table, index, kind, fields, named))
    .filter(({ known }) => known >= 2)
  return candidates.reduce<Header | undefined>(
    (best, header) => (best === undefined || header.known > best.known ? header : best),
    undefined,
  )
}

function headerAt(
  table: Table,
  row: number,
  kind: string,
  fields: readonly string[],
  named: ReadonlySet<string>,
): Header {
  const width = Math.max(0, ...table.rows.map((cells) => cells.length))
  const seen = new Set<string>()
  const columns = Array.from({ length: width }, (_, index): Column => {
    const cell = table.rows[row]?.[index]
    const group = groupOver(table, row, index)
    const text = oneLine(cell?.text ?? '')
    const full = group === undefined ? text : `${oneLine(group.text)} ${text}`.trim()
    const headers = [...new Set([full, text])].filter((header) => header !== '')
    const base =
      full === '' || /^(?:__proto__|constructor|prototype)$/.test(full) ? `Column ${columnName(index)}` : full
    const name = seen.has(base) ? `${base} (${columnName(index)})` : base
    seen.add(name)
    return { index, name, headers, ...(cell === undefined ? {} : { cell }) }
  })
  const known = columns.filter(({ headers }) =>
    headers.some((header) => named.has(header) || fieldsNamed(kind, header, fields).length > 0),
  ).length
  return { row, columns, known }
}

/** The merged cell that stands over several columns, this one among them, directly above a header. */
function groupOver(table: Table, row: number, column: number): Cell | undefined {
  const merge = table.merges.find(
    ({ startRow, endRow, startCol, endCol }) =>
      endRow === row - 1 && startRow === endRow && startCol < endCol && startCol <= column && column <= endCol,
  )
  if (merge === undefined) return undefined
  // A title over the whole sheet is no group.
  const cells = filled(table.rows[merge.startRow] ?? [])
  const groups = table.merges.filter(({ startRow, endRow }) => startRow === merge.startRow && endRow === merge.endRow)
  return groups.length + cells.length > 2 ? table.rows[merge.startRow]?.[merge.startCol] : undefined
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
