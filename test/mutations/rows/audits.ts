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
  slip('management-review/overdue', review, 'date: "2026-05-19"', 'date: "2025-06-25"'),
]
