/** A sheet of a foreign register as plain data: cells with their places, whatever file they came from. */

/** One cell that holds something. */
export interface Cell {
  /** Name as people know it: `Risks!C7`, or `C7` in a CSV. */
  readonly at: string
  /** 0-based. */
  readonly row: number
  readonly column: number
  /** What the sheet shows, LF line ends, without control characters. */
  readonly text: string
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** Value of a number cell. */
  readonly number?: number
  /** Number format of the cell, where it has one of its own. */
  readonly format?: string
}

/** A block of merged cells, 0-based, ends inclusive. */
export interface Merge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** One sheet. */
export interface Table {
  /** Name of the sheet; empty for a CSV. */
  readonly name: string
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  readonly merges: readonly Merge[]
  /** Things to tell the user about how the sheet was read. */
  readonly notices: readonly string[]
}

/** Bounds of what is read; a register beyond them is split by its owner. */
export const limits = { bytes: 20 * 1024 * 1024, inflated: 200 * 1024 * 1024, rows: 20_000, columns: 250 }

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

/** Name of a cell, with its sheet where it has one. */
export const cellName = (sheet: string, row: number, column: number): string =>
  `${sheet === '' ? '' : `${sheet}!`}${columnName(column)}${row + 1}`

/** The cells of a row that hold something. */
export const filled = (row: readonly (Cell | undefined)[]): readonly Cell[] =>
  row.filter((cell): cell is Cell => cell !== undefined)
