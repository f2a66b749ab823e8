/** Risks and findings at several points in time, for trends over tags (clauses 9.1, 9.3.2 and 10.2). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { riskMatrix } from './risk-matrix.ts'

/** The ISMS as one commit left it. */
export interface StateInTime {
  /** A tag, or `today`. */
  readonly revision: string
  readonly date: IsoDate
  readonly repo: Repo
}

/** Counts at one point. */
export interface TrendPoint {
  readonly revision: string
  readonly date: IsoDate
  /** Live risks by their level with the controls of that day, aligned with the bands of the trend; the last number counts those without a band. */
  readonly risks: readonly number[]
  /** Audit findings that were open, by grade. */
  readonly findings: { readonly major: number; readonly minor: number; readonly other: number }
  /** Incidents that had been recorded until then. */
  readonly incidents: number
}

export interface IsmsTrend {
  /** Names of the bands from lowest to highest, as the newest state has them. */
  readonly bands: readonly string[]
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
}

/** Counts over states, oldest first. Bands go by their names: a band that the newest methodology no longer has counts as none. */
export function ismsTrend(states: readonly StateInTime[]): IsmsTrend {
  const newest = states.at(-1)
  const bands = newest === undefined ? [] : (riskMatrix(newest.repo)?.bands ?? [])
  return { bands, points: states.map((state) => pointOf(state, bands)) }
}

function pointOf({ revision, date, repo }: StateInTime, bands: readonly string[]): TrendPoint {
  const matrix = riskMatrix(repo)
  const counts = bands.map((name) => matrix?.before[matrix.bands.indexOf(name)] ?? 0)
  const open = repo.live('finding')
  const graded = (grade: string): number => open.filter(({ data }) => data.grade === grade).length
  const [major, minor] = [graded('major'), graded('minor')]
  const positive = graded('positive')
  return {
    revision,
    date,
    risks: [...counts, repo.live('risk').length - counts.reduce((sum, count) => sum + count, 0)],
    findings: { major, minor, other: open.length - major - minor - positive },
    incidents: repo.all('incident').length,
  }
}
