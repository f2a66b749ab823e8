/** Slips in audits, findings, corrective actions and management reviews. */
import { type Mutation, omission, slip } from '../mutation.ts'

const audit = 'audits/AUD-2026-01.yaml'
const review = 'management-reviews/MRV-2026-01.yaml'

export const auditMutations: readonly Mutation[] = [
  slip('audit/auditor-not-independent', audit, 'auditors: [PER-010]', 'auditors: [PER-010, PER-004]'),
  slip('audit/clause-not-covered', audit, '  clauses: ["4", ', '  clauses: [', {
    at: 'audit-programmes/APR-2026.yaml',
    line: '- when:',
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
]
