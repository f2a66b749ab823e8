/** Slips in the registers of people and roles. */
import { type Mutation, slip } from '../mutation.ts'

export const peopleMutations: readonly Mutation[] = [
  slip('people/leaver-still-responsible', 'assets.yaml', 'owner: PER-004', 'owner: PER-046'),
  slip('role/vacant', 'roles.yaml', '      from: "2024-07-15"', '      from: "2026-07-15"', {
    line: '    - person: PER-001',
    with: ['approval/without-authority'],
  }),
  slip(
    'role/sponsor-is-committee',
    'roles.yaml',
    '    - person: PER-001',
    '    - { person: PER-002, from: "2026-01-01" }\n    - person: PER-001',
    { line: '    - person: PER-001' },
  ),
]
