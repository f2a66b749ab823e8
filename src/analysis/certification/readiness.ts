/** What must lie behind the ISMS before the certification body comes: a full internal audit and a management review (clauses 9.2 and 9.3, ISO/IEC 17021-1 9.3.1.2). */
import type { Artifact } from '../../model/artifact.ts'
import { type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { citedClauses, coversClause, mainClauses, reportedInternalAudits, scopeUnknown } from '../audit-coverage.ts'
import { auditDays, plannedAudits } from '../audit-plan.ts'
import { reportedOn } from '../audit-results.ts'
import { dateOf, heldReviews } from '../management-reviews.ts'

/** Clauses 4 to 10 as internal audits before a day had them in scope. */
export interface ClausesAudited {
  /** Main clauses that none of them covers in full. */
  readonly open: readonly string[]
  /** The audit that completed the coverage, and the day on which its result was out. */
  readonly by?: Artifact<'audit'>
  readonly on?: IsoDate
  /** True when a record does not say what was audited, so that coverage cannot be judged. */
  readonly unknown: boolean
}

/** Coverage by the internal audits that were reported and ended before a day. */
export function clausesAuditedBefore(repo: Repo, day: IsoDate): ClausesAudited {
  const audits = reportedInternalAudits(repo)
    .filter((audit) => (auditDays(audit)?.to ?? '') < day)
    .sort((a, b) => ((auditDays(a)?.to ?? '') < (auditDays(b)?.to ?? '') ? -1 : 1))
  const lists: (readonly string[] | undefined)[] = []
  for (const audit of audits) {
    lists.push(audit.data.scope?.clauses)
    const cited = citedClauses(lists)
    if (!mainClauses.every((clause) => coversClause(cited, clause))) continue
    const on = reportedOn(audit)
    return { open: [], by: audit, ...(on === undefined ? {} : { on }), unknown: false }
  }
  const cited = citedClauses(lists)
  const open = mainClauses.filter((clause) => !coversClause(cited, clause))
  return { open, unknown: audits.some(scopeUnknown) }
}

/** Which of some clauses no internal audit is planned for, of those planned from today to the eve of a day. */
export function clausesNotPlanned(
  repo: Repo,
  open: readonly string[],
  audited: ReadonlySet<string>,
  today: IsoDate,
  day: IsoDate,
): readonly string[] {
  const ahead = plannedAudits(repo).filter(({ days }) => days.to >= today && days.to < day)
  const cited = new Set([...audited, ...citedClauses(ahead.map(({ clauses }) => clauses))])
  return open.filter((clause) => !coversClause(cited, clause))
}

/** Clauses that reported internal audits before a day cite. */
export const clausesCitedBefore = (repo: Repo, day: IsoDate): ReadonlySet<string> =>
  citedClauses(
    reportedInternalAudits(repo)
      .filter((audit) => (auditDays(audit)?.to ?? '') < day)
      .map(({ data }) => data.scope?.clauses),
  )

/** True when an internal audit took place before a day, or is planned between today and it. */
export function internalAuditBefore(repo: Repo, day: IsoDate, today?: IsoDate): boolean {
  const held = repo
    .all('audit')
    .some((audit) => audit.data.type === 'internal' && audit.data.status !== 'planned' && endsBefore(audit, day))
  return held || (today !== undefined && plannedAudits(repo).some(({ days }) => days.to >= today && days.to < day))
}

const endsBefore = (audit: Artifact<'audit'>, day: IsoDate): boolean => (auditDays(audit)?.to ?? '9999') < day

/** The first management review held before a day. */
export const reviewBefore = (repo: Repo, day: IsoDate): Artifact<'management-review'> | undefined =>
  heldReviews(repo).find((review) => dateOf(review) < day)

/** True when a management review is planned between today and the eve of a day. */
export const reviewPlannedBefore = (repo: Repo, day: IsoDate, today: IsoDate): boolean =>
  repo
    .all('management-review')
    .some(({ data }) => data.status === 'planned' && isDate(data.date) && data.date >= today && data.date < day)
