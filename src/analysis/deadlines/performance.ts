/** Objectives and measurements that fall due (clauses 6.2 and 9.1). */
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { newestReaches } from '../measurements.ts'
import { emptyPeriods, nextEmptyPeriod } from '../metric-periods.ts'
import { idsReactedTo } from '../reactions.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** Objectives that are neither met nor dropped; one that is missed or past its day only until somebody reacts or the figure is right. */
export function objectives(repo: Repo, today: IsoDate): readonly Deadline<'objective'>[] {
  let reacted: ReadonlySet<string> | undefined
  return repo.live('objective').flatMap((artifact) => {
    const { status, due, metric: metricId, target, responsible, title } = artifact.data
    if (status === 'met' || (status !== 'missed' && due === undefined)) return []
    const missed = status === 'missed'
    if (missed || (due !== undefined && due < today)) {
      reacted ??= idsReactedTo(repo)
      const metric = repo.get('metric', metricId)
      const aim = typeof target === 'number' ? target : undefined
      if (reacted.has(artifact.id) || (metric !== undefined && newestReaches(repo, metric, aim))) return []
    }
    const named = title === undefined ? '' : ` "${title}"`
    return [
      {
        type: 'objective',
        date: missed ? undefined : due,
        artifact,
        pointer: missed ? '/status' : '/due',
        what: missed ? `Decide what follows from the missed objective${named}` : `Reach the objective${named}`,
        owner: responsible ?? ownerOf(artifact),
        rule: 'objective/missed-without-action',
      },
    ]
  })
}

/** A period that awaits a value. */
export interface MeasurementDay extends Deadline<'metric'> {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Periods of every metric that ended without a value, and the next one that awaits it. */
export const measurementsDue = (repo: Repo, today: IsoDate): readonly MeasurementDay[] =>
  repo.live('metric').flatMap((artifact) => {
    const next = nextEmptyPeriod(repo, artifact, today)
    return [...emptyPeriods(repo, artifact, today), ...(next === undefined ? [] : [next])].map(({ from, to }) => ({
      type: 'measurement',
      date: to,
      artifact,
      pointer: '/measurements',
      what: `Record the value for ${from} to ${to}${artifact.data.title === undefined ? '' : ` of "${artifact.data.title}"`}`,
      part: from,
      owner: artifact.data.measured_by ?? ownerOf(artifact),
      rule: 'metric/period-without-value',
      from,
      to,
    }))
  })
