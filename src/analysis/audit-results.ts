/** When the result of an internal audit reached management, and which was the newest on a day (clauses 9.2.2 c and 9.3.2 d). */
import type { Artifact } from '../model/artifact.ts'
import { type IsoDate, isDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { reportedInternalAudits } from './audit-coverage.ts'
import { auditDays } from './audit-plan.ts'

/** The day on which an audit was first reported to somebody, else its last day. */
export function reportedOn(audit: Artifact<'audit'>): IsoDate | undefined {
  const days = (audit.data.reported_to ?? []).map((entry) => entry?.on).filter(isDate)
  return days.sort()[0] ?? auditDays(audit)?.to
}

/** Looks up the newest internal audit, by its last day, that was reported before a day; sorts the audits once. */
export function newestReportedBefore(repo: Repo): (day: IsoDate) => Artifact<'audit'> | undefined {
  const audits = reportedInternalAudits(repo)
    .map((audit) => ({ audit, last: auditDays(audit)?.to ?? '', reported: reportedOn(audit) }))
    .filter((item) => item.reported !== undefined)
    .sort((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0))
  return (day) => audits.find(({ reported }) => (reported ?? day) < day)?.audit
}
