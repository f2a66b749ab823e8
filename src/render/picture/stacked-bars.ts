/** Draws rows of stacked bars: shades with a letter and a number in each part, so that they read in black and white. */
import { type Figure, type Table, text } from '../blocks.ts'
import { bandFill } from '../heat-map.ts'
import { drawing, element, label, SOFT } from './svg.ts'

/** One bar. */
export interface Bar {
  readonly label: string
  /** Smaller words under the label, such as a date; may be empty. */
  readonly note: string
  /** Numbers in the order of the series; whole and not negative. */
  readonly parts: readonly number[]
}

export interface StackedBars {
  readonly caption: string
  /** What the label of a bar is: `Theme`, `Tag`. */
  readonly of: string
  /** Names of the parts, from the lightest shade to the darkest. */
  readonly series: readonly string[]
  readonly bars: readonly Bar[]
}

const LEFT = 170
const WIDTH = 390
const ROW = 34
const BAR = 22

/** The figure with its numbers as a table; bars share one scale. */
export function drawBars(bars: StackedBars): Figure {
  const letters = lettersOf(bars.series)
  const longest = Math.max(1, ...bars.bars.map(({ parts }) => sum(parts)))
  const rows = bars.bars.map((bar, at) => drawBar(bar, at * ROW + 6, WIDTH / longest, letters))
  const top = bars.bars.length * ROW + 14
  const [legend, height] = drawLegend(bars.series, letters, top)
  const svg = drawing(LEFT + WIDTH + 50, height, [...rows, ...legend])
  return { type: 'figure', svg, caption: bars.caption, text: [asTable(bars)] }
}

function drawBar({ label: name, note, parts }: Bar, y: number, scale: number, letters: readonly string[]): string {
  const middle = y + BAR / 2
  let x = LEFT
  const boxes = parts.map((part, rank) => {
    const width = part * scale
    const { fill, ink } = bandFill(rank, parts.length)
    const box = element('rect', { x, y, width, height: BAR, fill, stroke: SOFT, 'stroke-width': 0.6 })
    const words = width > 34 ? `${letters[rank]} ${part}` : width > 14 ? String(part) : ''
    const shown = label(x + width / 2, middle + 4, words, { 'text-anchor': 'middle', fill: ink, 'font-size': 10.5 })
    x += width
    return part === 0 ? '' : words === '' ? box : box + shown
  })
  const [nameY, noteY] = note === '' ? [middle + 4, 0] : [middle - 1, middle + 11]
  return [
    label(LEFT - 10, nameY, name, { 'text-anchor': 'end' }, 26),
    note === '' ? '' : label(LEFT - 10, noteY, note, { 'text-anchor': 'end', 'font-size': 9, fill: SOFT }, 34),
    ...boxes,
    label(x + 8, middle + 4, String(sum(parts)), { 'font-weight': 600 }),
  ].join('')
}

function drawLegend(series: readonly string[], letters: readonly string[], top: number): [string[], number] {
  let [x, y] = [LEFT, top]
  const parts = series.map((name, rank) => {
    const width = 40 + name.length * 6.2
    if (x > LEFT && x + width > LEFT + WIDTH + 40) [x, y] = [LEFT, y + 22]
    const { fill, ink } = bandFill(rank, series.length)
    const box = element('rect', { x, y, width: 18, height: 16, fill, stroke: SOFT, 'stroke-width': 0.6 })
    const sign = label(x + 9, y + 12, letters[rank]!, { 'text-anchor': 'middle', 'font-size': 10, fill: ink })
    const words = label(x + 25, y + 12, name)
    x += width
    return box + sign + words
  })
  return [parts, y + 26]
}

/** The first letter of each name that no other has taken, else a number. */
function lettersOf(series: readonly string[]): string[] {
  const taken = new Set<string>()
  return series.map((name, at) => {
    const free = [...name.toUpperCase()].find((sign) => /\p{L}/u.test(sign) && !taken.has(sign)) ?? String(at + 1)
    taken.add(free)
    return free
  })
}

function asTable({ caption, of, series, bars }: StackedBars): Table {
  const cell = (value: string | number) => [text(String(value))]
  return {
    type: 'table',
    caption,
    columns: [{}, ...series.map(() => ({ align: 'right' as const })), { align: 'right' }],
    head: [of, ...series, 'Sum'].map(cell),
    rows: bars.map(({ label: name, note, parts }) => [
      cell(note === '' ? name : `${name}, ${note}`),
      ...parts.map(cell),
      cell(sum(parts)),
    ]),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
