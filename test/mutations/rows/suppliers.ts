/** Slips in the supplier register. */
import { type Mutation, omission, slip } from '../mutation.ts'

const register = 'suppliers.yaml'

export const supplierMutations: readonly Mutation[] = [
  slip('supplier/unassessed', register, '  assessments:', '  x-assessments:', {
    after: 'id: SUP-003',
    line: 'id: SUP-003',
  }),
  slip('supplier/assessment-overdue', register, 'next: "2027-02-10"', 'next: "2026-02-28"', {
    after: 'moved into PRC-011',
  }),
  omission('supplier/agreement-missing', register, '    ref: CT-2022-003 Norrsky platform agreement\n', '  agreement:'),
  omission('supplier/security-terms-missing', register, '      - audit right\n', '      - incident notice'),
  slip('supplier/assurance-expired', register, 'expires: "2027-06-30"', 'expires: "2026-06-29"', {
    after: 'id: SUP-003',
  }),
  slip(
    'supplier/assurance-scope-mismatch',
    register,
    'scope: Deskwell support desk, product and operations',
    'scope: Headquarters and sales',
  ),
  slip('supplier/exit-plan-missing', register, '  exit_plan: >-', '  x-exit-plan: >-', { line: '- id: SUP-001' }),
  slip('supplier/cloud-split-missing', register, '  responsibility_split: >-', '  x-split: >-', {
    after: 'id: SUP-010',
    line: 'id: SUP-010',
  }),
]
