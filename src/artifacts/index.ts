/** All artifact kinds in the order of the clauses they serve. */
import type { Static } from 'typebox'
import { acknowledgement } from './kinds/acknowledgement.ts'
import { asset } from './kinds/asset.ts'
import { audit } from './kinds/audit.ts'
import { auditProgramme } from './kinds/audit-programme.ts'
import { cap } from './kinds/cap.ts'
import { certificate } from './kinds/certificate.ts'
import { certificationPlan } from './kinds/certification-plan.ts'
import { change } from './kinds/change.ts'
import { communicationPlan } from './kinds/communication-plan.ts'
import { competenceRecord } from './kinds/competence-record.ts'
import { contextIssue } from './kinds/context-issue.ts'
import { continuityPlan } from './kinds/continuity-plan.ts'
import { continuityTest } from './kinds/continuity-test.ts'
import { control } from './kinds/control.ts'
import { evidence } from './kinds/evidence.ts'
import { exception } from './kinds/exception.ts'
import { finding } from './kinds/finding.ts'
import { improvement } from './kinds/improvement.ts'
import { incident } from './kinds/incident.ts'
import { interestedParty } from './kinds/interested-party.ts'
import { ismsConfig } from './kinds/isms-config.ts'
import { legalRequirement } from './kinds/legal-requirement.ts'
import { managementReview } from './kinds/management-review.ts'
import { measurement } from './kinds/measurement.ts'
import { metric } from './kinds/metric.ts'
import { objective } from './kinds/objective.ts'
import { opportunity } from './kinds/opportunity.ts'
import { person } from './kinds/person.ts'
import { policy } from './kinds/policy.ts'
import { procedure } from './kinds/procedure.ts'
import { risk } from './kinds/risk.ts'
import { riskAcceptance } from './kinds/risk-acceptance.ts'
import { riskAssessment } from './kinds/risk-assessment.ts'
import { riskMethodology } from './kinds/risk-methodology.ts'
import { role } from './kinds/role.ts'
import { scope } from './kinds/scope.ts'
import { soa } from './kinds/soa.ts'
import { supplier } from './kinds/supplier.ts'
import { trainingProgramme } from './kinds/training-programme.ts'
import { trainingRecord } from './kinds/training-record.ts'
import { treatmentPlan } from './kinds/treatment-plan.ts'

/** Every kind, from the configuration over context, leadership, planning, support and operation to evaluation and improvement. */
export const kinds = [
  ismsConfig,
  scope,
  contextIssue,
  interestedParty,
  legalRequirement,
  policy,
  role,
  person,
  riskMethodology,
  risk,
  riskAssessment,
  riskAcceptance,
  treatmentPlan,
  opportunity,
  control,
  soa,
  objective,
  change,
  competenceRecord,
  trainingProgramme,
  trainingRecord,
  acknowledgement,
  communicationPlan,
  procedure,
  evidence,
  asset,
  supplier,
  incident,
  exception,
  continuityPlan,
  continuityTest,
  metric,
  measurement,
  auditProgramme,
  audit,
  managementReview,
  finding,
  cap,
  improvement,
  certificate,
  certificationPlan,
] as const

/** Name of a kind, as used in `kind:` and in references. */
export type KindName = (typeof kinds)[number]['kind']

/** The TypeScript type of each kind's artifacts, by kind name. */
export type Artifacts = {
  readonly [D in (typeof kinds)[number] as D['kind']]: Static<D['schema']>
}
