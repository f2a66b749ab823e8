/** What helps a reader who edits a sheet: lists of the values that a column takes, and shades for risk bands. */
import type { ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx'
import { cellRef } from 'hucre/xlsx'
import { cleanText } from '../clean-text.ts'
import { bandFill } from '../heat-map.ts'
import type { Sheet, SheetColumn } from './workbook.ts'

/** The longest list that a spreadsheet takes as text, in characters. */
const MOST_LIST = 255

/** Data validation and conditional fill of a sheet; both only where it has rows. */
export function sheetAids(sheet: Sheet): Pick<WriteSheet, 'dataValidations' | 'conditionalRules'> {
  if (sheet.rows.length === 0) return {}
  const dataValidations = sheet.columns.flatMap((column, index) => validation(column, rangeOf(sheet, index)))
  const conditionalRules = sheet.columns
    .flatMap((column, index) => shades(column, index, rangeOf(sheet, index)))
    .map((rule, index) => ({ ...rule, priority: index + 1 }))
  return {
    ...(dataValidations.length > 0 ? { dataValidations } : {}),
    ...(conditionalRules.length > 0 ? { conditionalRules } : {}),
  }
}

/** The cells of a column below its header. */
const rangeOf = (sheet: Sheet, index: number): string => `${cellRef(1, index)}:${cellRef(sheet.rows.length, index)}`

function validation({ values, header }: SheetColumn, range: string): DataValidation[] {
  if (!values?.length || values.join(',').length > MOST_LIST || values.some((value) => /[,"]/.test(value))) return []
  return [
    {
      type: 'list',
      values: [...values],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: header,
      errorMessage: `One of: ${values.join(', ')}`.slice(0, MOST_LIST),
      range,
    },
  ]
}

/** One rule per band: the darker, the higher, as in the heat map, so that it can be told apart in black and white. */
function shades({ bands }: SheetColumn, index: number, range: string): Omit<ConditionalRule, 'priority'>[] {
  if (bands === undefined) return []
  const first = `$${cellRef(1, bands.by ?? index)}`
  return bands.order.map((band, rank) => {
    const { fill, ink } = bandFill(rank, bands.order.length)
    const color = { rgb: fill.slice(1).toUpperCase() }
    return {
      type: 'expression',
      formula: `${first}="${cleanText(band).replaceAll('"', '""')}"`,
      style: {
        fill: { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color },
        font: { color: { rgb: ink.slice(1).toUpperCase() } },
      },
      range,
    }
  })
}
