/** Slips in the treatment plan. */
import { type Mutation, omission, slip } from '../mutation.ts'

const plan = 'treatment-plans/RTP-2026.yaml'

export const treatmentMutations: readonly Mutation[] = [
  omission('treatment/action-incomplete', plan, '    owner: PER-016\n', '  - id: RTP-2026-02'),
  slip('treatment/plan-not-approved-by-owner', plan, '  - risk_owner: PER-002', '  - risk_owner: PER-020', {
    line: 'owner_approvals:',
  }),
  slip('treatment/action-overdue', plan, 'due: "2026-09-30"', 'due: "2026-06-29"'),
  omission('treatment/done-without-evidence', plan, '    evidence: [EVD-060]\n', '    status: done', {
    and: [{ path: 'evidence/EVD-060.yaml', find: 'supports: [CTL-043, RTP-2026-01]', put: 'supports: [CTL-043]' }],
  }),
  slip('treatment/evidence-predates-completion', plan, 'done_on: "2026-04-21"', 'done_on: "2026-06-21"', {
    line: 'evidence: [EVD-060]',
  }),
]
