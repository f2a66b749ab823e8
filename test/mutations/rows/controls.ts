/** Slips in controls and their evidence. */
import { type Mutation, omission, slip } from '../mutation.ts'

const shared = 'controls/CTL-008.yaml'

export const controlMutations: readonly Mutation[] = [
  slip(
    'control/covers-too-many',
    shared,
    'annex_a: [A.5.15, ',
    'annex_a: [A.5.3, A.5.18, A.8.2, A.8.3, A.8.4, A.5.15, ',
  ),
  slip('control/inherited-without-assurance', 'suppliers.yaml', 'assurance:', 'x-assurance:', {
    after: 'id: SUP-002',
    line: 'id: SUP-002',
  }),
  slip('control/inherited-without-split', shared, 'responsibility_split: >-', 'x-split: >-', {
    line: 'id: CTL-008',
    and: [{ path: 'suppliers.yaml', find: 'responsibility_split: >-', after: 'id: SUP-002', put: 'x-split: >-' }],
  }),
  omission('control/inherited-without-supplier', shared, 'supplier: SUP-002\n', 'id: CTL-008'),
  omission('control/without-owner', 'controls/CTL-001.yaml', 'owner: PER-003\n', 'id: CTL-001'),
  {
    rule: 'control/without-evidence',
    path: 'controls/CTL-047.yaml',
    put: 'id: CTL-047\ntitle: Second look at large payments\nowner: PER-008\nstatus: implemented\nannex_a: []\ndescription: Two people release each payment above EUR 5,000.\nresponsibility: own\ndocuments: [PRC-013]\n',
    line: 'status: implemented',
  },
  slip('control/recurrence-missed', 'evidence/EVD-042.yaml', 'supports: [CTL-039]', 'supports: [CTL-038]', {
    at: 'controls/CTL-039.yaml',
    line: 'frequency: P3M',
  }),
  slip(
    'control/required-document-missing',
    'procedures/PRC-011-configuration-baseline.md',
    'status: approved',
    'status: in-review',
    {
      at: 'soa.yaml',
      line: 'documents:',
      lineAfter: 'control_id: A.8.9\n',
      and: [{ path: 'policies/POL-016-cloud-services.md', find: 'status: approved', put: 'status: in-review' }],
    },
  ),
  omission('control/without-policy', 'soa.yaml', '    documents: [POL-014, PRC-013]\n', 'control_id: CTL-046', {
    after: 'control_id: CTL-046',
    and: [{ path: 'controls/CTL-046.yaml', find: 'documents: [POL-014, PRC-013]\n', put: '' }],
  }),
  slip('evidence/expired', 'evidence/EVD-001.yaml', 'effective_on: "2026-06-22"', 'effective_on: "2025-05-22"', {
    at: 'controls/CTL-001.yaml',
    line: '  - what: List',
  }),
  slip('evidence/hash-mismatch', 'evidence/EVD-001.yaml', 'sha256: "6', 'sha256: "0'),
]
