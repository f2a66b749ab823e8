/** A workbook as plain data: sheets of typed columns, the source of both the XLSX file and its CSV twins. */

export type CellValue = string | number | undefined

/** One column; `date` holds ISO 8601 dates, which become real dates in the spreadsheet. */
export interface SheetColumn {
  readonly header: string
  /** Width in characters. */
  readonly width: number
  readonly type: 'text' | 'number' | 'date'
  /** The only values that the column takes; a spreadsheet offers them as a list. */
  readonly values?: readonly string[]
  /** Shades the column by a band, the lowest first: by its own words, or by those of the column at index `by`. */
  readonly bands?: { readonly order: readonly string[]; readonly by?: number }
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

export interface Workbook {
  readonly title: string
  readonly organization: string
  /** Printed at the foot of each page: `internal`. */
  readonly classification: string
  /** ISO 8601 date, written as the date of creation. */
  readonly date: string
  readonly sheets: readonly Sheet[]
  /** Labelled remarks on where the workbook comes from, set on a sheet of their own at the end. */
  readonly notes?: readonly (readonly [label: string, text: string])[]
}
