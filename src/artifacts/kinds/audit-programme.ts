/** Kind `audit-programme`: which internal audits take place in a cycle, and why so (clause 9.2.2). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { group, list, opt, ref, refs, text } from '../fields.ts'
import { calendarPeriod, fullPeriod } from '../shapes.ts'

const slot = group({
  when: opt(calendarPeriod('Day, week, month, quarter or year of the audit.')),
  clauses: opt(refs('clause', 'Clauses to audit.', 'plans to audit clause', 'planned for audit in')),
  controls: opt(refs(['annex-a', 'control'], 'Controls to audit.', 'plans to audit', 'planned for audit in')),
  processes: opt(refs('process', 'Processes to audit.', 'plans to audit process', 'planned for audit in')),
  sites: opt(
    refs('asset', 'Sites to audit, by asset id or name.', 'plans to audit site', 'planned for audit in', {
      free: true,
    }),
  ),
  auditor: opt(ref(['person', 'role'], 'Who audits, by id or name.', 'assigned to', 'audits in', { free: true })),
})

export const auditProgramme = defineKind({
  kind: 'audit-programme',
  title: 'Audit programme',
  plural: 'Audit programmes',
  summary: 'Which internal audits take place in a cycle, how, by whom, and why in this order.',
  location: 'audit-programmes',
  format: 'yaml',
  prefix: 'APR',
  document: true,
  clauses: ['9.2.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 4 },
    { title: 'From', field: '/period/from' },
    { title: 'To', field: '/period/to' },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Owner', field: '/owner', width: 2 },
  ],
  schema: artifactSchema({
    ...documentEnvelope('APR-2026'),
    period: fullPeriod('Cycle that the programme covers.'),
    frequency: opt(text('How often audits take place.')),
    methods: opt(text('How audits are carried out.')),
    responsibilities: opt(text('Who does what.')),
    planning_requirements: opt(text('What the plan of an audit must hold.')),
    reporting: opt(text('How and to whom results are reported.')),
    rationale: opt(text('Why these parts at these times: importance of processes and earlier results.')),
    slots: list(slot, 'Planned audits.'),
  }),
  example: `id: APR-2026
title: Internal audit programme 2026 to 2028
owner: ROL-002
version: "1.0"
status: draft
classification: internal
period: { from: "2026-01-01", to: "2028-12-31" }
frequency: One audit each spring and one each autumn
methods: Interviews, reading of records, samples drawn by the auditor
responsibilities: The ISMS manager books people; the auditor plans, performs and reports.
planning_requirements: The plan is sent two weeks ahead with criteria, scope and interview partners.
reporting: In writing to top management within three weeks
rationale: Operations come first, because the highest risks and last year's findings are there.
slots:
  - { when: 2026-Q2, clauses: ["4", "5", "6", "7"], controls: [A.5.15, A.8.13], auditor: PER-010 }
  - { when: 2026-Q4, clauses: ["8", "9", "10"], processes: [Platform operations], auditor: PER-010 }
`,
})
