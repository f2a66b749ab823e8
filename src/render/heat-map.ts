/** Draws the risk heat map before and after treatment as one figure: shades and letters, readable in black and white. */
import { type Block, type Figure, type Table, text } from './blocks.ts'
import { drawGrid, GRID_SIZE, type GridCell } from './heat-map-grid.ts'
import { escapeHtml } from './html/escape.ts'

/** A step of a scale: its number and its word. */
export interface Level {
  readonly value: number
  readonly label: string
}

/** Counts of risks per cell of the risk matrix. */
export interface HeatMap {
  readonly likelihood: readonly Level[]
  readonly impact: readonly Level[]
  /** Bands from lowest to highest. */
  readonly bands: readonly string[]
  /** Every cell of the matrix; `band` is an index into `bands`, or -1 when no band covers the level. */
  readonly cells: readonly {
    readonly likelihood: number
    readonly impact: number
    readonly band: number
    readonly before: number
    readonly after: number
  }[]
}

/** The figure with its text equivalent: counts per band, and the cells that hold risks. */
export function drawHeatMap(map: HeatMap, caption: string): Figure {
  const side = (name: 'before' | 'after'): GridCell[] =>
    map.cells.map((cell) => ({ ...cell, count: cell[name], mark: initial(map.bands[cell.band]) }))
  const gap = 40
  const width = GRID_SIZE.width * 2 + gap
  const height = GRID_SIZE.height + 34
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, sans-serif" fill="#1c2733">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${drawGrid('Before treatment', side('before'), map, 0)}
${drawGrid('After treatment', side('after'), map, GRID_SIZE.width + gap)}
${legend(map.bands, GRID_SIZE.height + 16)}
</svg>`
  return { type: 'figure', svg, caption, text: asText(map) }
}

/** Fill of a band by its rank: white for the lowest, dark for the highest, whatever the number of bands. */
export function bandFill(rank: number, bands: number): { fill: string; ink: string } {
  if (rank < 0) return { fill: '#ffffff', ink: '#1c2733' }
  const share = bands < 2 ? 0 : rank / (bands - 1)
  const tone = (from: number, to: number): string =>
    Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0')
  return {
    fill: `#${tone(0xf6, 0x2f)}${tone(0xf8, 0x5d)}${tone(0xfa, 0x8a)}`,
    ink: share > 0.6 ? '#ffffff' : '#1c2733',
  }
}

function initial(band: string | undefined): string {
  return band === undefined ? '' : [...band.trim()][0]!.toUpperCase()
}

function legend(bands: readonly string[], top: number): string {
  return bands
    .map((band, rank) => {
      const { fill, ink } = bandFill(rank, bands.length)
      const left = 46 + rank * 130
      return `<rect x="${left}" y="${top}" width="16" height="16" fill="${fill}" stroke="#56636f" stroke-width="0.6"/>
<text x="${left + 8}" y="${top + 12}" font-size="10" text-anchor="middle" fill="${ink}">${escapeHtml(initial(band))}</text>
<text x="${left + 23}" y="${top + 12}" font-size="11">${escapeHtml(band)}</text>`
    })
    .join('\n')
}

function asText(map: HeatMap): Block[] {
  const sum = (rank: number, name: 'before' | 'after'): number =>
    map.cells.filter((cell) => cell.band === rank).reduce((total, cell) => total + cell[name], 0)
  const cell = (value: string | number) => [text(String(value))]
  const bands: Table = {
    type: 'table',
    caption: 'Risks by band',
    columns: [{}, { align: 'right' }, { align: 'right' }],
    head: [cell('Band'), cell('Before treatment'), cell('After treatment')],
    rows: map.bands.map((band, rank) => [cell(band), cell(sum(rank, 'before')), cell(sum(rank, 'after'))]).reverse(),
  }
  const held = map.cells.filter((one) => one.before > 0 || one.after > 0)
  const cells: Table = {
    type: 'table',
    caption: 'Risks by likelihood and impact',
    columns: [{}, {}, {}, { align: 'right' }, { align: 'right' }],
    head: ['Likelihood', 'Impact', 'Band', 'Before', 'After'].map(cell),
    rows: held.map((one) => [
      cell(one.likelihood),
      cell(one.impact),
      cell(map.bands[one.band] ?? 'no band'),
      cell(one.before),
      cell(one.after),
    ]),
  }
  return [bands, cells]
}
