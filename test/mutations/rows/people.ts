/** Slips in the registers of people and roles. */
import { type Mutation, omission, slip } from '../mutation.ts'

const people = 'people.yaml'
const records = 'competence-records.yaml'

/** Everybody at work except PER-002 and the auditor signs an agreement of their own. */
const signatures = Array.from({ length: 45 }, (_, at) => `PER-0${String(at + 1).padStart(2, '0')}`)
  .filter((id) => id !== 'PER-002' && id !== 'PER-010')
  .map((id) => ({
    path: people,
    find: '    terms_signed_on:',
    after: `id: ${id}\n`,
    put: '    nda_signed_on: "2018-03-01"\n    terms_signed_on:',
  }))

export const peopleMutations: readonly Mutation[] = [
  slip(
    'people/leaver-access-not-removed',
    people,
    'access_removed_on: "2026-04-30"',
    'access_removed_on: "2026-05-04"',
  ),
  omission('people/leaver-assets-not-returned', people, '    assets_returned_on: "2025-09-03"\n', '  offboarding:', {
    lineAfter: 'id: PER-047',
  }),
  omission('people/not-screened', people, '    screened_on: "2022-03-28"\n', '  onboarding:', {
    lineAfter: 'id: PER-003',
  }),
  omission('people/terms-not-signed', people, '    terms_signed_on: "2022-03-18"\n', '  onboarding:', {
    lineAfter: 'id: PER-003',
  }),
  slip('people/nda-not-signed', 'isms.yaml', 'terms_include_nda: true', 'terms_include_nda: false', {
    at: people,
    line: '  onboarding:',
    lineAfter: 'id: PER-002',
    and: signatures,
  }),
  omission(
    'people/competence-undefined',
    'roles.yaml',
    '  required_competence:\n    - asset register and classification\n',
    '- id: ROL-012',
  ),
  omission('people/competence-unproven', records, '  evidence: [EVD-308]\n', '    - person: PER-004', {
    after: 'id: CMP-020',
    at: 'roles.yaml',
    lineAfter: 'id: ROL-012',
  }),
  omission('people/auditor-competence-unproven', records, '    - auditing\n', '    - person: PER-010', {
    at: 'roles.yaml',
    lineAfter: 'id: ROL-003',
  }),
  slip('people/competence-proof-expired', records, 'valid_until: "2028-10-09"', 'valid_until: "2026-06-29"'),
  omission('people/competence-gap-without-action', records, '    due: "2026-09-30"\n', '  action:'),
  slip('people/leaver-still-responsible', 'assets.yaml', 'owner: PER-004', 'owner: PER-046'),
  slip('people/leaver-still-responsible', 'management-reviews/MRV-2026-01.yaml', '  PER-012]', '  PER-046]'),
  slip('reference/not-found', 'management-reviews/MRV-2025-01.yaml', 'PER-011, PER-012]', 'PER-011, PER-045]'),
  slip('role/vacant', 'roles.yaml', '      from: "2025-03-01"', '      from: "2026-07-15"', {
    after: 'id: ROL-003',
    line: '    - person: PER-010',
  }),
  slip(
    'role/sponsor-is-committee',
    'roles.yaml',
    '    - person: PER-001',
    '    - { person: PER-002, from: "2026-01-01" }\n    - person: PER-001',
    { line: '    - person: PER-001', with: ['people/competence-unproven'] },
  ),
]
