/** By when a finding must be dealt with, by its source and the terms of the certification body (clause 10.2). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, type IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { setting } from '../model/settings.ts'
import { auditDays } from './audit-plan.ts'
import { bodyTerm } from './body-terms.ts'
import { capsOf, isAcceptedByBody } from './corrective-actions.ts'

export type AuditFinding = Artifact<'finding'>

const externalTypes = new Set(['stage1', 'stage2', 'surveillance', 'recertification', 'follow-up', 'special'])

/** True for audits of the certification body. */
export const isExternalAudit = (audit: Artifact<'audit'>): boolean => externalTypes.has(audit.data.type ?? '')

/** True when an audit of the certification body raised the finding. */
export function isExternalFinding(repo: Repo, finding: AuditFinding): boolean {
  const audit = auditOf(repo, finding)
  return audit !== undefined && isExternalAudit(audit)
}

const auditOf = (repo: Repo, finding: AuditFinding): Artifact<'audit'> | undefined =>
  repo.get('audit', finding.data.audit)

/** The last day for the plan of a major external finding to be accepted. */
export const majorPlanDue = (repo: Repo, finding: AuditFinding, raised: IsoDate): IsoDate =>
  addDuration(raised, bodyTerm(repo, auditOf(repo, finding), 'deadlines.major_plan', 'P14D'))

/** The last day for the verification of a minor external finding, where the body sets a time and not the next audit. */
export function minorVerificationDue(repo: Repo, finding: AuditFinding): IsoDate | undefined {
  const { raised_on: raised } = finding.data
  if (raised === undefined || !isExternalFinding(repo, finding)) return undefined
  const term = bodyTerm(repo, auditOf(repo, finding), 'deadlines.minor_verify', 'next-audit')
  return term === 'next-audit' ? undefined : addDuration(raised, term)
}

/**
 * The last day for a minor finding, or undefined when it has no raised_on and none was set. An internal finding may set
 * its own due. For an external one the body's deadline holds; a later due counts once a corrective action of the finding
 * carries cb_acceptance, because the later date was then agreed.
 */
export function minorFindingDue(repo: Repo, finding: AuditFinding): IsoDate | undefined {
  const { due, raised_on: raised } = finding.data
  if (!isExternalFinding(repo, finding)) {
    const own = setting(repo, 'internal.minor_close')
    return due ?? (raised === undefined ? undefined : addDuration(raised, typeof own === 'string' ? own : 'P90D'))
  }
  if (raised === undefined) return undefined
  const term = addDuration(raised, bodyTerm(repo, auditOf(repo, finding), 'deadlines.minor_close', 'P28D'))
  return due !== undefined && due > term && hasAcceptedAction(repo, finding) ? due : term
}

/** Surveillance and recertification audits with a first day, in order of that day. */
export function regularAudits(repo: Repo): readonly Artifact<'audit'>[] {
  return repo
    .all('audit')
    .filter(({ data }) => data.type === 'surveillance' || data.type === 'recertification')
    .filter(({ data }) => data.dates?.from !== undefined)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0))
}

/** The first of these audits that begins after a day. */
export function firstAuditAfter(audits: readonly Artifact<'audit'>[], day: IsoDate): Artifact<'audit'> | undefined {
  let [low, high] = [0, audits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (firstDay(audits[middle] as Artifact<'audit'>) > day) high = middle
    else low = middle + 1
  }
  return audits[low]
}

/**
 * The regular audit that has begun although a minor external finding is not verified, or undefined.
 * @param audits from `regularAudits`
 */
export function auditThatFoundItOpen(
  repo: Repo,
  audits: readonly Artifact<'audit'>[],
  finding: AuditFinding,
  today: IsoDate,
): Artifact<'audit'> | undefined {
  const { grade, status, raised_on: raised } = finding.data
  if (grade !== 'minor' || status === 'verified' || status === 'closed' || raised === undefined) return undefined
  if (!isExternalFinding(repo, finding)) return undefined
  const next = firstAuditAfter(audits, raised)
  return next !== undefined && firstDay(next) <= today ? next : undefined
}

const firstDay = (audit: Artifact<'audit'>): IsoDate => audit.data.dates?.from ?? ''

const hasAcceptedAction = (repo: Repo, finding: AuditFinding): boolean => capsOf(repo, finding).some(isAcceptedByBody)

/** The last day for the verification of a major finding, or undefined when it has no raised_on and set none. An internal finding may set its own due. */
export function majorVerificationDue(repo: Repo, finding: AuditFinding): IsoDate | undefined {
  const { due, raised_on: raised } = finding.data
  if (due !== undefined && !isExternalFinding(repo, finding)) return due
  return raised === undefined
    ? undefined
    : addDuration(raised, bodyTerm(repo, auditOf(repo, finding), 'deadlines.major_verify', 'P90D'))
}

/** The last day of the six months after stage 2 in which a major finding of it must be verified while it is not; the limit is fixed. */
export function stage2Term(repo: Repo, finding: AuditFinding): IsoDate | undefined {
  const audit = repo.get('audit', finding.data.audit)
  const { grade, status } = finding.data
  if (grade !== 'major' || status === undefined || status === 'verified' || status === 'closed') return undefined
  const last = audit?.data.type === 'stage2' ? auditDays(audit)?.to : undefined
  return last === undefined ? undefined : addDuration(last, 'P6M')
}

/** The same day once it has passed. */
export function stage2TermPassed(repo: Repo, finding: AuditFinding, today: IsoDate): IsoDate | undefined {
  const due = stage2Term(repo, finding)
  return due !== undefined && due < today ? due : undefined
}

/** True when a major finding waits for verification longer than allowed; findings of stage 2 after their six months are a case of their own. */
export function majorVerificationOverdue(repo: Repo, finding: AuditFinding, today: IsoDate): boolean {
  const { grade, status } = finding.data
  if (grade !== 'major' || status === undefined || status === 'verified' || status === 'closed') return false
  const due = majorVerificationDue(repo, finding)
  return due !== undefined && due < today && stage2TermPassed(repo, finding, today) === undefined
}
