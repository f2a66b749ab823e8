/** The documents and records that ISO/IEC 27001:2022 asks for by name, and how far the repository has each of them. */
import type { KindName } from '../artifacts/index.ts'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { documentKinds, topPolicies } from './documents.ts'
import {
  competenceRecords,
  correctiveActionResults,
  documentsIn,
  internalAuditResults,
  managementReviews,
  measurements,
  nonconformities,
  objectives,
  riskAssessments,
  treatmentProcess,
  treatmentResults,
} from './mandatory-standing.ts'

/** `approved`: a document in force. `present`: written, or a record that exists. `not-due`: its first planned day lies ahead. */
export type MandatoryState = 'approved' | 'present' | 'not-due' | 'missing'

/** How far something is, and the artifacts that show it. */
export interface Standing {
  readonly state: MandatoryState
  readonly artifacts: readonly Artifact[]
}

/** Something that can be missing by itself. */
export interface MandatoryPart {
  /** What it is, in words that follow "no", for example `measurement`. */
  readonly name: string
  readonly kinds: readonly KindName[]
  readonly standing: (repo: Repo, today: IsoDate) => Standing
  /** What creates it. */
  readonly help: string
  /** Set where document/mandatory-missing does not report the lack: a rule of its own does, or nothing is lacking without an occasion. */
  readonly reportedElsewhere?: true
  /** A part without which this one cannot exist; the lack of both is one lack. */
  readonly after?: MandatoryPart
}

/** One line of the list of mandatory documented information. */
export interface MandatoryItem {
  /** `M-01` to `M-17`. */
  readonly id: string
  readonly title: string
  /** Clause that asks for it. */
  readonly clause: string
  readonly parts: readonly MandatoryPart[]
}

const document = (name: string, kind: KindName, help: string): MandatoryPart => ({
  name,
  kinds: [kind],
  help,
  standing: (repo) => documentsIn(repo.live(kind)),
})

const plan = document(
  'risk treatment plan',
  'treatment-plan',
  'Write the plan (isms explain treatment-plan shows the fields).',
)

