/** Periods of a metric's cadence that no value and no note touches (clause 9.1). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, durationDays, type IsoDate, isDuration } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import type { Days } from './calendar-periods.ts'
import { times } from './control-periods.ts'
import { measuredPeriods } from './measurements.ts'

/** Periods without a value. */
interface EmptyPeriods {
  readonly ended: readonly Days[]
  /** The first one that has not ended. */
  readonly next: Days | undefined
}

/** Ended periods of the cadence without a value, counted from the first measurement. */
export const emptyPeriods = (repo: Repo, metric: Artifact<'metric'>, today: IsoDate): readonly Days[] =>
  periodsWithoutValue(repo, metric, today).ended

/** The first period that has not ended and has no value yet. */
export const nextEmptyPeriod = (repo: Repo, metric: Artifact<'metric'>, today: IsoDate): Days | undefined =>
  periodsWithoutValue(repo, metric, today).next

/** None where no rhythm can be told, and no next one where values are on record for ten years ahead. */
function periodsWithoutValue(repo: Repo, metric: Artifact<'metric'>, today: IsoDate): EmptyPeriods {
  const ended: Days[] = []
  const none = { ended, next: undefined }
  const { cadence } = metric.data
  const measured = measuredPeriods(repo, metric)
  const first = measured?.[0]?.from
  if (measured === undefined || first === undefined || first > today) return none
  if (!isDuration(cadence) || durationDays(cadence) <= 0) return none
  const told = measured.filter(({ value, noted }) => value !== undefined || noted)
  const far = addDuration(today, 'P10Y')
  let from = first
  let at = 0
  let covered: IsoDate = ''
  for (let index = 1; from <= far; index += 1) {
    const next = addDuration(first, times(cadence, index))
    const to = addDuration(next, 'P1D', -1)
    for (let entry = told[at]; entry !== undefined && entry.from <= to; at += 1, entry = told[at]) {
      if (entry.to > covered) covered = entry.to
    }
    if (covered < from) {
      if (to >= today) return { ended, next: { from, to } }
      ended.push({ from, to })
    }
    from = next
  }
  return none
}
