/** What became of each cell that an import looked at, so that nothing is lost without a word. */
import type { Cell } from './sheet-table.ts'

/** Something that was not read, or that an answer is needed for. */
export interface Entry {
  /** Name of the cell. */
  readonly at: string
  /** What stands there. */
  readonly text: string
  readonly why: string
}

/** A cell that can be read in several ways. */
export interface Question extends Entry {
  readonly answers: readonly string[]
}

/** A way in which texts were understood, with the cells in which they stand. */
export interface Understood {
  readonly field: string
  readonly note: string
  readonly cells: string[]
}

/** The book of an import. */
export interface Ledger {
  /** Rows that could not be taken in; each makes the import incomplete. */
  readonly unread: Entry[]
  /** Titles, headings, repeated headers and what else is no entry. */
  readonly passed: Entry[]
  readonly questions: Question[]
  readonly understood: Map<string, Understood>
  /** Cells kept under `x-import` because their field could not take them, by reason. */
  readonly kept: Map<string, Understood>
  /** Things to know about the whole. */
  readonly notes: string[]
}

/** An empty book. */
export const newLedger = (): Ledger => ({
  unread: [],
  passed: [],
  questions: [],
  understood: new Map(),
  kept: new Map(),
  notes: [],
})

/** Notes how a cell was understood. */
export const understand = (ledger: Ledger, field: string, note: string, cell: Cell): void =>
  collect(ledger.understood, field, note, cell)

/** Notes that a cell was kept because its field could not take it. */
export const keep = (ledger: Ledger, field: string, why: string, cell: Cell): void =>
  collect(ledger.kept, field, why, cell)

function collect(into: Map<string, Understood>, field: string, note: string, cell: Cell): void {
  const key = `${field}\n${note}`
  const present = into.get(key)
  if (present === undefined) into.set(key, { field, note, cells: [cell.at] })
  else present.cells.push(cell.at)
}

/** Notes every cell of a row as passed over or unread. */
export function noteCells(entries: Entry[], cells: readonly Cell[], why: string): void {
  const [first] = cells
  if (first === undefined) return
  const last = cells.at(-1) as Cell
  const at = first === last ? first.at : `${first.at}:${last.at.slice(last.at.lastIndexOf('!') + 1)}`
  entries.push({ at, text: cells.map(({ text }) => text).join(' | '), why })
}
