/** Which clauses internal audits have had in scope (clause 9.2). */
import { clauses } from '../frameworks/iso27001.ts'
import { type Artifact, isFaulty } from '../model/artifact.ts'
import { addDuration, type IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { limitDuration } from '../model/settings.ts'
import { auditDays } from './audit-plan.ts'

/** Internal audits whose result is reported, oldest record first. */
export const reportedInternalAudits = (repo: Repo): readonly Artifact<'audit'>[] =>
  repo
    .all('audit')
    .filter(({ data }) => data.type === 'internal' && (data.status === 'reported' || data.status === 'closed'))

/** The first day of the stretch in which audits must have covered everything. */
export const coverageSince = (repo: Repo, today: IsoDate): IsoDate =>
  addDuration(today, limitDuration(repo, 'audit_cycle', 'P36M'), -1)

/** Reported internal audits that ended on or after a day; one without dates counts, because audit/record-incomplete reports it. */
export const auditedSince = (repo: Repo, day: IsoDate): readonly Artifact<'audit'>[] =>
  reportedInternalAudits(repo).filter((audit) => (auditDays(audit)?.to ?? day) >= day)

/** True when the record does not say what was audited; another finding says so, and coverage cannot be judged. */
export const scopeUnknown = (audit: Artifact<'audit'>): boolean =>
  audit.data.scope === undefined || isFaulty(audit, '/scope')

const children = new Map<string, string[]>()
for (const { id } of clauses) {
  const parent = id.slice(0, Math.max(0, id.lastIndexOf('.')))
  children.set(parent, [...(children.get(parent) ?? []), id])
}

/** The clauses 4 to 10. */
export const mainClauses: readonly string[] = children.get('') ?? []

/** True when the cited clauses hold a clause: it is cited, or the one above it, or all those below it. */
export function coversClause(cited: ReadonlySet<string>, clause: string): boolean {
  for (let at = clause; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) if (cited.has(at)) return true
  return hasAllParts(cited, clause)
}

function hasAllParts(cited: ReadonlySet<string>, clause: string): boolean {
  const below = children.get(clause) ?? []
  return below.length > 0 && below.every((part) => cited.has(part) || hasAllParts(cited, part))
}

/** The direct parts of a clause that the cited ones do not hold, where they hold at least one of them. */
export function partsNotCovered(cited: ReadonlySet<string>, clause: string): readonly string[] {
  const below = children.get(clause) ?? []
  const open = below.filter((part) => !coversClause(cited, part))
  return open.length < below.length ? open : []
}

/** Clause numbers as cited, without the word "clause"; a lettered part stands for no whole clause. */
export const citedClauses = (lists: readonly (readonly string[] | undefined)[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => (list ?? []).map((text) => text.trim().replace(/^clause /i, ''))))
