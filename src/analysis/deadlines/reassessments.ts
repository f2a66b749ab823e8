/** Looks at risks that a change or a major incident calls for, and at the outcome of a change (clauses 8.1, 8.2, A.5.27). */
import { isFaulty } from '../../model/artifact.ts'
import { addDuration, type IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { limitDuration } from '../../model/settings.ts'
import { lastAssessedOn } from '../risk-assessments.ts'
import { isMajorIncident, risksDrivenByIncident, risksLinkedToIncident } from '../risks-of-incident.ts'
import { isBlank } from '../words.ts'
import { type Deadline, ownerOf } from './deadline.ts'

const significant = new Set(['scope', 'organization', 'technology', 'supplier'])

/** Assessments that a change calls for and that have not taken place. */
export function reassessmentsAfterChange(repo: Repo, today: IsoDate): readonly Deadline<'change'>[] {
  if (repo.unreadableKinds.has('risk-assessment')) return []
  const grace = limitDuration(repo, 'reassessment', 'P30D')
  const last = lastAssessedOn(repo, today)
  return repo.all('change').flatMap((artifact) => {
    const { subject, implemented_on: on, no_risk_effect: reason, status } = artifact.data
    if (on === undefined || on > today || !significant.has(subject ?? '') || !isBlank(reason)) return []
    if (status === 'rejected' || (last !== undefined && last >= on)) return []
    return [
      {
        type: 'reassessment',
        date: addDuration(on, grace),
        artifact,
        pointer: '/implemented_on',
        what: 'Assess the risks again after the change',
        owner: ownerOf(artifact),
        rule: 'risk/not-reassessed-after-change',
      },
    ]
  })
}

/** Looks at the risks that a resolved major incident calls for and that have not taken place. */
export function reassessmentsAfterIncident(repo: Repo, today: IsoDate): readonly Deadline<'incident'>[] {
  const grace = limitDuration(repo, 'reassessment', 'P30D')
  const last = lastAssessedOn(repo, today)
  return repo.all('incident').flatMap((artifact) => {
    const on = artifact.data.resolved_on
    if (on === undefined || on > today || !isMajorIncident(repo, artifact)) return []
    if (risksDrivenByIncident(repo, artifact).length > 0) return []
    const linked = risksLinkedToIncident(repo, artifact)
    const done =
      linked.length === 0
        ? repo.unreadableKinds.has('risk-assessment') || (last !== undefined && last >= on)
        : linked.some(({ data }) => (data.assessed_on ?? '') >= on)
    if (done) return []
    return [
      {
        type: 'reassessment',
        date: addDuration(on, grace),
        artifact,
        pointer: '/resolved_on',
        what:
          linked.length === 0 ? 'Assess the risks after the incident' : 'Review the risks that the incident touched',
        owner: ownerOf(artifact),
        rule: linked.length === 0 ? 'risk/not-reassessed-after-incident' : 'incident/risks-not-reviewed',
      },
    ]
  })
}

/** Parts of its review that a change lacks. */
export interface OutcomeReview extends Deadline<'change'> {
  readonly lacks: readonly ('result' | 'unintended')[]
}

/** Reviews of the outcome of changes that lack their result or a word on unintended effects. */
export function outcomeReviews(repo: Repo): readonly OutcomeReview[] {
  const grace = limitDuration(repo, 'change_review', 'P30D')
  return repo.all('change').flatMap((artifact) => {
    const { implemented_on: on, review, status } = artifact.data
    if (on === undefined || status === 'rejected' || isFaulty(artifact, '/review')) return []
    const lacks = (['result', 'unintended'] as const).filter((field) => isBlank(review?.[field]))
    if (lacks.length === 0) return []
    return [
      {
        type: 'change-review',
        date: addDuration(on, grace),
        artifact,
        pointer: review === undefined ? '/review' : `/review/${lacks[0]}`,
        what: 'Review the outcome of the change',
        owner: ownerOf(artifact),
        rule: 'change/outcome-not-reviewed',
        lacks,
      },
    ]
  })
}
