/** Slips in policies and their acknowledgements. */
import { type Mutation, slip } from '../mutation.ts'

const top = 'policies/POL-001-information-security.md'
const access = 'policies/POL-003-access-control'

export const policyMutations: readonly Mutation[] = [
  slip('policy/top-policy-not-approved', top, 'status: approved', 'status: in-review'),
  slip('policy/not-available-to-parties', top, 'available_at: >-', 'x-available_at: >-', { line: 'id: POL-001' }),
  slip('policy/review-overdue', `${access}.md`, 'next_review: "2027-04-27"', 'next_review: "2026-06-29"'),
  { rule: 'policy/not-communicated', path: `${access}.csv`, at: `${access}.md`, line: 'audience:' },
  slip('policy/acknowledgement-below-target', `${access}.csv`, 'PER-013,2.1,', 'PER-013,1.9,', {
    at: `${access}.md`,
    line: 'audience:',
  }),
  slip('policy/not-acknowledged', 'policies/POL-001-information-security.csv', 'PER-006,2.0,', 'PER-006,1.1,', {
    at: 'people.yaml',
    line: 'id: PER-006',
  }),
]
