/** Writes the registers of a pack as workbooks, and each of their sheets as CSV. */
import type { Workbook } from '../render/xlsx/workbook.ts'
import { writeCsv } from '../render/xlsx/write-csv.ts'
import { writeWorkbook } from '../render/xlsx/write-xlsx.ts'
import type { PackFormat } from './formats.ts'
import { safeName } from './pack-files.ts'

/** Files by path: `soa.xlsx`, and `csv/soa.csv` for its first sheet, `csv/soa-clauses-4-10.csv` for another. */
export async function registerFiles(
  books: ReadonlyMap<string, Workbook>,
  formats: readonly PackFormat[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  if (formats.includes('xlsx')) for (const [name, book] of books) files.set(name, await writeWorkbook(book))
  if (formats.includes('csv')) {
    for (const [name, book] of books) {
      const base = name.replace(/\.xlsx$/, '')
      for (const [index, sheet] of book.sheets.entries()) {
        const path = index === 0 ? base : `${base}-${safeName(sheet.name.toLowerCase())}`
        files.set(`csv/${path}.csv`, Buffer.from(writeCsv(sheet), 'utf8'))
      }
    }
  }
  return files
}
