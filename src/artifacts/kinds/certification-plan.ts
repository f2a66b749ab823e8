/** Kind `certification-plan`: the project that leads to a certificate, with lead, timeline, effort and budget. */
import { Type } from 'typebox'
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { date, group, list, number, oneOf, opt, ref, text } from '../fields.ts'
import { oneOrMoreRefs } from '../shapes.ts'

const timeline = Type.Object(
  {
    start: opt(date('First day of the project.')),
    stage1: opt(date('Planned first day of stage 1.')),
    stage2: opt(date('Planned first day of stage 2.')),
    already_in_place: opt(text('What exists already and shortens the way.')),
  },
  {
    description: 'When what happens; further milestones under names of your own.',
    additionalProperties: date('Day of the milestone.'),
  },
)

const effort = group({
  group: opt(
    text('Group of people.', {
      examples: ['security or IT lead', 'operations or compliance', 'executive sponsor', 'department managers'],
    }),
  ),
  who: opt(oneOrMoreRefs(['person', 'role'], 'Who, by id or in words.', 'worked on by', 'works on', { free: true })),
  days: opt(number('Working days.', { minimum: 0 })),
  note: opt(text('Remark.')),
})

const budget = group(
  {
    currency: opt(text('Currency code.', { examples: ['EUR'] })),
    usd_rate: opt(
      number('US dollars for one unit of the currency, for comparison with usual figures.', { minimum: 0 }),
    ),
    lines: opt(
      list(
        group({
          line: opt(text('Name of the cost line, as in budget.lines of isms.yaml.')),
          amount: opt(number('Amount.', { minimum: 0 })),
          per: opt(oneOf('Once or each year.', { once: 'Once.', year: 'Each year.' })),
          note: opt(text('Remark, such as why it costs nothing.')),
        }),
        'Cost lines.',
      ),
    ),
  },
  'What it costs.',
)

export const certificationPlan = defineKind({
  kind: 'certification-plan',
  title: 'Certification plan',
  plural: 'Certification plans',
  summary: 'The project that leads to a certificate: who leads it, when, with how much work and money.',
  location: 'certification-plans',
  format: 'yaml',
  prefix: 'CPL',
  document: true,
  clauses: ['5.1', '7.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 4 },
    { title: 'Lead', field: '/lead', width: 2 },
    { title: 'Stage 1', field: '/timeline/stage1' },
    { title: 'Stage 2', field: '/timeline/stage2' },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('CPL-2026'),
    lead: opt(ref('person', 'Project lead.', 'led by', 'leads')),
    timeline: opt(timeline),
    effort: opt(list(effort, 'Own work per group.')),
    budget: opt(budget),
    quotation: opt(
      ref(
        'evidence',
        'Quotation of the certification body: an id, path or entry of documents.external.',
        'quoted in',
        'quotes for',
        { free: true },
      ),
    ),
    quoted: opt(
      list(
        group({
          audit: opt(
            oneOf('Which audit.', {
              stage1: 'Stage 1.',
              stage2: 'Stage 2.',
              surveillance: 'Each surveillance audit.',
              recertification: 'Recertification.',
            }),
          ),
          days: opt(number('Auditor days.', { minimum: 0 })),
          fee: opt(number('Fee in the currency of the budget.', { minimum: 0 })),
          note: opt(text('Remark, such as what the fee includes.')),
        }),
        'What the quotation says of each audit.',
      ),
    ),
  }),
  example: `id: CPL-2026
title: Way to the certificate
owner: ROL-002
version: "1.0"
status: draft
classification: confidential
lead: PER-001
timeline: { start: "2026-01-12", stage1: "2026-09-07", internal_audit: "2026-05-18", stage2: "2026-10-19" }
effort:
  - { group: security or IT lead, who: PER-004, days: 60 }
  - { group: operations or compliance, who: [PER-001, PER-002], days: 40 }
  - { group: executive sponsor, who: ROL-001, days: 6 }
  - { group: department managers, who: Heads of department, days: 15 }
budget:
  currency: EUR
  usd_rate: 1.1
  lines:
    - { line: certification audit, amount: 16000, per: once }
    - { line: surveillance audits, amount: 4000, per: year }
    - { line: internal audit effort, amount: 6000, per: year }
    - { line: consulting, amount: 0, note: Done by our own people }
    - { line: training, amount: 3500, per: year }
    - { line: software, amount: 1200, per: year }
quotation: EVD-040
quoted:
  - { audit: stage1, days: 2, fee: 4000 }
  - { audit: stage2, days: 5, fee: 12000 }
  - { audit: surveillance, days: 2, fee: 4000 }
`,
})
