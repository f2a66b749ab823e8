/** What audits of the certification body raised, and when each finding was answered, accepted and verified (ISO/IEC 17021-1 9.4 and 9.5). */
import type { Artifact } from '../../model/artifact.ts'
import { addDuration, type IsoDate, isDate, later } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { auditDays } from '../audit-plan.ts'
import { minorsMustClose } from '../body-terms.ts'
import { capsOf, isAcceptedByBody, isFinished } from '../corrective-actions.ts'
import type { AuditFinding } from '../finding-deadlines.ts'

/** Fixed by the scheme: time after stage 2 in which its major findings are verified; else stage 2 is held again. */
export const stage2Term = 'P6M'

/** Findings that an audit raised. */
export const findingsOf = (repo: Repo, audit: Artifact<'audit'>): readonly AuditFinding[] =>
  repo.all('finding').filter(({ data }) => data.audit === audit.id)

/** Nonconformities that an audit raised. */
export const nonconformitiesOf = (repo: Repo, audit: Artifact<'audit'>): readonly AuditFinding[] =>
  findingsOf(repo, audit).filter(({ data }) => data.grade === 'major' || data.grade === 'minor')

/** True when the finding was verified or closed. */
export const isVerified = ({ data }: AuditFinding): boolean => data.status === 'verified' || data.status === 'closed'

/** True when the work on a finding is done and only the view of the auditor is awaited. */
export const isAnswered = (repo: Repo, finding: AuditFinding): boolean =>
  isVerified(finding) ||
  finding.data.status === 'implemented' ||
  capsOf(repo, finding).some((cap) => cap.data.status === 'implemented' || isFinished(cap))

/** The day on which the correction of a verified finding was judged, as far as its corrective actions tell. */
export function verifiedOn(repo: Repo, finding: AuditFinding): IsoDate | undefined {
  if (!isVerified(finding)) return undefined
  return capsOf(repo, finding).reduce<IsoDate | undefined>(
    (last, { data }) =>
      later(last, isDate(data.effectiveness?.verified_on) ? data.effectiveness.verified_on : undefined),
    undefined,
  )
}

/** The day on which the certification body first accepted a corrective action of the finding. */
export function acceptedOn(repo: Repo, finding: AuditFinding): IsoDate | undefined {
  const days = capsOf(repo, finding)
    .filter(isAcceptedByBody)
    .map(({ data }) => data.cb_acceptance?.on)
  return days.filter(isDate).sort()[0]
}

/**
 * How a finding stands in the way of a decision on a day, or undefined: a major one until it is verified, a minor one
 * until the body accepted its corrective action, or until it is verified where `cb.minor_must_close` asks for that.
 * A verification or acceptance whose day is not recorded counts as in time.
 */
export function obstacleOn(repo: Repo, finding: AuditFinding, day: IsoDate): 'verification' | 'acceptance' | undefined {
  const mustVerify = verifiedFirst(repo, finding)
  const verified = isVerified(finding) && (verifiedOn(repo, finding) ?? day) <= day
  if (verified) return undefined
  if (mustVerify) return 'verification'
  const accepted = acceptedOn(repo, finding)
  if (accepted !== undefined) return accepted <= day ? undefined : 'acceptance'
  return 'acceptance'
}

/** True when a decision needs the finding verified, not only its corrective action accepted. */
const verifiedFirst = (repo: Repo, { data }: AuditFinding): boolean =>
  data.grade === 'major' || minorsMustClose(repo, repo.get('audit', data.audit))

/** The day on which the last obstacle fell, once none is left; undefined while one stands. */
export function settledOn(repo: Repo, findings: readonly AuditFinding[], day: IsoDate): IsoDate | undefined {
  if (findings.some((finding) => obstacleOn(repo, finding, day) !== undefined)) return undefined
  let last: IsoDate | undefined
  for (const finding of findings) {
    const mustVerify = verifiedFirst(repo, finding)
    const on = mustVerify ? verifiedOn(repo, finding) : (acceptedOn(repo, finding) ?? verifiedOn(repo, finding))
    last = later(last, on ?? finding.data.raised_on)
  }
  return last
}

/** The last day for verifying the major findings of a stage 2. */
export function stage2TermEnd(audit: Artifact<'audit'>): IsoDate | undefined {
  const last = auditDays(audit)?.to
  return last === undefined ? undefined : addDuration(last, stage2Term)
}
