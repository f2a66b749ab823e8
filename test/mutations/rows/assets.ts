/** Slips in the asset register. */
import { type Mutation, omission, slip } from '../mutation.ts'

const register = 'assets.yaml'

export const assetMutations: readonly Mutation[] = [
  omission('asset/without-owner', register, '  owner: PER-004\n', '- id: AST-001'),
  omission('asset/without-classification', register, '  classification: confidential\n', '- id: AST-001'),
  slip('asset/without-type', register, 'type: hardware', 'type: appliance'),
  slip('asset/without-location', register, '  location: Managed database', '  x-location: Managed database', {
    line: '- id: AST-003',
  }),
  slip('asset/inventory-review-overdue', register, 'reviewed_on: "2026-04-29"', 'reviewed_on: "2025-04-29"'),
  slip('asset/critical-without-risk', register, '    c: 2', '    c: 4', {
    after: 'id: AST-022',
    and: [{ path: register, find: '  depends_on: [AST-005, AST-019]\n', after: 'id: AST-022', put: '' }],
  }),
]
