/** How far each mandatory record is: it exists, its first planned day lies ahead, or it is missing. */
import { type Artifact, isFaulty } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { auditDays, plannedAuditDays } from './audit-plan.ts'
import { isApproved } from './document-in-force.ts'
import { thoseThatCount } from './documents.ts'
import type { Standing } from './mandatory.ts'
import { isBlank } from './words.ts'

/** Documents: approved when one of them is, present when there are only drafts. */
export function documentsIn(live: readonly Artifact[]): Standing {
  const artifacts = thoseThatCount(live)
  return { state: artifacts.some(isApproved) ? 'approved' : exists(artifacts), artifacts }
}

/** The treatment part of the methodology. */
export function treatmentProcess(repo: Repo): Standing {
  return documentsIn(repo.live('risk-methodology').filter(({ data }) => !isBlank(data.treatment_process)))
}

/** Objectives that have not been dropped. */
export const objectives = (repo: Repo): Standing => records(repo.live('objective'))

/** Competence records in use. */
export const competenceRecords = (repo: Repo): Standing => records(repo.live('competence-record'))

/** Measured values, whoever recorded them and wherever they stand. */
export const measurements = (repo: Repo): Standing => records(repo.all('measurement'))

/** Assessments up to today; one that is dated ahead is planned. */
export function riskAssessments(repo: Repo, today: IsoDate): Standing {
  const all = repo.all('risk-assessment')
  const done = all.filter((item) => (item.data.date ?? '') <= today)
  return done.length > 0
    ? records(done)
    : planned(
        all,
        all.map(({ data }) => data.date),
        today,
      )
}

/** Plans with an action that is done; without one the first due day decides. */
export function treatmentResults(repo: Repo, today: IsoDate): Standing {
  const plans = repo.all('treatment-plan')
  const withResults = plans.filter((plan) =>
    plan.data.actions?.some((action) => action?.status === 'done' || action?.done_on !== undefined),
  )
  if (withResults.length > 0) return records(withResults)
  const live = repo.live('treatment-plan')
  const actions = live.flatMap(({ data }) => data.actions ?? []).filter((action) => action?.status !== 'dropped')
  const due = actions.map((action) => action?.due)
  // A plan without dated actions promises no result yet; the lack of dates is treatment/action-incomplete.
  return live.length > 0 && due.every((day) => day === undefined)
    ? { state: 'not-due', artifacts: [] }
    : planned(live, due, today)
}

/** Internal audits whose result is reported. */
export function internalAuditResults(repo: Repo, today: IsoDate): Standing {
  const audits = repo.all('audit').filter(({ data }) => data.type === 'internal')
  const reported = audits.filter(
    (audit) => audit.data.status === 'reported' || audit.data.status === 'closed' || isFaulty(audit, '/status'),
  )
  if (reported.length > 0) return records(reported)
  // An audit that runs over the end of its slot is under way, not missed.
  const running = audits.filter((audit) => audit.data.status === 'in-progress' && (auditDays(audit)?.to ?? '') >= today)
  return running.length > 0 ? { state: 'not-due', artifacts: running } : planned([], plannedAuditDays(repo), today)
}

/** Management reviews that were held. */
export function managementReviews(repo: Repo, today: IsoDate): Standing {
  const reviews = repo.all('management-review')
  const held = reviews.filter((review) => review.data.status === 'held' || isFaulty(review, '/status'))
  return held.length > 0
    ? records(held)
    : planned(
        [],
        reviews.map(({ data }) => data.date),
        today,
      )
}

/** Nonconformities and corrective actions; where none was raised, nothing is due. */
export function nonconformities(repo: Repo): Standing {
  const artifacts: Artifact[] = [
    ...repo.all('finding').filter(({ data }) => data.grade === 'major' || data.grade === 'minor'),
    ...repo.all('cap'),
  ]
  return { state: artifacts.length > 0 ? 'present' : 'not-due', artifacts }
}

/** Corrective actions whose effect was judged; until the day set for it nothing is due. */
export function correctiveActionResults(repo: Repo, today: IsoDate): Standing {
  const judged = repo.all('cap').filter(({ data }) => data.effectiveness?.result !== undefined)
  if (judged.length > 0) return records(judged)
  const overdue = repo.live('cap').some(({ data }) => (data.effectiveness?.verify_after ?? '9999') <= today)
  return { state: overdue ? 'missing' : 'not-due', artifacts: [] }
}

const exists = (artifacts: readonly Artifact[]) => (artifacts.length > 0 ? 'present' : 'missing')
const records = (artifacts: readonly Artifact[]): Standing => ({ state: exists(artifacts), artifacts })

/** Not due while the first planned day lies after today. */
function planned(artifacts: readonly Artifact[], days: readonly (IsoDate | undefined)[], today: IsoDate): Standing {
  const first = days.filter((day) => day !== undefined).sort()[0]
  return first !== undefined && first > today ? { state: 'not-due', artifacts } : { state: 'missing', artifacts: [] }
}
