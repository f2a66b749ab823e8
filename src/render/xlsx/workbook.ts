/** A workbook as plain data: sheets of typed columns, the source of both the XLSX file and its CSV twins. */

export type CellValue = string | number | undefined

/** One column; `date` holds ISO 8601 dates, which become real dates in the spreadsheet. */
export interface SheetColumn {
  readonly header: string
  /** Width in characters. */
  readonly width: number
  readonly type: 'text' | 'number' | 'date'
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
}
