/** References that say who did something on a day, and whether that person was here on it (clause 5.3). */
import type { KindName } from '../artifacts/index.ts'
import { type IsoDate, isDate } from '../model/dates.ts'
import { statusOf } from '../model/life.ts'
import type { Link } from '../model/link.ts'

/** What somebody did on a day. */
export interface DatedAct {
  readonly on: IsoDate
  /** What the person did, for messages: `took part`. */
  readonly did: string
  /** True where it may be done before the first day, as newcomers are trained. */
  readonly mayPrecedeJoining: boolean
}

interface ActField {
  /** Pattern of the date beside the reference; `*` stands for the same index. */
  readonly date: string
  readonly did: string
  readonly mayPrecedeJoining?: true
  /** Statuses in which nothing has happened yet. */
  readonly notWhile?: readonly string[]
}

const planned = ['planned']

/**
 * The fields, by kind and pattern. Approvals, acceptances and exceptions are not among them: the rules on authority
 * look at the day themselves.
 */
const actFields: ReadonlyMap<string, ActField> = new Map<`${KindName}/${string}`, ActField>([
  ['treatment-plan/owner_approvals/*/risk_owner', { date: '/owner_approvals/*/on', did: 'approved actions' }],
  ['change/approved_by', { date: '/approved_on', did: 'approved it' }],
  ['management-review/chair', { date: '/date', did: 'led it', notWhile: planned }],
  ['management-review/attendees/*', { date: '/date', did: 'took part', notWhile: planned }],
  ['management-review/signed_by', { date: '/date', did: 'signed it', notWhile: planned }],
  ['audit/auditors/*', { date: '/dates/from', did: 'audited', notWhile: planned }],
  ['audit/auditors/*/person', { date: '/dates/from', did: 'audited', notWhile: planned }],
  ['audit/lead', { date: '/dates/from', did: 'led it', notWhile: planned }],
  ['audit/lead/person', { date: '/dates/from', did: 'led it', notWhile: planned }],
  ['audit/interviewed/*', { date: '/dates/from', did: 'was interviewed', notWhile: planned }],
  ['audit/reported_to/*/person', { date: '/reported_to/*/on', did: 'received the report' }],
  ['finding/raised_by', { date: '/raised_on', did: 'raised it' }],
  ['cap/correction/who', { date: '/correction/done_on', did: 'made the correction' }],
  ['cap/effectiveness/verified_by/*', { date: '/effectiveness/verified_on', did: 'verified it' }],
  ['risk-assessment/participants/*', { date: '/date', did: 'took part' }],
  ['evidence/collected_by', { date: '/collected_on', did: 'collected it' }],
  ['measurement/by', { date: '/recorded_on', did: 'recorded it' }],
  ['supplier/assessments/*/by', { date: '/assessments/*/on', did: 'assessed' }],
  ['incident/reported_by', { date: '/reported_on', did: 'reported it', mayPrecedeJoining: true }],
  ['training-record/person', { date: '/completed_on', did: 'was trained', mayPrecedeJoining: true }],
  ['acknowledgement/person', { date: '/on', did: 'acknowledged it', mayPrecedeJoining: true }],
])

/** The act that a reference to a person records; undefined where it records none, none yet, or none on a known day. */
export function datedActOf({ from, field, pointer }: Link): DatedAct | undefined {
  const act = actFields.get(`${from.kind}${field.pattern}`)
  if (act === undefined || act.notWhile?.includes(statusOf(from)) === true) return undefined
  const indexes = pointer.split('/').filter((token) => /^\d+$/.test(token))
  const tokens = act.date.split('/').slice(1)
  let value: unknown = from.data
  for (const token of tokens) {
    const key = token === '*' ? (indexes.shift() ?? '') : token
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  }
  if (typeof value !== 'string' || !isDate(value)) return undefined
  return { on: value, did: act.did, mayPrecedeJoining: act.mayPrecedeJoining === true }
}
