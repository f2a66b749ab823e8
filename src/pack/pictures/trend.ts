/** Pictures of how risks and findings went from tag to tag. */
import { ismsTrend, type StateInTime } from '../../analysis/isms-trend.ts'
import type { Figure } from '../../render/blocks.ts'
import { type Bar, drawBars } from '../../render/picture/stacked-bars.ts'

/** Two figures, or none where there is nothing to compare. States come oldest first, the packed one last. */
export function trendFigures(states: readonly StateInTime[]): Figure[] {
  if (states.length < 2) return []
  const { bands, points } = ismsTrend(states)
  const unbanded = points.some(({ risks }) => (risks.at(-1) ?? 0) > 0)
  const bar = ({ revision, date }: StateInTime, parts: readonly number[]): Bar => ({
    label: revision,
    note: date,
    parts,
  })
  return [
    drawBars({
      caption: 'Live risks by level at each tag',
      of: 'State',
      series: unbanded ? [...bands, 'Not scored'] : bands,
      bars: states.map((state, at) => bar(state, points[at]!.risks.slice(0, bands.length + (unbanded ? 1 : 0)))),
    }),
    drawBars({
      caption: 'Open audit findings by grade at each tag',
      of: 'State',
      series: ['Other', 'Minor', 'Major'],
      bars: states.map((state, at) => {
        const { other, minor, major } = points[at]!.findings
        return bar(state, [other, minor, major])
      }),
    }),
  ]
}
