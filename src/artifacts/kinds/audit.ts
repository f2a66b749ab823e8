/** Kind `audit`: one audit, internal or external, from plan to report (clause 9.2). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { bool, date, either, group, list, oneOf, opt, ref, refs, text } from '../fields.ts'
import { auditScope, openPeriod, requiredWhen } from '../shapes.ts'

const auditor = either(
  [
    ref('person', 'Id of a person.', 'audited by', 'audited in'),
    group(
      {
        person: opt(ref('person', 'Id of a person.', 'audited by', 'audited in')),
        name: opt(text('Name of somebody outside the person register.')),
        employer: opt(
          ref('supplier', 'Employer, by supplier id or name.', 'auditor employed by', 'employs auditor of', {
            free: true,
          }),
        ),
        scope: opt(auditScope('Part of the audit scope that this auditor takes.')),
      },
      'Somebody outside the person register, or a person with a part of the scope.',
    ),
  ],
  'An auditor: a person id, or name and employer, with the part of the scope where the team shares it.',
)

const schema = artifactSchema({
  ...envelope('AUD-2026-01'),
  type: oneOf('What kind of audit it is.', {
    internal: 'Internal audit.',
    gap: 'Comparison with the standard before certification.',
    stage1: 'First stage of certification.',
    stage2: 'Second stage of certification.',
    surveillance: 'Surveillance in the cycle.',
    recertification: 'Renewal of the certificate.',
    'follow-up': 'Check of corrective actions.',
    special: 'Extra audit of the certification body.',
    supplier: 'Audit of a supplier.',
  }),
  cb: opt(
    ref(
      'supplier',
      'Certification body of an external audit, by name or supplier id. Default: the employer of the lead or of an auditor where cb.bodies of isms.yaml lists it, else cb.name there.',
      'held by',
      'held',
      { free: true },
    ),
  ),
  programme: opt(ref('audit-programme', 'Programme that it belongs to.', 'part of', 'includes')),
  criteria: opt(text('What the audit holds things against.')),
  scope: opt(auditScope('What is audited.')),
  dates: opt(openPeriod('First and last day.')),
  auditors: opt(list(auditor, 'Audit team.')),
  lead: opt(
    either(
      [
        ref('person', 'Id of a person.', 'led by', 'led'),
        group(
          {
            person: opt(ref('person', 'Id of a person.', 'led by', 'led')),
            name: opt(text('Name of somebody outside the person register.')),
            employer: opt(text('Employer of that person.')),
          },
          'Somebody outside the person register.',
        ),
      ],
      'Lead auditor: a person id, or name and employer.',
    ),
  ),
  independence: opt(
    group(
      {
        statement: opt(text('Why the team is independent of what it audits.')),
        conflicts_checked: opt(bool('True when conflicts of interest were looked for.')),
      },
      'Independence of the team (internal audits).',
    ),
  ),
  method: opt(oneOf('Where it takes place.', { onsite: 'On site.', remote: 'From afar.', hybrid: 'Both.' })),
  sample: opt(text('What was drawn from which population, and how.')),
  interviewed: opt(
    refs(['person', 'role'], 'Who was interviewed, by id or name.', 'interviewed', 'interviewed in', { free: true }),
  ),
  conclusion: opt(text('Conclusion of the team.')),
  reported_to: opt(
    list(
      group({
        person: opt(ref('person', 'Who received the report.', 'reported to', 'received report of')),
        on: opt(date('When.')),
      }),
      'Who received the report.',
    ),
  ),
  report: opt(text('Path of the report, or entry of documents.external.')),
  status: oneOf('Where the audit stands.', {
    planned: 'Booked.',
    'in-progress': 'Under way.',
    reported: 'The report is out.',
    closed: 'All findings are dealt with.',
  }),
})

export const audit = defineKind({
  kind: 'audit',
  title: 'Audit',
  plural: 'Audits',
  summary: 'One audit, internal or external: criteria, scope, team, sample, conclusion and report.',
  location: 'audits',
  format: 'yaml',
  prefix: 'AUD',
  clauses: ['9.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Audit', field: '/title', width: 4 },
    { title: 'Type', field: '/type' },
    { title: 'From', field: '/dates/from' },
    { title: 'To', field: '/dates/to' },
    { title: 'Lead', field: '/lead', width: 2 },
    { title: 'Status', field: '/status' },
    { title: 'Report', field: '/report', width: 2 },
  ],
  schema: requiredWhen(schema, 'status', ['in-progress', 'reported', 'closed'], ['auditors', 'lead'], ['auditors']),
  example: `id: AUD-2026-01
title: Internal audit, spring 2026
type: internal
programme: APR-2026
owner: ROL-002
criteria: ISO/IEC 27001:2022 with Amendment 1, our policies and procedures
scope: { clauses: ["4", "5", "6", "7"], controls: [A.5.15, A.8.13], processes: [Platform operations] }
dates: { from: "2026-04-13", to: "2026-04-15" }
auditors:
  - PER-010
  - { name: Kim Sample, employer: Sample Audits Ltd, scope: { clauses: ["7"] } }
lead: PER-010
independence: { statement: Neither auditor runs or wrote anything in the scope., conflicts_checked: true }
method: hybrid
sample: Ten of 96 access changes, drawn by the auditor from an export made in her presence
interviewed: [PER-001, PER-004]
conclusion: The audited part conforms, with two minor nonconformities.
reported_to: [{ person: PER-001, on: "2026-04-30" }]
report: evidence/files/aud-2026-01.pdf
status: reported
`,
})
