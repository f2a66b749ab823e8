/** The day on which records say that something happened, and the commit in which they first said it happened then. */
import type { Artifact } from '../../model/artifact.ts'
import { type IsoDate, isDate } from '../../model/dates.ts'
import type { History, Revision } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'

/** Values of an artifact, as the model or a commit has them. */
export type Values = Readonly<Record<string, unknown>>

/** A claim that something took place on a day. */
export interface Claim {
  /** Pointer of the day. */
  readonly pointer: string
  readonly what: string
  /** The day, when the values say that the event has taken place. */
  day(values: Values): IsoDate | undefined
}

const text = (value: unknown): IsoDate | undefined => (isDate(value) ? value : undefined)
const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Values)[name] : undefined

/** Minutes of a review that was held. */
export const minutes: Claim = {
  pointer: '/date',
  what: 'minutes',
  day: (values) => (values.status === 'held' ? text(values.date) : undefined),
}
/** The conclusion of an audit. */
export const auditConclusion: Claim = {
  pointer: '/dates/to',
  what: 'conclusion',
  day: ({ status, conclusion, dates }) =>
    (status === 'reported' || status === 'closed') && typeof conclusion === 'string' && conclusion !== ''
      ? text(member(dates, 'to'))
      : undefined,
}
/** The report of an audit: the day on which somebody first received it, else the last day of the audit. */
export const auditReport: Claim = {
  pointer: '/reported_to',
  what: 'report',
  day: (values) => {
    const { reported_to: received } = values
    const days = (Array.isArray(received) ? received : []).flatMap((entry) => text(member(entry, 'on')) ?? []).sort()
    return auditConclusion.day(values) === undefined ? undefined : (days[0] ?? auditConclusion.day(values))
  },
}
/** Evidence that was collected. */
export const collected: Claim = {
  pointer: '/collected_on',
  what: 'collection',
  day: (values) => text(values.collected_on),
}
/** An acceptance of risks. */
export const acceptance: Claim = { pointer: '/on', what: 'acceptance', day: (values) => text(values.on) }
/** A test of a continuity plan. */
export const test: Claim = { pointer: '/date', what: 'result', day: (values) => text(values.date) }

/** An artifact with a claim, and the revision that first made it. */
export interface DatedClaim {
  readonly artifact: Artifact
  readonly claim: Claim
  readonly day: IsoDate
  readonly revision: Revision
}

/**
 * Claims with the commit that first made them. Contents are read only where the days of the commits to the file leave the
 * question open.
 * @param mayFail whether one of the commit days could break the rule
 */
export function datedClaims(
  history: History,
  claims: readonly (readonly [readonly Artifact[], Claim])[],
  mayFail: (day: IsoDate, committedOn: readonly IsoDate[]) => boolean,
): readonly DatedClaim[] {
  const asked = claims.flatMap(([artifacts, claim]) =>
    artifacts.flatMap((artifact) => {
      const day = claim.day(artifact.data as Values)
      if (day === undefined) return []
      const days = history.commitsOf(artifact.file.path).map(({ committedOn }) => committedOn)
      return days.length > 0 && mayFail(day, days) ? [{ artifact, claim, day }] : []
    }),
  )
  history.prepare(asked.map(({ artifact }) => artifact.id))
  return asked.flatMap(({ artifact, claim, day }) => {
    const past = history.of(artifact.id)
    const revision = past?.revisions.find(({ after }) => after !== undefined && claim.day(after.value) === day)
    return revision === undefined || revision.event === 'cut-off' ? [] : [{ artifact, claim, day, revision }]
  })
}

/** Kinds whose records claim a day. */
export const recordsOf = (repo: Repo): readonly (readonly [readonly Artifact[], Claim])[] => [
  [repo.all('management-review'), minutes],
  [repo.all('audit'), auditReport],
  [repo.all('evidence'), collected],
  [repo.all('risk-acceptance'), acceptance],
]
