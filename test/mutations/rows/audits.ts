/** Slips in audits, findings, corrective actions and management reviews. */
import { type Mutation, omission, slip } from '../mutation.ts'

const audit = 'audits/AUD-2026-01.yaml'
const programme = 'audit-programmes/APR-2026.yaml'
const review = 'management-reviews/MRV-2026-01.yaml'

export const auditMutations: readonly Mutation[] = [
  slip('audit/auditor-not-independent', audit, 'auditors: [PER-010]', 'auditors: [PER-010, PER-004]'),
  slip('audit/clause-not-covered', audit, '  clauses: ["4", ', '  clauses: [', {
    at: 'audit-programmes/APR-2026.yaml',
    line: '- when:',
    // A stage 2 in September also comes before the November audit of key controls.
    with: ['audit/control-not-covered', 'certification/stage2-before-audit'],
    and: [
      { path: 'audits/AUD-2025-01.yaml', find: '  clauses: ["4", ', put: '  clauses: [' },
      // The slot of 2027 would still come in time if no stage 2 were booked before it.
      { path: 'audits/AUD-2026-S1.yaml', find: 'type: stage1', put: 'type: stage2' },
    ],
  }),
  omission('cap/without-root-cause', 'caps/CAP-004.yaml', '  method: 5-whys\n', 'root_cause:'),
  slip('finding/minor-overdue', 'findings/FND-007.yaml', 'due: "2026-07-16"', 'due: "2026-06-29"'),
  slip('management-review/input-missing', review, '  b_issue_changes:', '  x-b_issue_changes:', { line: 'inputs:' }),
  slip('management-review/overdue', review, 'date: "2026-05-19"', 'date: "2025-06-25"', {
    // A review of that day should have looked at the audit of 2025, which this one does not link.
    with: ['management-review/latest-audit-ignored'],
  }),
  slip(
    'management-review/input-without-content',
    review,
    '  e_feedback:\n',
    '  e_feedback: { summary: Reviewed. }\n  x-e:\n',
    {
      line: 'e_feedback: { summary',
    },
  ),
  slip(
    'management-review/without-top-management',
    review,
    'attendees: [PER-001, PER-002, PER-003, PER-004, PER-005, PER-006, PER-007, PER-008, ',
    'attendees: [PER-003, PER-004, PER-005, PER-006, PER-007, ',
    { and: [{ path: review, find: 'chair: PER-001', put: 'chair: PER-003' }] },
  ),
  slip('management-review/decision-missing', review, 'about: isms-change', 'about: other', { line: 'decisions:' }),
  slip('management-review/conclusion-incomplete', review, '  adequate:\n', '  x-adequate:\n', { line: 'conclusion:' }),
  omission('management-review/action-incomplete', review, '    owner: PER-008\n', '- what: Ask the insurer'),
  slip('management-review/action-overdue', review, 'due: "2026-08-28"', 'due: "2026-06-29"'),
  slip('management-review/past-actions-omitted', review, '    refs: [MRV-2025-01, ', '    refs: [', {
    line: 'a_previous_actions:',
    and: [
      {
        path: 'management-reviews/MRV-2025-01.yaml',
        find: '  - what: Report button for suspicious mails on all company phones\n    owner: PER-013\n    due: "2025-12-15"\n    status: done',
        put: '  - what: Second reader for each answer to a customer questionnaire\n    owner: PER-009\n    due: "2026-12-15"\n    status: in-progress',
      },
    ],
  }),
  slip('management-review/latest-audit-ignored', review, 'refs: [AUD-2026-01, ', 'refs: [', {
    line: 'd3_audits:',
  }),
  slip('audit/control-not-covered', audit, 'A.6.2, ', '', { at: programme, line: '- when:' }),
  slip('audit/programme-incomplete', programme, 'rationale: >-', 'x-rationale: >-', { line: 'id: APR-2026' }),
  slip('audit/internal-audit-overdue', 'isms.yaml', 'internal_audit: P12M', 'internal_audit: P2M', {
    at: audit,
    line: 'to: "2026-04-17"',
  }),
  slip('audit/record-incomplete', audit, 'sample: >-', 'x-sample: >-', { line: 'id: AUD-2026-01' }),
  slip('audit/report-missing', audit, 'evd-202-audit-report', 'evd-202-report'),
  slip('audit/result-not-reported', audit, 'reported_to:', 'x-reported_to:', { line: 'id: AUD-2026-01' }),
  omission(
    'audit/previous-findings-ignored',
    audit,
    '  - rel: revisits\n    to: FND-003\n  - rel: revisits\n    to: FND-004\n',
    'refs:',
  ),
  slip(
    'audit/auditor-from-cb',
    audit,
    'auditors: [PER-010]',
    'auditors: [PER-010, { name: Wietske Dijkema, employer: Noorderlicht Certificering B.V. }]',
  ),
  {
    rule: 'audit/no-findings',
    path: 'audits/AUD-2026-02.yaml',
    put: `id: AUD-2026-02
title: Second internal audit 2026
owner: PER-003
type: internal
status: reported
criteria: ISO/IEC 27001:2022 with Amd 1:2024
scope:
  clauses: ["4", "5", "6", "7", "8", "9", "10"]
dates: { from: "2026-06-08", to: "2026-06-10" }
auditors: [PER-010]
lead: PER-010
method: remote
sample: Four of 34 risks followed to control and evidence
reported_to: [{ person: PER-001, on: "2026-06-15" }]
report: EVD-202
refs: [{ rel: revisits, to: FND-008 }]
`,
    line: 'status: reported',
  },
]
