/** Writes a table as a Word table: fixed widths, a header row that repeats, rows that stay whole. */
import {
  AlignmentType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { type Align, type Cell, plainText, type Table as TableBlock } from '../blocks.ts'
import { columnWeights, rowMayBreak } from '../column-weights.ts'
import type { DocxContext } from './context.ts'
import { STYLE } from './styles.ts'
import { runsRightToLeft, writeInlines } from './write-inlines.ts'

const SIDE = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Tables with more columns are set smaller. */
const MOST_COLUMNS = 6

/** The line holds as many characters as it has room for digits: 95 twentieths of a point each, 78 when set small. */
export function writeTable(table: TableBlock, context: DocxContext, indent = 0): Table {
  const room = context.width - indent
  const small = table.columns.length > MOST_COLUMNS
  const lineLength = room / (small ? 78 : 95)
  const weights = columnWeights(table, lineLength)
  const cells = (row: readonly Cell[]): ParagraphChild[][] =>
    table.columns.map((_, index) => writeInlines(row[index] ?? [], context))
  const aligns = table.columns.map(({ align }) => align)
  return wordTable({
    widths: shares(weights, room),
    aligns,
    head: cells(table.head),
    rows: table.rows.map((row) => ({
      cells: cells(row),
      rightToLeft: table.columns.map((_, index) => runsRightToLeft(plainText(row[index] ?? []))),
      mayBreak: rowMayBreak(row, weights, lineLength),
    })),
    look: context.look,
    indent,
    small,
  })
}

/** What `wordTable` sets: content per cell, widths in twentieths of a point. */
export interface WordTable {
  readonly widths: readonly number[]
  readonly aligns: readonly (Align | undefined)[]
  /** Absent for tables of facts, which have no header row. */
  readonly head?: readonly (readonly ParagraphChild[])[]
  readonly rows: readonly WordRow[]
  readonly look: { readonly background: string }
  readonly indent?: number
  readonly small?: boolean
}

export interface WordRow {
  readonly cells: readonly (readonly ParagraphChild[])[]
  readonly rightToLeft?: readonly boolean[]
  /** True for a row so high that it may run over the end of a page. */
  readonly mayBreak?: boolean
  /** Columns set in the heading style: the labels of facts. */
  readonly labels?: readonly number[]
}

export function wordTable({ widths, aligns, head, rows, look, indent = 0, small = false }: WordTable): Table {
  const styles = small
    ? { head: STYLE.smallCellHead, body: STYLE.smallCell }
    : { head: STYLE.cellHead, body: STYLE.cell }
  const cell = (children: readonly ParagraphChild[], index: number, label: boolean, rtl = false): TableCell => {
    const align = aligns[index]
    return new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      ...(label ? { shading: { type: 'clear', fill: look.background, color: 'auto' } } : {}),
      children: [
        new Paragraph({
          style: label ? styles.head : styles.body,
          ...(align && align !== 'left' ? { alignment: SIDE[align] } : {}),
          ...(rtl ? { bidirectional: true } : {}),
          children,
        }),
      ],
    })
  }
  const header = head
    ? [new TableRow({ tableHeader: true, cantSplit: true, children: head.map((words, at) => cell(words, at, true)) })]
    : []
  const body = rows.map(
    ({ cells, rightToLeft, mayBreak, labels }) =>
      new TableRow({
        cantSplit: mayBreak !== true,
        children: widths.map((_, at) => cell(cells[at] ?? [], at, labels?.includes(at) ?? false, rightToLeft?.[at])),
      }),
  )
  return new Table({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    tableLook: {
      firstRow: head !== undefined,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [...header, ...body],
  })
}

/** The room shared by weight, in whole units that add up. */
export function shares(weights: readonly number[], room: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const widths = weights.map((weight) => Math.floor((weight / total) * room))
  return widths
}
