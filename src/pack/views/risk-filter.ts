/** The choices that narrow the risk register: level now, treatment, status, owner. */
import { type RowFilter, rowFilter } from '../../render/screen.ts'
import type { RiskLine } from './risks.ts'

export function riskFilter(lines: readonly RiskLine[], bands: readonly string[]): RowFilter {
  return rowFilter(
    ['Level now', 'Treatment', 'Status', 'Owner'],
    lines.map((line) => ({
      key: line.id,
      values: [[line.band || 'not scored'], [line.treatment || 'not decided'], [line.status], [line.owner || 'nobody']],
    })),
    { 'Level now': [...bands].reverse() },
  )
}
