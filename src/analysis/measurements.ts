/** Values of a metric over time, from its own list and from rows, and whether the newest reaches the target (clause 9.1). */
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { daysOf } from './calendar-periods.ts'
import { isOfKind } from './of-kind.ts'
import { isBlank } from './words.ts'

/** One value, or the note why there is none. */
export interface MeasuredPeriod {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly value: number | undefined
  readonly noted: boolean
}

/** The periods of a metric in order; undefined when the period of one cannot be told. */
export function measuredPeriods(repo: Repo, metric: Artifact<'metric'>): readonly MeasuredPeriod[] | undefined {
  const periods: MeasuredPeriod[] = []
  for (const { from: entry, field } of repo.linksTo(metric.id)) {
    if (field.pattern !== '/metric' || !isOfKind(entry, 'measurement')) continue
    const days = daysOf(entry.data.period)
    if (days === undefined) return undefined
    const value = entry.data.value
    periods.push({ ...days, value, noted: !isBlank(entry.data.note) })
  }
  return periods.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** True when the newest value of the metric is at the target or on its better side; higher is better unless it says lower. */
export function newestReaches(repo: Repo, metric: Artifact<'metric'>, target: number | undefined): boolean {
  const aim = target ?? metric.data.target
  const newest = measuredPeriods(repo, metric)?.findLast(({ value }) => value !== undefined)?.value
  if (aim === undefined || newest === undefined) return false
  return metric.data.direction === 'lower' ? newest <= aim : newest >= aim
}
