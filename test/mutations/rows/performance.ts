/** Slips in objectives, metrics and their values. */
import { type Mutation, omission, slip } from '../mutation.ts'

const objectives = 'objectives.yaml'

export const performanceMutations: readonly Mutation[] = [
  omission('objective/not-measurable', objectives, '  metric: KPI-001\n', '- id: OBJ-002'),
  slip('objective/plan-incomplete', objectives, '  resources: 60 %', '  x-resources: 60 %', { line: '- id: OBJ-001' }),
  slip('objective/missed-without-action', objectives, 'status: on-track', 'status: missed'),
  omission('metric/definition-incomplete', 'metrics/KPI-001.yaml', 'measured_by: PER-011\n', 'id: KPI-001'),
  omission(
    'metric/period-without-value',
    'metrics/KPI-003.yaml',
    '  - period: "2025-Q3"\n    value: 3.2\n    recorded_on: "2025-09-19"\n    by: PER-014\n    note: >-\n      Loomdesk, BCT-002.\n',
    'measurements:',
  ),
]
