/** Kind `supplier`: somebody who delivers to the scope, with agreement, assurance and assessments (A.5.19 to A.5.23). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { bool, date, either, group, list, mapOf, oneOf, opt, ref, refs, text } from '../fields.ts'

const agreement = group(
  {
    ref: opt(
      ref(
        'evidence',
        'Where the contract is: an id, path or entry of documents.external.',
        'agreed in',
        'agreement with',
        { free: true },
      ),
    ),
    security_terms: opt(list(text('A term.', { examples: ['incident notice'] }), 'Security terms that it holds.')),
    dpa: opt(
      either(
        [bool('True when one is signed.'), text('Where it is.')],
        'Data processing agreement: signed or not, or where it is.',
      ),
    ),
    ends: opt(date('Last day of the contract.')),
    waived_terms: opt(
      mapOf(text('Why the term is not needed.'), 'Security terms that are not needed, each with the reason.'),
    ),
  },
  'The contract.',
)

const assurance = group({
  type: opt(
    oneOf('What the assurance is.', {
      iso27001: 'A certificate.',
      soc2: 'A SOC 2 report.',
      questionnaire: 'Answers to a questionnaire.',
      audit: 'An audit of our own.',
    }),
  ),
  scope: opt(text('What it covers, in the words of the paper.')),
  expires: opt(date('Last day on which it counts.')),
  soa_seen: opt(bool('True when the statement of applicability behind it was read.')),
  covers_service: opt(bool('True when a reviewer found that it covers the service we use.')),
  note: opt(text('Remark of the reviewer.')),
})

const assessment = group({
  on: opt(date('Day of the assessment.')),
  result: opt(text('Result in words.')),
  by: opt(ref(['person', 'role'], 'Who assessed, by id or name.', 'assessed by', 'assessed', { free: true })),
  next: opt(date('Day by which the next one is due.')),
})

export const supplier = defineKind({
  kind: 'supplier',
  title: 'Supplier',
  plural: 'Suppliers',
  summary: 'Somebody who delivers to the scope: service, access to data, agreement, assurance and assessments.',
  location: 'suppliers',
  format: 'yaml',
  prefix: 'SUP',
  clauses: ['8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Supplier', field: '/title', width: 3 },
    { title: 'Service', field: '/service', width: 3 },
    { title: 'Category', field: '/category' },
    { title: 'Criticality', field: '/criticality' },
    { title: 'Data access', field: '/data_access' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Agreement ends', field: '/agreement/ends' },
  ],
  schema: artifactSchema({
    ...envelope('SUP-001'),
    service: text('What they deliver.'),
    category: oneOf('What kind of supplier they are.', {
      cloud: 'Cloud services.',
      software: 'Software.',
      'outsourced-dev': 'Develops for us.',
      processor: 'Processes personal data for us.',
      consultant: 'Advises.',
      utility: 'Power, lines, premises.',
      other: 'Anything else.',
    }),
    criticality: oneOf('How much depends on them.', {
      low: 'Easily replaced.',
      medium: 'Missed after some days.',
      high: 'Missed at once.',
    }),
    data_access: oneOf('Most sensitive data that they can see.', {
      none: 'None.',
      internal: 'Internal data.',
      confidential: 'Confidential data.',
      pii: 'Personal data.',
    }),
    agreement: opt(agreement),
    assurance: opt(list(assurance, 'What proves their security.')),
    assessments: opt(list(assessment, 'Our own assessments.')),
    exit_plan: opt(text('How we leave, including how data comes back.')),
    sub_suppliers: opt(
      refs('supplier', 'Suppliers behind them, by id or name.', 'relies on', 'relied on by', { free: true }),
    ),
    responsibility_split: opt(text('Which security duties are theirs and which are ours.')),
    status: activeOrRetired,
  }),
  example: `id: SUP-001
title: Cumulus Hosting GmbH
service: Hosting of the reporting platform
category: cloud
criticality: high
data_access: pii
owner: PER-004
agreement:
  ref: EVD-030
  security_terms: [incident notice, audit right, return or deletion, sub-suppliers]
  dpa: true
  ends: "2027-12-31"
assurance:
  - { type: iso27001, scope: Operation of the hosting platform, expires: "2027-05-31", soa_seen: true, covers_service: true }
assessments:
  - { on: "2026-02-03", result: Suitable without conditions, by: PER-004, next: "2027-02-03" }
exit_plan: Exports of all databases are written weekly to storage elsewhere; data is deleted 30 days after the end.
responsibility_split: They run hardware and hypervisor, we run systems, data and access.
`,
})
