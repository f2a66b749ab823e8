/** Every deadline of the ISMS, from every register, in order of day. Adding a source is adding a line here. */
import { isFaulty } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import * as actions from './actions.ts'
import * as audits from './audits.ts'
import * as certificates from './certificates.ts'
import * as continuity from './continuity.ts'
import * as controls from './controls.ts'
import type { Deadline } from './deadline.ts'
import { documentReviews } from './documents.ts'
import { findingDays } from './findings.ts'
import * as incidents from './incidents.ts'
import * as people from './people.ts'
import * as performance from './performance.ts'
import * as reassessments from './reassessments.ts'
import { registerReviews } from './registers.ts'
import * as risks from './risks.ts'
import * as suppliers from './suppliers.ts'

const sources: readonly ((repo: Repo, today: IsoDate) => readonly Deadline[])[] = [
  documentReviews,
  registerReviews,
  risks.riskReviews,
  risks.acceptanceEnds,
  risks.nextAssessment,
  reassessments.reassessmentsAfterChange,
  reassessments.reassessmentsAfterIncident,
  reassessments.outcomeReviews,
  actions.treatmentActions,
  actions.correctiveActions,
  actions.effectivenessChecks,
  actions.reviewActions,
  actions.improvements,
  actions.competenceActions,
  actions.controlTargets,
  controls.controlRuns,
  controls.evidenceEnds,
  controls.exceptionEnds,
  suppliers.supplierAssessments,
  suppliers.assuranceEnds,
  suppliers.contractEnds,
  incidents.noticesToSend,
  incidents.noticesToRecord,
  incidents.nextExercise,
  continuity.planTests,
  continuity.nextRestore,
  continuity.announcedTests,
  people.trainings,
  people.acknowledgements,
  people.competenceEnds,
  people.accessRemovals,
  people.assetReturns,
  performance.objectives,
  performance.measurementsDue,
  audits.nextInternalAudit,
  audits.plannedSlots,
  audits.bookedAudits,
  audits.nextManagementReview,
  audits.bookedReviews,
  audits.accreditationChecks,
  findingDays,
  certificates.certificateWindows,
  certificates.milestones,
]

/**
 * All deadlines, those without a day first, then by day, artifact, type and part. One whose day is written in a way that
 * the schema refuses is left out: that fault is reported, and nobody knows the day.
 */
export function deadlinesOf(repo: Repo, today: IsoDate): readonly Deadline[] {
  const order = ({ date, artifact, type, part }: Deadline) => [date ?? '', artifact.id, type, part ?? ''].join('\0')
  return sources
    .flatMap((source) => source(repo, today))
    .filter(({ artifact, pointer }) => !isFaulty(artifact, pointer))
    .map((deadline) => ({ deadline, key: order(deadline) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ deadline }) => deadline)
}
