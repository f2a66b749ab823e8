/** The picture of the statement of applicability: per theme how many controls are in operation, on the way, or excluded. */
import type { Figure } from '../../render/blocks.ts'
import { drawBars } from '../../render/picture/stacked-bars.ts'
import type { SoaRow } from '../views/soa.ts'
import { THEMES } from '../views/soa-filter.ts'

const SERIES = ['Excluded', 'Not decided', 'Not started', 'Planned', 'Partial', 'Implemented']

export function coverageFigure(rows: readonly SoaRow[]): Figure {
  const themes = Object.entries(THEMES).filter(([theme]) => rows.some((row) => row.theme === theme))
  return drawBars({
    caption: 'Controls by theme and state',
    of: 'Theme',
    series: SERIES,
    bars: themes.map(([theme, label]) => {
      const mine = rows.filter((row) => row.theme === theme)
      return { label, note: '', parts: SERIES.map((name) => mine.filter((row) => stateOf(row) === name).length) }
    }),
  })
}

function stateOf({ applicable, status }: SoaRow): string {
  if (applicable === 'no') return 'Excluded'
  if (applicable !== 'yes') return 'Not decided'
  const word = status.replaceAll('-', ' ')
  return SERIES.find((name) => name.toLowerCase() === word) ?? 'Not started'
}
