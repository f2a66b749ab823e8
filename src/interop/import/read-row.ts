/** One row of a register as field values, what has no field beside them; every cell of it ends in one or the other, or in the ledger. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import type { Repo } from '../../model/repo.ts'
import type { MappedColumn } from './columns.ts'
import type { ImportMap } from './import-map.ts'
import { keep, type Ledger, understand } from './ledger.ts'
import { readValue } from './read-value.ts'
import { type Cell, filled, type Table } from './sheet-table.ts'

/** What reading rows needs to know. */
export interface RowContext {
  readonly repo: Repo
  readonly kind: KindInfo
  /** What stands before the field names in pointers of links, for example `/entries/*`. */
  readonly within: string
  readonly columns: readonly MappedColumn[]
  readonly map: ImportMap
  readonly ledger: Ledger
}

/** A row that was read. */
export interface ReadRow {
  /** 1-based. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** By field name as declared, `current.likelihood` and `assessments[].on` among them. */
  readonly values: Map<string, unknown>
  /** Texts without a field, by name of their column. */
  readonly extra: Map<string, string>
  /** Values of fields of one's own, by name. */
  readonly own: Map<string, unknown>
  /** Cells by field, for what asks for more than the value. */
  readonly byField: ReadonlyMap<string, Cell>
}

/** Reads the cells of a row into fields. */
export function readRow(cells: readonly Cell[], context: RowContext): ReadRow {
  const { columns, ledger, map } = context
  const values = new Map<string, unknown>()
  const extra = new Map<string, string>()
  const own = new Map<string, unknown>()
  const byField = new Map<string, Cell>()
  for (const given of cells) {
    const column = columns[given.column] as MappedColumn
    const { target, name } = column
    const answer = map.cells.get(given.at)
    const cell: Cell = answer === undefined ? given : { ...given, text: answer, type: 'text' }
    if (answer !== undefined) understand(ledger, name, `"${given.text}" is read as ${answer} by the map`, given)
    if (target.to === 'leave-out') ledger.passed.push({ at: given.at, text: given.text, why: 'left out by the map' })
    else if (target.to === 'x-import') extra.set(name, cell.text)
    else if (target.to === 'own') own.set(target.name, structured(cell.text))
    else {
      const { field } = target
      if (values.has(field.name)) {
        extra.set(name, given.text)
        continue
      }
      byField.set(field.name, cell)
      const reading = readValue(field, cell, {
        repo: context.repo,
        kind: context.kind.kind,
        order: column.order,
        free: isFree(context, field.name),
        words: map.values.get(field.name),
      })
      if (reading.type === 'question') {
        ledger.questions.push({ at: given.at, text: given.text, why: reading.why, answers: reading.answers })
      } else if (reading.type === 'unread') {
        extra.set(name, given.text)
        keep(ledger, field.name, reading.why, given)
      } else if (reading.type === 'nothing') {
        understand(ledger, field.name, reading.note, given)
      } else {
        values.set(field.name, reading.value)
        if (reading.note !== undefined) understand(ledger, field.name, reading.note, given)
        if (reading.keep === true) extra.set(name, given.text)
      }
    }
  }
  return { number: (cells[0]?.row ?? 0) + 1, cells, values, extra, own, byField }
}

/** Rows below the header as they are seen: a cell merged over several rows stands in each of them. */
export function seenRows(table: Table, headerRow: number): readonly (readonly Cell[])[] {
  const rows = table.rows.map((row) => [...row])
  for (const { startRow, endRow, startCol, endCol } of table.merges) {
    const cell = startCol === endCol && startRow > headerRow ? rows[startRow]?.[startCol] : undefined
    if (cell === undefined) continue
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1)
      (rows[row] as (Cell | undefined)[])[startCol] = { ...cell, row }
  }
  return rows.slice(headerRow + 1).map(filled)
}

/** JSON as data, anything else as the text that it is. */
function structured(text: string): unknown {
  if (!/^[[{]/.test(text) || /"(?:__proto__|constructor|prototype)"\s*:/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isFree({ kind, within }: RowContext, field: string): boolean {
  const pointer = `${within}/${field.replaceAll('[]', '.*').replaceAll('.', '/')}`
  return kind.links.some(({ pattern, free }) => free === true && (pattern === pointer || pattern === `${pointer}/*`))
}
