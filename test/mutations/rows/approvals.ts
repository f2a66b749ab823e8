/** Slips in approvals. */
import { type Mutation, slip } from '../mutation.ts'

const policy = 'policies/POL-003-access-control.md'

export const approvalMutations: readonly Mutation[] = [
  slip('approval/version-not-approved', policy, 'version: "2.1"', 'version: "2.2"'),
  slip('approval/without-authority', policy, 'role: ROL-001', 'role: ROL-002', { line: '- by: PER-001' }),
  slip(
    'approval/approver-not-registered',
    'exceptions/EXC-001.yaml',
    'approved_by: PER-003',
    'approved_by: Ines Carvalho',
  ),
]
