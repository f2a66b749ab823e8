/** Slips in the register of legal and contractual requirements. */
import { type Mutation, omission, slip } from '../mutation.ts'

const register = 'legal-requirements.yaml'
const others = ['LEG-002', 'LEG-003', 'LEG-004', 'LEG-005', 'LEG-006', 'LEG-007', 'LEG-008']

export const legalMutations: readonly Mutation[] = [
  slip('legal/register-missing', register, '  type: ', '  status: retired\n  type: ', {
    at: 'isms.yaml',
    line: 'format: 1',
    with: ['document/cites-superseded'],
    and: others.map((id) => ({
      path: register,
      find: '  type: ',
      after: `id: ${id}\n`,
      put: '  status: retired\n  type: ',
    })),
  }),
  slip('legal/review-overdue', register, 'reviewed_on: "2026-03-12"', 'reviewed_on: "2025-03-12"'),
  omission('legal/requirement-unmet', register, '  met_by: [CTL-019, CTL-043]\n', 'id: LEG-007'),
  omission('legal/without-owner', register, '  owner: PER-012\n', 'id: LEG-001'),
]
