/** Draws a grid of numbers, rows against columns: the larger the number, the darker its cell; empty cells stay empty. */
import { type Figure, type Table, text } from '../blocks.ts'
import { bandFill } from '../heat-map.ts'
import { drawing, element, LINE, label } from './svg.ts'

export interface CrossTable {
  readonly caption: string
  /** What rows and columns are: `Theme`, `Clause`. */
  readonly rowsOf: string
  readonly columnsOf: string
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[]
  readonly columns: readonly string[]
}

const LEFT = 150
const TOP = 26
const ROW = 26
const SHADES = 5

/** The figure; its text has one row per column that holds something, which is the longer side. */
export function drawCrossTable(cross: CrossTable): Figure {
  const wide = Math.min(60, 560 / Math.max(1, cross.columns.length))
  const most = Math.max(1, ...cross.rows.flatMap(({ counts }) => counts))
  const heads = cross.columns.map((name, at) =>
    label(LEFT + (at + 0.5) * wide, TOP - 8, name, { 'text-anchor': 'middle', 'font-size': wide < 26 ? 7.5 : 9.5 }, 8),
  )
  const rows = cross.rows.map(({ label: name, counts }, row) => {
    const y = TOP + row * ROW
    const cells = counts.map((count, at) => {
      const { fill, ink } = bandFill(count === 0 ? 0 : Math.ceil((count / most) * (SHADES - 1)), SHADES)
      const box = { x: LEFT + at * wide, y, width: wide, height: ROW, stroke: LINE, 'stroke-width': 0.8 }
      const place = { 'text-anchor': 'middle', 'font-size': 9.5, fill: ink }
      return (
        element('rect', { ...box, fill: count === 0 ? '#ffffff' : fill }) +
        (count === 0 ? '' : label(LEFT + (at + 0.5) * wide, y + ROW / 2 + 3.5, String(count), place))
      )
    })
    return label(LEFT - 8, y + ROW / 2 + 4, name, { 'text-anchor': 'end' }, 24) + cells.join('')
  })
  const svg = drawing(LEFT + wide * cross.columns.length + 10, TOP + ROW * cross.rows.length + 8, [...heads, ...rows])
  return { type: 'figure', svg, caption: cross.caption, text: [asTable(cross)] }
}

function asTable({ caption, columnsOf, rows, columns }: CrossTable): Table {
  const cell = (value: string | number) => [text(String(value))]
  return {
    type: 'table',
    caption,
    columns: [{}, ...rows.map(() => ({ align: 'right' as const }))],
    head: [columnsOf, ...rows.map(({ label: name }) => name)].map(cell),
    rows: columns.map((name, at) => [cell(name), ...rows.map(({ counts }) => cell(counts[at] ?? 0))]),
  }
}