/** All 17, in the order of the clauses (reference: clauses 4.3 to 10.2 g). */
export const mandatoryItems: readonly MandatoryItem[] = [
  {
    id: 'M-01',
    title: 'ISMS scope',
    clause: '4.3',
    parts: [{ ...document('scope', 'scope', 'Write the scope.'), reportedElsewhere: true }],
  },
  {
    id: 'M-02',
    title: 'Information security policy',
    clause: '5.2',
    parts: [
      {
        name: 'top policy',
        kinds: ['policy'],
        help: 'Write the policy.',
        reportedElsewhere: true,
        standing: (repo) => documentsIn(topPolicies(repo)),
      },
    ],
  },
  {
    id: 'M-03',
    title: 'Risk assessment process',
    clause: '6.1.2',
    parts: [
      document(
        'risk methodology',
        'risk-methodology',
        'Write the method for assessing and treating risks (isms explain risk-methodology shows the fields).',
      ),
    ],
  },
  {
    id: 'M-04',
    title: 'Risk treatment process',
    clause: '6.1.3',
    parts: [
      {
        name: 'risk treatment process',
        kinds: ['risk-methodology'],
        help: 'Describe it in the methodology.',
        reportedElsewhere: true,
        standing: treatmentProcess,
      },
    ],
  },
  {
    id: 'M-05',
    title: 'Statement of applicability',
    clause: '6.1.3 d',
    parts: [document('statement of applicability', 'soa', 'Write it (isms explain soa shows the fields).')],
  },
  { id: 'M-06', title: 'Risk treatment plan', clause: '6.1.3 e', parts: [plan] },
  {
    id: 'M-07',
    title: 'Information security objectives',
    clause: '6.2',
    parts: [
      {
        name: 'information security objective',
        kinds: ['objective'],
        help: 'Set objectives and record them (isms explain objective shows the fields).',
        standing: objectives,
      },
    ],
  },
  {
    id: 'M-08',
    title: 'Evidence of competence',
    clause: '7.2 d',
    parts: [
      {
        name: 'competence record',
        kinds: ['competence-record'],
        help: 'Record what proves the competence of each role holder (isms explain competence-record shows the fields).',
        standing: competenceRecords,
      },
    ],
  },
  {
    id: 'M-09',
    title: 'Documents you decided are needed',
    clause: '7.5.1 b',
    parts: [
      {
        name: 'document',
        kinds: documentKinds,
        help: 'Write what your ISMS needs.',
        reportedElsewhere: true,
        standing: (repo) => documentsIn(documentKinds.flatMap((kind): readonly Artifact[] => repo.live(kind))),
      },
    ],
  },
  {
    id: 'M-10',
    title: 'Operational planning and control',
    clause: '8.1',
    parts: [
      document(
        'procedure',
        'procedure',
        'Write down how the processes of the ISMS are carried out (isms explain procedure shows the fields).',
      ),
    ],
  },
  {
    id: 'M-11',
    title: 'Results of risk assessments',
    clause: '8.2',
    parts: [
      {
        name: 'risk assessment',
        kinds: ['risk-assessment'],
        help: 'Carry out a risk assessment and record the run (isms explain risk-assessment shows the fields).',
        standing: riskAssessments,
      },
    ],
  },
  {
    id: 'M-12',
    title: 'Results of risk treatment',
    clause: '8.3',
    parts: [
      {
        name: 'result of risk treatment',
        kinds: ['treatment-plan'],
        after: plan,
        help: 'Carry out the actions of the plan and record done_on and evidence.',
        standing: treatmentResults,
      },
    ],
  },
  {
    id: 'M-13',
    title: 'Monitoring and measurement results',
    clause: '9.1',
    parts: [
      {
        name: 'measurement',
        kinds: ['metric', 'measurement'],
        help: 'Define metrics and record their values.',
        standing: measurements,
      },
    ],
  },
  {
    id: 'M-14',
    title: 'Audit programme and audit results',
    clause: '9.2.2',
    parts: [
      document(
        'audit programme',
        'audit-programme',
        'Plan the internal audits of the cycle (isms explain audit-programme shows the fields).',
      ),
      {
        name: 'reported internal audit',
        kinds: ['audit'],
        help: 'Hold an internal audit and record its result, or plan its date in the programme.',
        standing: internalAuditResults,
      },
    ],
  },
  {
    id: 'M-15',
    title: 'Results of management reviews',
    clause: '9.3.3',
    parts: [
      {
        name: 'held management review',
        kinds: ['management-review'],
        help: 'Hold a management review and record it, or plan its date.',
        standing: managementReviews,
      },
    ],
  },
  {
    id: 'M-16',
    title: 'Nonconformities and actions taken',
    clause: '10.2 f',
    parts: [
      {
        name: 'nonconformity',
        kinds: ['finding', 'cap'],
        help: 'Record findings and corrective actions.',
        reportedElsewhere: true,
        standing: nonconformities,
      },
    ],
  },
  {
    id: 'M-17',
    title: 'Results of corrective actions',
    clause: '10.2 g',
    parts: [
      {
        name: 'result of a corrective action',
        kinds: ['cap'],
        help: 'Verify the corrective actions.',
        reportedElsewhere: true,
        standing: correctiveActionResults,
      },
    ],
  },
]

const fromWorst: readonly MandatoryState[] = ['missing', 'not-due', 'present', 'approved']

/** How far an item is: as far as its least part. */
export function standingOf(item: MandatoryItem, repo: Repo, today: IsoDate): Standing {
  const standings = item.parts.map((part) => part.standing(repo, today))
  const state = fromWorst.find((word) => standings.some((standing) => standing.state === word)) ?? 'missing'
  return { state, artifacts: standings.flatMap(({ artifacts }) => artifacts) }
}
