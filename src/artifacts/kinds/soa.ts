/** Kind `soa`: the statement of applicability, one entry per Annex A control and per control of our own (clause 6.1.3 d). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { date, group, list, oneOf, opt, ref, refs, text, version } from '../fields.ts'
import { evidenceRefs, responsible } from '../shapes.ts'

/** An entry names what a reader should look into, which for continuity or communication is no policy. */
const documentKinds = [
  'policy',
  'procedure',
  'continuity-plan',
  'communication-plan',
  'scope',
  'risk-methodology',
  'treatment-plan',
  'audit-programme',
]

const driver = group({
  type: oneOf('What makes the control necessary.', {
    risk: 'A risk.',
    legal: 'A law or regulation.',
    contract: 'A contract.',
    party: 'A requirement of an interested party.',
    business: 'A need of the business.',
  }),
  ref: opt(
    ref(
      [
        'risk',
        'legal-requirement',
        'interested-party',
        'requirement',
        'supplier',
        'context-issue',
        'opportunity',
        'objective',
        'incident',
        'finding',
        'clause',
      ],
      'Id of the driver, or what it is in words.',
      'driven by',
      'drives',
      { free: true },
    ),
  ),
})

const entry = group({
  control_id: ref(['annex-a', 'control'], 'Annex A id, or id of a control of our own.', 'decides on', 'decided in'),
  applicable: oneOf('Whether the control is necessary. A control that a supplier carries is applicable.', {
    yes: 'Necessary.',
    no: 'Excluded.',
    undecided: 'Nobody has decided yet; no SoA is complete with such an entry.',
  }),
  justification: opt(text('Why the control is or is not necessary here.')),
  drivers: opt(list(driver, 'What makes it necessary.')),
  exclusion_ground: opt(
    oneOf('Ground of an exclusion.', {
      'activity-not-performed': 'We do not do what it protects.',
      'asset-absent': 'We do not have what it protects.',
      'technology-absent': 'We do not use the technology.',
      'location-absent': 'We have no such place.',
    }),
  ),
  status: opt(
    oneOf('How far an applicable control is.', {
      implemented: 'In operation.',
      partial: 'In operation in part.',
      planned: 'Decided, not begun.',
      'not-started': 'Not yet decided how.',
    }),
  ),
  controls: opt(refs('control', 'Controls of our own that carry it.', 'carried out by', 'carries out')),
  documents: opt(refs(documentKinds, 'Documents that rule it.', 'ruled by', 'rules')),
  evidence: opt(evidenceRefs('Proof that it operates.')),
  owner: opt(responsible('Who answers for it; by default the owners of its controls.', 'owned by', 'owns')),
  target_date: opt(date('Day by which it is in operation.')),
  note: opt(text('Remark.')),
})

export const soa = defineKind({
  kind: 'soa',
  title: 'Statement of applicability',
  plural: 'Statement of applicability',
  summary: 'Which Annex A controls and own controls are necessary, why, and how far each one is.',
  location: 'soa',
  format: 'yaml',
  single: true,
  prefix: 'SOA',
  document: true,
  clauses: ['6.1.3'],
  progress: ['/entries/*/status', '/entries/*/evidence', '/entries/*/target_date', '/entries/*/note'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 3 },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Next review', field: '/next_review' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('SOA'),
    standard: text('Standard whose controls are decided on.', { examples: ['ISO/IEC 27001:2022'] }),
    based_on: group(
      {
        risk_assessment: opt(ref('risk-assessment', 'Risk assessment behind it.', 'based on', 'basis of')),
        methodology_version: opt(version('Version of the risk methodology behind it.')),
      },
      'What the decisions rest on.',
    ),
    entries: opt(list(entry, 'One entry per control.')),
  }),
  example: `id: SOA
title: Statement of applicability
owner: ROL-002
version: "1.0"
status: draft
classification: internal
standard: ISO/IEC 27001:2022
based_on: { risk_assessment: RA-2026-01, methodology_version: "1.0" }
entries:
  - control_id: A.8.24
    applicable: yes
    justification: Laptops travel with customer exports, so a lost disk must not be readable
    drivers:
      - { type: risk, ref: RISK-001 }
      - { type: contract, ref: PTY-001-1 }
    status: implemented
    controls: [CTL-001]
    documents: [POL-003]
    evidence: [EVD-001]
  - control_id: A.8.30
    applicable: no
    justification: All software is written by our own staff, and no contract lets others write it
    exclusion_ground: activity-not-performed
`,
})
