/** Slips in ids and links. */
import { type Mutation, slip } from '../mutation.ts'

export const referenceMutations: readonly Mutation[] = [
  slip(
    'reference/not-found',
    'controls/CTL-001.yaml',
    'documents: [POL-001, PRC-001]',
    'documents: [POL-001, PRC-091]',
  ),
  slip(
    'reference/wrong-kind',
    'controls/CTL-001.yaml',
    'documents: [POL-001, PRC-001]',
    'documents: [POL-001, CTL-002]',
  ),
  slip('reference/duplicate-id', 'competence-records.yaml', 'id: CMP-002', 'id: CMP-001'),
  slip(
    'reference/withdrawn-control-id',
    'policies/POL-003-access-control.md',
    '## Identities',
    'This serves A.9.2.3.\n\n## Identities',
  ),
]
