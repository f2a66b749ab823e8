/** Writes one sheet as CSV (RFC 4180); cells that a spreadsheet would run as a formula get a leading apostrophe. */
import { cleanText } from '../clean-text.ts'
import type { CellValue, Sheet } from './workbook.ts'

const FORMULA = /^[=+\-@\t\r\n|]/

export function writeCsv(sheet: Sheet): string {
  const head = sheet.columns.map((column) => csvCell(column.header)).join(',')
  const rows = sheet.rows.map((row) => sheet.columns.map((_, index) => csvCell(row[index])).join(','))
  return `${[head, ...rows].join('\r\n')}\r\n`
}

/** One cell, quoted where needed. Numbers keep their sign; text that looks like a formula is neutralised. */
export function csvCell(value: CellValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const clean = cleanText(value)
  const safe = FORMULA.test(clean) ? `'${clean}` : clean
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
