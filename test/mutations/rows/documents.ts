/** Slips in policies, procedures and the set of documents. */
import { type Mutation, omission, slip } from '../mutation.ts'

const policy = 'policies/POL-003-access-control.md'

export const documentMutations: readonly Mutation[] = [
  omission('approval/missing', policy, '    role: ROL-001\n', '  - by: PER-001'),
  omission('document/header-incomplete', policy, 'classification: internal\n', 'id: POL-003'),
  slip('document/placeholder-text', policy, '## Identities', 'Every [system] has one.\n\n## Identities'),
  slip(
    'document/review-overdue',
    'procedures/PRC-003-access-review.md',
    'next_review: "2027-04-30"',
    'next_review: "2026-06-29"',
  ),
  {
    rule: 'document/mandatory-missing',
    path: 'competence-records.yaml',
    at: 'isms.yaml',
    line: 'format: 1',
    with: ['people/auditor-competence-unproven', 'people/competence-unproven'],
  },
  slip('policy/top-policy-missing', 'policies/POL-001-information-security.md', 'level: top', 'level: topic', {
    at: 'isms.yaml',
    line: 'format: 1',
  }),
  slip(
    'policy/commitment-missing',
    'policies/POL-001-information-security.md',
    'improvement: Getting better',
    'improvement: Growing',
  ),
]
