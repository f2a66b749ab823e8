/** The risk matrix as text: before and after treatment side by side, bands by letter and colour. */
import type { ChalkInstance } from 'chalk'
import type { RiskMatrix } from '../../analysis/risk-matrix.ts'

/** Lines of the two matrices and the counts per band. */
export function heatMapLines(matrix: RiskMatrix, paint: ChalkInstance): string[] {
  const grid = (side: 'before' | 'after'): string[] =>
    [...matrix.likelihood].reverse().map((row) => {
      const cells = matrix.impact.map((column) => {
        const cell = matrix.cells.find((item) => item.likelihood === row.value && item.impact === column.value)
        const count = cell?.[side] ?? 0
        const text = (count === 0 ? '·' : String(count)).padStart(3)
        return tone(cell?.band ?? -1, matrix.bands.length, paint)(text)
      })
      return `${String(row.value).padStart(4)} ${cells.join('')}`
    })
  const width = 5 + matrix.impact.length * 3
  const foot = `     ${matrix.impact.map(({ value }) => String(value).padStart(3)).join('')}`
  const [before, after] = [grid('before'), grid('after')]
  const gap = '      '
  return [
    `  ${'before treatment'.padEnd(width - 2)}${gap}${'after treatment'}`,
    ...before.map((line, index) => `${line}${gap}${after[index]}`),
    `${foot}${gap}${foot}`,
    `  ${paint.dim('rows likelihood, columns impact')}`,
    `  ${matrix.bands.map((band, index) => `${band} ${matrix.before[index]} → ${matrix.after[index]}`).join('   ')}   ${paint.dim(`${matrix.risks} live risks${matrix.unscored > 0 ? `, ${matrix.unscored} not scored` : ''}`)}`,
  ]
}

/** Colour of a band by its rank. */
function tone(band: number, bands: number, paint: ChalkInstance): (text: string) => string {
  if (band < 0) return (text) => text
  const share = bands < 2 ? 0 : band / (bands - 1)
  if (share === 0) return paint.green
  if (share < 0.5) return paint.yellow
  return share < 1 ? paint.magenta : paint.red
}
