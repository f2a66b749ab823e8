/** Writes a workbook as XLSX: typed cells, frozen filterable header, printable in landscape. Same data, same bytes. */

import type { CellStyle, CellValue as HucreValue, WriteSheet } from 'hucre/xlsx'
import { cellRef, writeXlsx } from 'hucre/xlsx'
import { cleanText } from '../clean-text.ts'
import { rowHeight } from './row-height.ts'
import { sheetAids } from './sheet-aids.ts'
import type { CellValue, Sheet, SheetColumn, Workbook } from './workbook.ts'

const LINE = { style: 'thin', color: { rgb: 'D3DAE1' } } as const
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true }, border: { bottom: LINE } }
const DATE: CellStyle = { ...BODY, numFmt: 'yyyy-mm-dd', alignment: { vertical: 'top', horizontal: 'left' } }
const NUMBER: CellStyle = { ...BODY, alignment: { vertical: 'top', horizontal: 'center' } }
const HEADER: CellStyle = {
  font: { name: 'Calibri', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EEF3' } },
  alignment: { vertical: 'bottom', wrapText: true },
  border: { bottom: { style: 'medium', color: { rgb: '56636F' } } },
}
const STYLES = { text: BODY, number: NUMBER, date: DATE } as const
/** The longest text that a spreadsheet cell holds. */
const MAX_CELL = 32_767
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const date = new Date(`${workbook.date}T00:00:00Z`)
  return writeXlsx({
    sheets: [...workbook.sheets, ...notesSheet(workbook)].map((sheet) => writeSheet(sheet, workbook)),
    properties: {
      title: workbook.title,
      creator: workbook.organization,
      company: workbook.organization,
      created: date,
      modified: date,
    },
    defaultFont: { name: 'Calibri', size: 10 },
  })
}

function writeSheet(sheet: Sheet, workbook: Workbook): WriteSheet {
  const header = new Map(
    sheet.columns.map((column, index) => [
      `0,${index}`,
      { value: column.header, type: 'string' as const, style: HEADER },
    ]),
  )
  const last = cellRef(sheet.rows.length, Math.max(0, sheet.columns.length - 1))
  return {
    name: sheet.name,
    columns: sheet.columns.map((column) => ({ width: widthOf(column), style: STYLES[column.type] })),
    rows: [
      sheet.columns.map((column) => column.header),
      ...sheet.rows.map((row) => sheet.columns.map((column, index) => typed(row[index], column))),
    ],
    cells: header,
    rowDefs: new Map(
      [sheet.columns.map((column) => column.header), ...sheet.rows].map((row, index) => [
        index,
        { height: rowHeight(row, sheet.columns) },
      ]),
    ),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}` },
    ...sheetAids(sheet),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${literal(workbook.organization)}: ${literal(workbook.title)}&R${literal(workbook.classification)}`,
      oddFooter: '&L&A&RPage &P of &N',
    },
  }
}

/** Where the workbook comes from, for those who have nothing else of the pack at hand. */
function notesSheet({ notes }: Workbook): Sheet[] {
  if (notes === undefined) return []
  const columns = [
    { header: 'Subject', width: 24, type: 'text' as const },
    { header: 'Note', width: 90, type: 'text' as const },
  ]
  return [{ name: 'Notes', columns, rows: notes.map(([label, text]) => [label, text]) }]
}

/** Never narrower than the longest word of the header and its filter button. */
const widthOf = ({ header, width }: SheetColumn): number =>
  Math.max(width, ...header.split(' ').map((word) => word.length + 4))

/** Text stays text, whatever it starts with; numbers and dates are real ones. */
function typed(value: CellValue, column: SheetColumn): HucreValue {
  if (value === undefined || value === '') return null
  if (column.type === 'number' && typeof value === 'number') return value
  if (column.type === 'date' && typeof value === 'string' && ISO_DATE.test(value)) return new Date(`${value}T00:00:00Z`)
  return cleanText(String(value)).slice(0, MAX_CELL)
}

/** `&` starts a code in headers and footers. */
function literal(words: string): string {
  return words.replaceAll('&', '&&')
}
