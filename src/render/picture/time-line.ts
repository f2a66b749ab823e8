/** Draws dated steps from top to bottom: a shape for each kind of step, its day, its words, and the day of the pack between them. */
import { type Figure, type Table, text } from '../blocks.ts'
import { drawing, element, INK, LINE, label, SOFT } from './svg.ts'

/** One step; `kind` is an index into the kinds. */
export interface Moment {
  readonly on: string
  readonly what: string
  readonly kind: number
  /** Id of the record behind it; may be empty. */
  readonly by: string
}

export interface TimeLine {
  readonly caption: string
  /** At most four, each with a shape of its own: full circle, full square, empty circle, triangle. */
  readonly kinds: readonly string[]
  /** In the order of their days. */
  readonly moments: readonly Moment[]
  /** The day that parts what was from what is to come, and the words for it. */
  readonly today: string
  readonly todayWords: string
}

const AXIS = 96
const ROW = 24
const WIDTH = 610

export function drawTimeLine(line: TimeLine): Figure {
  const past = line.moments.filter(({ on }) => on <= line.today).length
  const yOf = (at: number): number => 18 + (at + (at >= past ? 1 : 0)) * ROW
  const todayY = 18 + past * ROW
  const bottom = 18 + line.moments.length * ROW
  const marks = line.moments.map(({ on, what, kind, by }, at) => {
    const y = yOf(at)
    return (
      label(AXIS - 14, y + 4, on, { 'text-anchor': 'end', 'font-size': 10.5, fill: SOFT }) +
      shape(kind, AXIS, y) +
      label(AXIS + 16, y + 4, by === '' ? what : `${what} (${by})`, {}, 78)
    )
  })
  const svg = drawing(WIDTH, bottom + 46, [
    element('line', { x1: AXIS, y1: 8, x2: AXIS, y2: bottom + 8, stroke: SOFT, 'stroke-width': 1 }),
    element('line', { x1: 8, y1: todayY, x2: WIDTH - 8, y2: todayY, stroke: LINE, 'stroke-width': 14 }),
    label(AXIS - 14, todayY + 4, line.today, { 'text-anchor': 'end', 'font-size': 10.5, 'font-weight': 600 }),
    label(AXIS + 16, todayY + 4, line.todayWords, { 'font-size': 10.5, 'font-weight': 600 }),
    ...marks,
    ...line.kinds.map((name, kind) => legend(name, kind, bottom + 28)),
  ])
  return { type: 'figure', svg, caption: line.caption, text: [asTable(line)] }
}

const legend = (name: string, kind: number, y: number): string =>
  shape(kind, AXIS + kind * 140, y) + label(AXIS + 12 + kind * 140, y + 4, name, { fill: SOFT }, 20)

function shape(kind: number, x: number, y: number): string {
  const line = { stroke: INK, 'stroke-width': 1.5 }
  if (kind === 1) return element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, fill: INK, ...line })
  if (kind === 3)
    return element('polygon', { points: `${x - 6},${y + 5} ${x + 6},${y + 5} ${x},${y - 6}`, fill: '#ffffff', ...line })
  return element('circle', { cx: x, cy: y, r: 5, fill: kind === 0 ? INK : '#ffffff', ...line })
}

function asTable({ caption, kinds, moments }: TimeLine): Table {
  const cell = (value: string) => [text(value)]
  return {
    type: 'table',
    caption,
    columns: [{}, {}, {}, {}],
    head: ['Day', 'Step', 'Kind', 'Record'].map(cell),
    rows: moments.map(({ on, what, kind, by }) => [cell(on), cell(what), cell(kinds[kind] ?? ''), cell(by)]),
  }
}
