/** Slips in risks, the method, acceptances and assessments. */
import { type Mutation, omission, slip } from '../mutation.ts'

const risk = 'risks/RISK-001.yaml'
const method = 'risk-methodology.yaml'
const shared = 'risks/RISK-027.yaml'
const retained = 'risks/RISK-022.yaml'
const acceptance = 'risk-acceptances/RAC-2026-02.yaml'

export const riskMutations: readonly Mutation[] = [
  omission('risk/without-owner', risk, 'owner: PER-005\n', 'id: RISK-001'),
  slip('risk/without-subject', risk, 'scenario:', 'x-scenario:', {
    line: 'id: RISK-001',
    and: [{ path: risk, find: 'subjects:', put: 'x-subjects:' }],
  }),
  omission('risk/cia-not-stated', risk, 'properties: [confidentiality]\n', 'id: RISK-001'),
  slip('risk/score-off-scale', risk, 'likelihood: 4', 'likelihood: 7'),
  omission('risk/not-scored', risk, '  likelihood: 3\n', 'current:'),
  omission('risk/treatment-undecided', risk, 'treatment: modify\n', 'id: RISK-001'),
  slip('risk/mitigated-without-control', risk, 'controls: [CTL-043, CTL-044, CTL-004]', 'controls: []'),
  slip('risk/residual-above-current', 'risks/RISK-002.yaml', 'impact: 5', 'impact: 4', {
    line: 'impact:',
    lineAfter: 'residual:',
  }),
  slip('risk/review-overdue', risk, 'next_review: "2026-11-10"', 'next_review: "2026-06-29"'),
  slip('risk/owner-without-authority', shared, 'owner: PER-008', 'owner: PER-020', {
    with: ['treatment/plan-not-approved-by-owner'],
  }),
  slip('risk/level-miscalculated', acceptance, 'level: 6', 'level: 8'),
  slip(
    'risk/acceptance-score-differs',
    acceptance,
    '  likelihood: 2\n  impact: 3\n  level: 6',
    '  likelihood: 1\n  impact: 3\n  level: 3',
    {
      at: 'risks/RISK-012.yaml',
      line: 'likelihood:',
      lineAfter: 'residual:',
    },
  ),
  slip('risk/accepted-by-other-than-owner', acceptance, 'by: [PER-005]', 'by: [PER-004]'),
  slip(
    'risk/accepted-without-authority',
    'risk-acceptances/RAC-2026-13.yaml',
    'by: [PER-006, PER-002]',
    'by: [PER-006]',
  ),
  slip('risk/acceptance-expired', acceptance, 'expires: "2027-05-20"', 'expires: "2026-06-29"'),
  {
    rule: 'risk/residual-not-accepted',
    path: acceptance,
    at: 'risks/RISK-012.yaml',
    line: 'likelihood:',
    lineAfter: 'residual:',
  },
  {
    rule: 'risk/above-criteria-untreated',
    path: 'risk-acceptances/RAC-2026-09.yaml',
    at: retained,
    line: 'likelihood:',
    lineAfter: 'current:',
  },
  omission('risk/acceptance-criteria-missing', method, '    authority: ROL-014\n', '  - band: high'),
  slip('risk/bands-inconsistent', method, 'max: 4', 'max: 5', { line: '  - id: medium' }),
  slip('risk/scale-undefined', method, '    definition: Has happened to us', '    x-definition: Has happened to us', {
    line: '  - value: 5',
  }),
  slip('risk/methodology-incomplete', method, 'comparable_by: >-', 'x-comparable: >-', { line: 'id: MET' }),
  slip(
    'risk/assessed-with-old-method',
    'risk-assessments.yaml',
    'methodology_version: "2.0"',
    'methodology_version: "1.1"',
  ),
  slip('risk/assessment-overdue', 'risk-assessments.yaml', 'date: "2026-03-10"', 'date: "2025-03-19"', {
    with: ['risk/not-reassessed-after-change'],
  }),
  slip('risk/isms-level-missing', 'risks/RISK-033.yaml', 'status: treating', 'status: closed', {
    at: 'isms.yaml',
    line: 'format: 1',
    and: [
      { path: 'risks/RISK-034.yaml', find: 'status: treating', put: 'status: closed' },
      { path: 'opportunities.yaml', find: 'status: in-progress', put: 'status: dropped' },
      { path: 'opportunities.yaml', find: 'status: open', put: 'status: dropped' },
      { path: 'opportunities.yaml', find: 'status: done', put: 'status: dropped' },
      { path: 'opportunities.yaml', find: 'status: open', put: 'status: dropped' },
    ],
  }),
  slip(
    'risk/mitigated-by-planned-control',
    'risks/RISK-013.yaml',
    'controls: [CTL-037, CTL-045, CTL-021]',
    'controls: [CTL-037]',
    {
      line: 'likelihood:',
      lineAfter: 'residual:',
    },
  ),
  slip(
    'risk/not-reassessed-after-change',
    'changes/CHG-004.yaml',
    'implemented_on: "2025-09-15"',
    'implemented_on: "2026-04-15"',
  ),
  slip('risk/not-reassessed-after-incident', 'incidents.yaml', 'exercise: true', 'exercise: false', {
    line: 'resolved_on:',
    lineAfter: 'id: INC-005',
    and: [
      { path: 'incidents.yaml', find: 'follow_up: [RISK-028]', put: 'follow_up: []' },
      { path: 'incidents.yaml', find: 'assets: [SUP-007]', put: 'assets: []' },
    ],
  }),
  slip(
    'risk/residual-drop-unexplained',
    retained,
    'likelihood: 3\n  impact: 2\n  on',
    'likelihood: 2\n  impact: 2\n  on',
    {
      line: 'likelihood:',
      lineAfter: 'residual:',
      and: [{ path: retained, find: 'controls: [CTL-026, CTL-028, CTL-017]\n', put: '' }],
    },
  ),
  omission('risk/shared-without-agreement', shared, 'shared_with: PTY-008\n', 'treatment: share', {
    and: [{ path: shared, find: 'controls: [CTL-002, CTL-025]\n', put: '' }],
  }),
]
