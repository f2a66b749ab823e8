/** Kind `change`: a planned change of the ISMS, from reason to review (clauses 6.3 and 8.1). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { bool, date, group, oneOf, opt, ref, refs, text } from '../fields.ts'
import { requiredWhen } from '../shapes.ts'

const schema = artifactSchema({
  ...envelope('CHG-001'),
  subject: oneOf('What changes.', {
    scope: 'The scope.',
    methodology: 'The risk methodology.',
    soa: 'The statement of applicability.',
    organization: 'Units, roles or people.',
    technology: 'Systems.',
    supplier: 'A supplier.',
    process: 'A process.',
    'document-system': 'How documents are kept.',
  }),
  affects: opt(refs('any', 'Artifacts that the change touches.', 'affects', 'affected by')),
  why: text('Purpose of the change.'),
  impact: text('What it may do to the ISMS.'),
  resources: opt(text('Time, money and people for it.')),
  plan: text('How it is carried out.'),
  approved_by: opt(ref('person', 'Who approved it.', 'approved by', 'approved')),
  approved_on: opt(date('Day of the approval.')),
  implemented_on: opt(date('Day on which it took effect.')),
  review: opt(
    group(
      {
        on: opt(date('Day of the review.')),
        result: opt(text('What came out.')),
        unintended: opt(text('Effects that nobody meant, or that there were none.')),
      },
      'Review of the outcome.',
    ),
  ),
  no_risk_effect: opt(text('Why risks need not be assessed again.')),
  notify_cb: opt(bool('True when the certification body must know.')),
  cb_notified_on: opt(date('Day on which the certification body was told.')),
  status: oneOf('Where the change stands.', {
    proposed: 'Suggested.',
    approved: 'Agreed.',
    implemented: 'In effect.',
    closed: 'Reviewed.',
    rejected: 'Refused.',
  }),
})

export const change = defineKind({
  kind: 'change',
  title: 'Change',
  plural: 'Changes',
  summary: 'A planned change of the ISMS: why, what it touches, who approved it and what came out.',
  location: 'changes',
  format: 'yaml',
  prefix: 'CHG',
  clauses: ['6.3', '8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Change', field: '/title', width: 4 },
    { title: 'Subject', field: '/subject' },
    { title: 'Status', field: '/status' },
    { title: 'Approved by', field: '/approved_by', width: 2 },
    { title: 'Approved on', field: '/approved_on' },
    { title: 'Implemented on', field: '/implemented_on' },
    { title: 'Reviewed on', field: '/review/on' },
  ],
  schema: requiredWhen(schema, 'status', ['approved', 'implemented', 'closed'], ['approved_by', 'approved_on']),
  example: `id: CHG-001
title: The support team joins the scope
owner: ROL-002
subject: scope
affects: [SCOPE]
why: Customers ask for support to be covered by the certificate.
impact: Six more people, one more system, new risks around remote help.
resources: Ten days of the ISMS manager
plan: Assess risks in March, train the team in April, approve scope 1.1 in May.
approved_by: PER-001
approved_on: "2026-02-24"
notify_cb: true
status: approved
`,
})
