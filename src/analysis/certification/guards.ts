/** The conditions of the life cycle, each a yes-or-no question to the records, with its words. */
import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { certificationBodies } from '../accreditations.ts'
import { isBlank } from '../words.ts'
import { isAnswered, isVerified, nonconformitiesOf, obstacleOn } from './audit-findings.ts'
import { certificateOn, restorableUntil } from './certificates.ts'
import { auditsOfType, hasBegun, isAhead } from './external-audits.ts'
import { clausesAuditedBefore, reviewBefore } from './readiness.ts'
import { auditsOfCycle, bookedSurveillance } from './surveillance.ts'

/** What a guard looks at. */
export interface GuardContext {
  readonly repo: Repo
  /** The day by which it is judged. */
  readonly day: IsoDate
  /** Open errors of grade major in this run; undefined while no check has run, when readiness cannot be shown. */
  readonly openMajors?: number | undefined
}

interface Guard {
  /** The condition, as an item of a list of needs. */
  readonly words: string
  readonly holds: (context: GuardContext) => boolean
}

const dayAfter = (day: IsoDate): IsoDate => addDuration(day, 'P1D')

const lastAudit = ({ repo, day }: GuardContext) =>
  [...auditsOfType(repo, 'stage2'), ...auditsOfType(repo, 'recertification')]
    .filter((audit) => hasBegun(audit, day))
    .sort((a, b) => (a.days.to < b.days.to ? -1 : 1))
    .at(-1)?.audit

const nonconformities = (context: GuardContext) => {
  const audit = lastAudit(context)
  return audit === undefined ? [] : nonconformitiesOf(context.repo, audit)
}

/** Every guard. */
export const guards = {
  'no-open-major': {
    words: 'no open error of grade major',
    holds: ({ openMajors }) => openMajors === 0,
  },
  'internal-audit-complete': {
    words: 'internal audits of clauses 4 to 10, reported',
    holds: ({ repo, day }) => clausesAuditedBefore(repo, dayAfter(day)).open.length === 0,
  },
  'review-held': {
    words: 'a management review, held',
    holds: ({ repo, day }) => reviewBefore(repo, dayAfter(day)) !== undefined,
  },
  'body-named': {
    words: 'a certification body, named in isms.yaml',
    holds: ({ repo }) => !isBlank(repo.config.cb?.name),
  },
  'accreditation-recorded': {
    words: 'its accreditation, recorded and looked up',
    holds: ({ repo }) => {
      const bodies = certificationBodies(repo)
      return bodies.length > 0 && bodies.every(({ recorded, checkedOn }) => recorded && checkedOn !== undefined)
    },
  },
  'concerns-answered': {
    words: 'every concern of stage 1, answered',
    holds: ({ repo }) =>
      repo
        .all('finding')
        .filter(({ data }) => data.grade === 'concern' && repo.get('audit', data.audit)?.data.type === 'stage1')
        .every((finding) => isAnswered(repo, finding)),
  },
  'nothing-raised': {
    words: 'no nonconformity raised',
    holds: (context) => nonconformities(context).length === 0,
  },
  'majors-verified': {
    words: 'every major nonconformity, verified',
    holds: (context) =>
      nonconformities(context).every(
        (finding) => finding.data.grade !== 'major' || obstacleOn(context.repo, finding, context.day) === undefined,
      ),
  },
  'minors-accepted': {
    words: 'the corrective action of every minor nonconformity, accepted by the certification body',
    holds: (context) =>
      nonconformities(context).every(
        (finding) => finding.data.grade !== 'minor' || obstacleOn(context.repo, finding, context.day) === undefined,
      ),
  },
  'surveillance-booked': {
    words: 'a surveillance audit, booked',
    holds: ({ repo, day }) => {
      const certificate = certificateOn(repo, day)
      return certificate !== undefined && bookedSurveillance(repo, certificate, day, '9999-12-31') !== undefined
    },
  },
  'recertification-booked': {
    words: 'a recertification audit, booked',
    holds: ({ repo, day }) => {
      const certificate = certificateOn(repo, day)
      if (certificate === undefined) return false
      return auditsOfCycle(repo, certificate, 'recertification').some((audit) => isAhead(audit, day))
    },
  },
  'earlier-minors-verified': {
    words: 'the nonconformities of earlier audits of the certification body, verified',
    holds: ({ repo, day }) =>
      (['stage2', 'surveillance', 'recertification', 'follow-up', 'special'] as const)
        .flatMap((type) => auditsOfType(repo, type))
        .filter(({ days }) => days.from <= day)
        .flatMap(({ audit }) => nonconformitiesOf(repo, audit))
        .every(isVerified),
  },
  restorable: {
    words: 'not more than six months since the certificate expired',
    holds: ({ repo, day }) => {
      const certificate = certificateOn(repo, day)
      const until = certificate === undefined ? undefined : restorableUntil(certificate)
      return isDate(until) && day <= until
    },
  },
} as const satisfies Readonly<Record<string, Guard>>

/** Name of a guard. */
export type GuardName = keyof typeof guards

/** A condition with its answer. */
export interface Need {
  readonly guard: GuardName
  readonly what: string
  readonly met: boolean
}

/** Answers guards. */
export const answered = (names: readonly GuardName[], context: GuardContext): readonly Need[] =>
  names.map((guard) => ({ guard, what: guards[guard].words, met: guards[guard].holds(context) }))
