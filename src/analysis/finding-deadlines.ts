/** By when a finding must be dealt with, by its source and the terms of the certification body (clause 10.2). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, type IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { cbDeadline, setting } from '../model/settings.ts'

export type AuditFinding = Artifact<'finding'>

const externalTypes = new Set(['stage1', 'stage2', 'surveillance', 'recertification', 'follow-up', 'special'])

/** True for audits of the certification body. */
export const isExternalAudit = (audit: Artifact<'audit'>): boolean => externalTypes.has(audit.data.type ?? '')

/** True when an audit of the certification body raised the finding. */
export function isExternalFinding(repo: Repo, finding: AuditFinding): boolean {
  const audit = repo.get('audit', finding.data.audit)
  return audit !== undefined && isExternalAudit(audit)
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
  const term = addDuration(raised, cbDeadline(repo, 'minor_close', 'P28D'))
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

function hasAcceptedAction(repo: Repo, finding: AuditFinding): boolean {
  return repo.linksTo(finding.id).some((link) => {
    const cap = link.from.kind === 'cap' ? (link.from as Artifact<'cap'>) : undefined
    return link.field.pattern === '/finding/*' && cap?.data.cb_acceptance?.on !== undefined
  })
}
