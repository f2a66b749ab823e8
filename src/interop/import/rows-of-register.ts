/** The entries of a register, without titles, headings and repeated headers, which are noted. */
import type { Header } from './header-row.ts'
import { type Ledger, noteCells } from './ledger.ts'
import { type ReadRow, type RowContext, readRow, seenRows } from './read-row.ts'
import { type Cell, filled, type Table } from './sheet-table.ts'

/** Reads every entry. `isEntry` says why a row is none, or nothing. */
export function entriesOf(
  table: Table,
  header: Header,
  context: RowContext,
  isEntry: (cells: readonly Cell[]) => string | undefined = () => undefined,
): ReadRow[] {
  const { ledger } = context
  for (const row of table.rows.slice(0, header.row)) noteCells(ledger.passed, filled(row), 'above the headers')
  const names = header.columns.map(({ cell }) => cell?.text)
  const width = names.findLastIndex((name) => name !== undefined) + 1
  return seenRows(table, header.row).flatMap((cells) => {
    if (cells.length === 0) return []
    const passed = passedOver(cells, names, context) ?? isEntry(cells)
    if (passed !== undefined) {
      noteCells(ledger.passed, cells, passed)
      return []
    }
    // In a CSV, a comma that nobody quoted moves every later cell into a wrong column.
    if (table.name === '' && (cells.at(-1) as Cell).column >= width) {
      noteCells(
        ledger.unread,
        cells,
        `the row has more cells than the header (${width}); quote cells that hold the separator`,
      )
      return []
    }
    return [readRow(cells, context)]
  })
}

function passedOver(
  cells: readonly Cell[],
  names: readonly (string | undefined)[],
  { columns }: RowContext,
): string | undefined {
  if (cells.length > 1 && cells.every((cell) => names[cell.column] === cell.text)) return 'repeats the headers'
  if (cells.length > 1 || names.filter((name) => name !== undefined).length <= 2) return undefined
  const target = columns[cells[0]?.column ?? 0]?.target
  const tells = target?.to === 'field' && ['title', 'name', 'control_id'].includes(target.field.name)
  return tells ? undefined : 'heading or remark'
}

/** Notes cells to an entry's ledger as unread. */
export const refuse = (ledger: Ledger, row: ReadRow, why: string): void => noteCells(ledger.unread, row.cells, why)
