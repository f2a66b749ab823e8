/** All mutations, by group of rules. */
import { approvalMutations } from './approvals.ts'
import { assetMutations } from './assets.ts'
import { auditMutations } from './audits.ts'
import { certificationMutations } from './certification.ts'
import { changeMutations } from './changes.ts'
import { communicationMutations } from './communication.ts'
import { configMutations } from './config.ts'
import { contextMutations } from './context.ts'
import { continuityMutations } from './continuity.ts'
import { controlMutations } from './controls.ts'
import { documentControlMutations } from './document-control.ts'
import { documentMutations } from './documents.ts'
import { evidenceMutations } from './evidence.ts'
import { exceptionMutations } from './exceptions.ts'
import { findingMutations } from './findings.ts'
import { incidentMutations } from './incidents.ts'
import { legalMutations } from './legal.ts'
import { packMutations } from './packs.ts'
import { peopleMutations } from './people.ts'
import { performanceMutations } from './performance.ts'
import { policyMutations } from './policies.ts'
import { referenceMutations } from './references.ts'
import { riskMutations } from './risks.ts'
import { roleMutations } from './roles.ts'
import { scopeMutations } from './scope.ts'
import { soaMutations } from './soa.ts'
import { supplierMutations } from './suppliers.ts'
import { trainingMutations } from './training.ts'
import { treatmentMutations } from './treatment.ts'

/** Every row of the table. */
export const mutations = [
  ...configMutations,
  ...referenceMutations,
  ...contextMutations,
  ...scopeMutations,
  ...soaMutations,
  ...controlMutations,
  ...riskMutations,
  ...peopleMutations,
  ...documentMutations,
  ...approvalMutations,
  ...auditMutations,
  ...legalMutations,
  ...assetMutations,
  ...supplierMutations,
  ...communicationMutations,
  ...performanceMutations,
  ...trainingMutations,
  ...roleMutations,
  ...findingMutations,
  ...policyMutations,
  ...documentControlMutations,
  ...treatmentMutations,
  ...evidenceMutations,
  ...exceptionMutations,
  ...incidentMutations,
  ...continuityMutations,
  ...changeMutations,
  ...certificationMutations,
  ...packMutations,
]
