/** Draws one risk matrix with the number of risks in each cell. */
import { bandFill, type HeatMap, type Level } from './heat-map.ts'
import { escapeHtml } from './html/escape.ts'

/** One cell as drawn; `mark` is the letter of its band. */
export interface GridCell {
  readonly likelihood: number
  readonly impact: number
  readonly band: number
  readonly count: number
  readonly mark: string
}

const LEFT = 86
const TOP = 30
const SIDE = 240
/** Outer size of one matrix in SVG units. */
export const GRID_SIZE = { width: LEFT + SIDE, height: TOP + SIDE + 50 } as const

export function drawGrid(title: string, cells: readonly GridCell[], map: HeatMap, offset: number): string {
  const wide = SIDE / Math.max(1, map.impact.length)
  const high = SIDE / Math.max(1, map.likelihood.length)
  const column = (value: number): number => map.impact.findIndex((level) => level.value === value)
  const row = (value: number): number => map.likelihood.findIndex((level) => level.value === value)
  const boxes = cells.map((cell) => {
    const x = LEFT + column(cell.impact) * wide
    const y = TOP + SIDE - (row(cell.likelihood) + 1) * high
    const { fill, ink } = bandFill(cell.band, map.bands.length)
    const count =
      cell.count === 0
        ? ''
        : `<text x="${round(x + wide / 2)}" y="${round(y + high / 2 + 5)}" font-size="15" font-weight="600" text-anchor="middle" fill="${ink}">${cell.count}</text>`
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" fill="${fill}" stroke="#ffffff" stroke-width="1.5"/>
<text x="${round(x + 5)}" y="${round(y + 11)}" font-size="8" fill="${ink}">${escapeHtml(cell.mark)}</text>${count}`
  })
  return `<g transform="translate(${offset} 0)">
<text x="${LEFT}" y="16" font-size="13" font-weight="600">${escapeHtml(title)}</text>
${boxes.join('\n')}
<rect x="${LEFT}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#56636f" stroke-width="0.8"/>
${map.likelihood.map((level, index) => sideLabel(level, TOP + SIDE - (index + 0.5) * high)).join('\n')}
${map.impact.map((level, index) => footLabel(level, LEFT + (index + 0.5) * wide)).join('\n')}
<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 42}" font-size="10" text-anchor="middle" fill="#56636f">Impact</text>
<text transform="translate(10 ${TOP + SIDE / 2}) rotate(-90)" font-size="10" text-anchor="middle" fill="#56636f">Likelihood</text>
</g>`
}

function sideLabel(level: Level, y: number): string {
  return `<text x="${LEFT - 7}" y="${round(y + 3.5)}" font-size="9" text-anchor="end">${escapeHtml(short(level.label, 11))} ${level.value}</text>`
}

function footLabel(level: Level, x: number): string {
  return `<text x="${round(x)}" y="${TOP + SIDE + 14}" font-size="9" text-anchor="middle">${level.value}</text>
<text x="${round(x)}" y="${TOP + SIDE + 26}" font-size="7.5" text-anchor="middle">${escapeHtml(short(level.label, 11))}</text>`
}

function short(label: string, length: number): string {
  return label.length > length ? `${label.slice(0, length - 1)}…` : label
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
