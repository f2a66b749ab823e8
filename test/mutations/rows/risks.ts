/** Slips in risks, the method, acceptances and assessments. */
import { type Mutation, omission, slip } from '../mutation.ts'

const risk = 'risks/RISK-001.yaml'
const method = 'risk-methodology.yaml'
const acceptance = 'risk-acceptances/RAC-2026-02.yaml'

export const riskMutations: readonly Mutation[] = [
  omission('risk/without-owner', risk, 'owner: PER-005\n', 'id: RISK-001'),
  slip('risk/without-subject', risk, 'scenario:', 'x-scenario:', { line: 'id: RISK-001', and: { path: risk, find: 'subjects:', put: 'x-subjects:' } }),
  omission('risk/cia-not-stated', risk, 'properties: [confidentiality]\n', 'id: RISK-001'),
  slip('risk/score-off-scale', risk, 'likelihood: 4', 'likelihood: 7'),
  omission('risk/not-scored', risk, '  likelihood: 3\n', 'current:'),
  omission('risk/treatment-undecided', risk, 'treatment: modify\n', 'id: RISK-001'),
  slip('risk/mitigated-without-control', risk, 'controls: [CTL-043, CTL-044, CTL-004]', 'controls: []'),
  slip('risk/residual-above-current', risk, '  likelihood: 2\n  impact: 4\n  on', '  likelihood: 4\n  impact: 4\n  on'),
  slip('risk/review-overdue', risk, 'next_review: "2026-11-10"', 'next_review: "2026-06-29"'),
  slip('risk/owner-without-authority', risk, 'owner: PER-005', 'owner: PER-020'),
  slip('risk/level-miscalculated', acceptance, 'level: 6', 'level: 8'),
  slip('risk/acceptance-score-differs', acceptance, '  likelihood: 2\n  impact: 3\n  level: 6', '  likelihood: 1\n  impact: 3\n  level: 3'),
  slip('risk/accepted-by-other-than-owner', acceptance, 'by: [PER-005]', 'by: [PER-004]'),
  slip('risk/accepted-without-authority', 'risk-acceptances/RAC-2026-05.yaml', 'by: [PER-002, PER-001]', 'by: [PER-013]'),
  slip('risk/acceptance-expired', acceptance, 'expires: "2027-05-20"', 'expires: "2026-06-29"'),
  slip('risk/residual-not-accepted', acceptance, 'risks: [RISK-012]', 'risks: [RISK-001]', { at: 'risks/RISK-012.yaml', line: 'residual:' }),
  slip('risk/above-criteria-untreated', 'risks/RISK-022.yaml', 'x', 'y'),
  slip('risk/acceptance-criteria-missing', method, '    authority: ROL-014\n', ''),
  slip('risk/bands-inconsistent', method, 'max: 4', 'max: 5'),
  slip('risk/scale-undefined', method, '    definition: Has happened to us', '    x-definition: Has happened to us'),
  slip('risk/methodology-incomplete', method, 'comparable_by: >-', 'x-comparable: >-', { line: 'id: MET' }),
  slip('risk/assessed-with-old-method', 'risk-assessments.yaml', 'methodology_version: "2.0"', 'methodology_version: "1.1"'),
  slip('risk/assessment-overdue', 'risk-assessments.yaml', 'type: full', 'type: change', { after: 'id: RA-2026-01' }),
  slip('risk/isms-level-missing', 'opportunities.yaml', 'x', 'x'),
  slip('risk/mitigated-by-planned-control', risk, 'x', 'x'),
  slip('risk/not-reassessed-after-change', 'changes/CHG-005.yaml', 'x', 'x'),
  slip('risk/not-reassessed-after-incident', 'incidents.yaml', 'x', 'x'),
  slip('risk/residual-drop-unexplained', 'risks/RISK-022.yaml', 'x', 'x'),
  slip('risk/shared-without-agreement', 'risks/RISK-022.yaml', 'x', 'x'),
]
