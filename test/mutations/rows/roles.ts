/** Slips in the roles of the ISMS. */
import { type Mutation, omission, slip } from '../mutation.ts'

const roles = 'roles.yaml'

export const roleMutations: readonly Mutation[] = [
  slip('role/undefined', roles, 'key: internal-auditor', 'key: custom', { at: 'isms.yaml', line: 'format: 1' }),
  omission('role/held-by-leaver', roles, '      to: "2025-08-31"\n', '    - person: PER-047'),
  slip('role/sponsor-not-top-management', roles, 'top_management: true', 'reports_to: ROL-014', {
    line: '- id: ROL-001',
    with: ['approval/without-authority', 'role/auditor-line-not-independent'],
  }),
  omission('role/manager-allocation-missing', roles, '  allocation: 60\n', '- id: ROL-002'),
  slip('role/manager-allocation-too-low', roles, 'allocation: 60', 'allocation: 15'),
  omission('role/duty-not-in-job-description', roles, '      job_description: EVD-301\n', '    - person: PER-004'),
  omission('role/control-area-without-owner', roles, '    - "A.7.14"\n', 'control_id: A.7.14', { at: 'soa.yaml' }),
  slip('role/control-area-with-many-owners', roles, '"A.5.5", "A.5.12"', '"A.5.15", "A.5.5", "A.5.12"'),
  slip('role/auditor-line-not-independent', roles, 'reports_to: ROL-001', 'reports_to: ROL-002', {
    after: 'id: ROL-003',
  }),
  slip('role/conflicting-duties', roles, 'incompatible_with: [ROL-003]', 'incompatible_with: [ROL-003, ROL-011]', {
    line: '    - person: PER-003',
    lineAfter: 'id: ROL-011',
  }),
]
