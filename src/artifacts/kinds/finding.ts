/** Kind `finding`: a nonconformity, opportunity or observation from an audit or another source (clause 10.2). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, oneOf, opt, ref, text } from '../fields.ts'
import { evidenceRefs, responsible } from '../shapes.ts'

const requirementKinds = [
  'clause',
  'annex-a',
  'policy',
  'procedure',
  'scope',
  'risk-methodology',
  'soa',
  'treatment-plan',
  'audit-programme',
  'communication-plan',
  'continuity-plan',
  'certification-plan',
  'control',
  'legal-requirement',
]

export const finding = defineKind({
  kind: 'finding',
  title: 'Finding',
  plural: 'Findings',
  summary: 'What an audit or another source found, against which requirement, with its evidence and grade.',
  location: 'findings',
  format: 'yaml',
  prefix: 'FND',
  clauses: ['9.2', '10.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Finding', field: '/title', width: 4 },
    { title: 'Audit', field: '/audit' },
    { title: 'Grade', field: '/grade' },
    { title: 'Requirement', field: '/requirement' },
    { title: 'Raised on', field: '/raised_on' },
    { title: 'Process owner', field: '/process_owner', width: 2 },
    { title: 'Due', field: '/due' },
    { title: 'Status', field: '/status' },
  ],
  schema: artifactSchema({
    ...envelope('FND-001'),
    audit: opt(ref('audit', 'Audit that raised it.', 'raised in', 'raised')),
    source: opt(
      oneOf('Where it came from, when not from an audit.', {
        incident: 'An incident.',
        review: 'A management review.',
        metric: 'A measurement.',
        complaint: 'A complaint.',
        self: 'Noticed by ourselves.',
      }),
    ),
    grade: opt(
      oneOf('How serious it is.', {
        major: 'A requirement is absent or has broken down.',
        minor: 'A single lapse.',
        ofi: 'Opportunity for improvement, no breach.',
        observation: 'Worth noting, no breach.',
        concern: 'Area of stage 1 that could become a nonconformity at stage 2.',
        positive: 'Something done well.',
      }),
    ),
    requirement: opt(
      ref(
        requirementKinds,
        'Clause, Annex A control or document of our own that is not met.',
        'against',
        'found against in',
      ),
    ),
    statement: opt(text('What is not as it should be.')),
    objective_evidence: opt(text('What was seen.')),
    raised_on: opt(date('Day on which it was raised.')),
    raised_by: opt(ref('person', 'Who raised it, by id or name.', 'raised by', 'raised', { free: true })),
    process_owner: responsible('Who answers for the process concerned.', 'process owned by', 'owns process of'),
    due: opt(date('Day by which it is dealt with; by default it follows from the grade.')),
    repeat_of: opt(ref('finding', 'Earlier finding that came back.', 'repeats', 'repeated by')),
    declined: opt(text('Why an opportunity is not taken up.')),
    evidence: opt(evidenceRefs('Proof that it is dealt with.')),
    status: oneOf('Where it stands.', {
      open: 'Raised.',
      'cap-proposed': 'A corrective action is proposed.',
      'cap-accepted': 'The corrective action is accepted.',
      implemented: 'The corrective action is carried out.',
      verified: 'It was checked that it works.',
      closed: 'Done.',
      disputed: 'Contested.',
    }),
  }),
  example: `id: FND-001
title: Access of two leavers removed late
audit: AUD-2026-01
grade: minor
requirement: A.5.18
statement: Access rights are not always removed when people leave.
objective_evidence: Two of eight leavers kept accounts for five and nine days after their last day.
raised_on: "2026-04-15"
raised_by: PER-010
process_owner: PER-004
due: "2026-07-14"
status: cap-accepted
`,
})
