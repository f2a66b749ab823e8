/** Reads the sheets of a workbook: what each cell shows, by its own number format; formulas by the result stored with them. */
import { formatValue } from 'hucre'
import { type CellValue, type Cell as HucreCell, readXlsx as read, type Sheet } from 'hucre/xlsx'
import { CannotAnswer } from '../../cannot-answer.ts'
import { cleanText } from '../../render/clean-text.ts'
import { boundedWorkbook } from './inflate-bounded.ts'
import { type Cell, cellName, limits, type Table } from './sheet-table.ts'

/** Every sheet of a workbook. Throws `CannotAnswer` when it is none or too large. */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<Table[]> {
  const stored = boundedWorkbook(name, bytes)
  let sheets: readonly Sheet[]
  try {
    sheets = (await read(stored, { readStyles: true })).sheets
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]
    throw new CannotAnswer(
      `${name} cannot be read: ${reason}`,
      'Save it anew as .xlsx, without a password, or as .csv.',
    )
  }
  return sheets.map((sheet) => tableOf(sheet, name))
}

function tableOf(sheet: Sheet, file: string): Table {
  if (sheet.rows.length > limits.rows || (sheet.rows[0]?.length ?? 0) > limits.columns)
    throw new CannotAnswer(
      `The sheet "${sheet.name}" of ${file} has more than ${limits.rows} rows or ${limits.columns} columns`,
      'Delete empty rows and columns that are formatted, or split the sheet.',
    )
  const beside: string[] = []
  let formulas = 0
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const details = sheet.cells?.get(`${row},${column}`)
      const at = cellName(sheet.name, row, column)
      if (details?.formula !== undefined) formulas += 1
      if (details?.comment !== undefined) beside.push(`${at} has a comment: ${details.comment.text ?? ''}`)
      if (details?.hyperlink?.target) beside.push(`${at} links to ${details.hyperlink.target}`)
      return cellOf(value, details, at, row, column)
    }),
  )
  return {
    name: sheet.name,
    rows,
    merges: sheet.merges ?? [],
    notices: [
      ...(sheet.hidden === true || sheet.veryHidden === true ? [`The sheet "${sheet.name}" is hidden`] : []),
      ...(formulas === 0 ? [] : [`Formulas are read by the result stored with them (cells: ${formulas})`]),
      ...beside,
    ],
  }
}

function cellOf(
  given: CellValue,
  details: HucreCell | undefined,
  at: string,
  row: number,
  column: number,
): Cell | undefined {
  const place = { at, row, column }
  if (details?.type === 'error') return { ...place, text: String(given ?? details.value ?? '#ERROR'), type: 'error' }
  const value = details?.formula === undefined ? given : (details.formulaResult ?? given)
  // A formula without a stored result shows nothing, yet something stands there.
  if (value === null || value === undefined || value === '')
    return details?.formula === undefined
      ? undefined
      : { ...place, text: `=${cleanText(details.formula)}`, type: 'error' }
  const format = details?.style?.numFmt
  if (value instanceof Date) return { ...place, text: isoText(value), type: 'date' }
  if (typeof value === 'boolean') return { ...place, text: value ? 'yes' : 'no', type: 'boolean' }
  if (typeof value === 'number') {
    const shown = format === undefined || format === 'General' ? plainNumber(value) : formatValue(value, format)
    return { ...place, text: shown, type: 'number', number: value, ...(format === undefined ? {} : { format }) }
  }
  const text = cleanText(value)
  if (/^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)[!?]?$/.test(text)) return { ...place, text, type: 'error' }
  return text.trim() === '' ? undefined : { ...place, text: text.trim(), type: 'text' }
}

/** Day, and time where there is one. */
function isoText(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'no date'
  const text = date.toISOString()
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

/** As spreadsheets show a number without a format: at most 15 digits, so that 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))
