/** Which earlier findings an internal audit has to look at again, and which ones it did (clauses 9.2.2 and 10.2). */
import { clauseCited } from '../frameworks/iso27001.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { citedClauses, coversClause, reportedInternalAudits } from './audit-coverage.ts'
import { auditDays } from './audit-plan.ts'
import { controlsCited } from './audited-controls.ts'
import { closedOn } from './corrective-actions.ts'
import { isOfKind } from './of-kind.ts'

type Audit = Artifact<'audit'>
type Finding = Artifact<'finding'>

/**
 * For each reported internal audit that looks at none of them, the findings in its scope that were raised before it and
 * were open at its start, or had been closed since the start of the audit before it.
 */
export function earlierFindingsIgnored(
  repo: Repo,
): readonly { readonly audit: Audit; readonly due: readonly Finding[] }[] {
  const audits = reportedInternalAudits(repo)
    .map((audit) => ({ audit, from: auditDays(audit)?.from ?? '' }))
    .filter(({ from }) => from !== '')
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const findings = repo
    .all('finding')
    .filter(({ data }) => data.grade !== 'positive' && data.raised_on !== undefined)
    .map((finding) => ({ finding, closed: closedOn(repo, finding) ?? '9999' }))
  return audits.flatMap(({ audit, from }, at) => {
    const before = audits[at - 1]?.from ?? ''
    const inScope = scopeOf(repo, audit)
    const due = findings
      .filter(({ finding, closed }) => (finding.data.raised_on ?? '') < from && closed >= before)
      .map(({ finding }) => finding)
      .filter(({ data }) => data.audit !== audit.id && inScope(data.requirement ?? ''))
    const linked = lookedAt(repo, audit)
    return due.length === 0 || due.some(({ id }) => linked.has(id)) ? [] : [{ audit, due }]
  })
}

/** Whether a requirement, a clause or a control, is in the scope of an audit. */
function scopeOf(repo: Repo, { data }: Audit): (requirement: string) => boolean {
  const clauses = citedClauses([data.scope?.clauses])
  const controls = controlsCited(repo, [data.scope?.controls])
  return (requirement) => {
    if (controls.has(requirement.trim())) return true
    const clause = clauseCited(requirement)?.id
    return clause !== undefined && coversClause(clauses, clause)
  }
}

/** Ids that the audit or one of its findings refers to. */
function lookedAt(repo: Repo, audit: Audit): ReadonlySet<string> {
  const own = repo
    .linksTo(audit.id)
    .filter(({ field, from }) => field.pattern === '/audit' && isOfKind(from, 'finding'))
  return new Set([audit, ...own.map(({ from }) => from)].flatMap((item) => repo.linksFrom(item).map(({ to }) => to)))
}
