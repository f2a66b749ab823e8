/** Slips in evidence. */
import { type Mutation, omission, slip } from '../mutation.ts'

const piece = 'evidence/EVD-001.yaml'
const id = 'id: EVD-001'

export const evidenceMutations: readonly Mutation[] = [
  omission('evidence/dates-incomplete', piece, 'effective_on: "2026-06-22"\n', id),
  slip(
    'evidence/collected-before-period-end',
    'evidence/EVD-042.yaml',
    'collected_on: "2026-03-13"',
    'collected_on: "2026-03-11"',
  ),
  omission('evidence/provenance-missing', piece, 'method: git\n', id),
  slip('evidence/file-missing', piece, 'evd-001-policy-status', 'evd-001-policy-state'),
  slip('evidence/hash-missing', piece, 'sha256:', 'x-sha256:', { line: id }),
  {
    rule: 'evidence/unlinked',
    path: 'evidence/EVD-399.yaml',
    put: 'id: EVD-399\ntitle: Picture of a desk\ntype: screenshot\neffective_on: "2026-06-22"\ncollected_on: "2026-06-22"\ncollected_by: PER-003\nsource: Office\nmethod: manual\nlocation: { url: "https://example.org/desk" }\n',
    line: 'id: EVD-399',
  },
  omission(
    'evidence/population-missing',
    'evidence/EVD-008.yaml',
    'population: "612 documents changed in May, 118 outside shares"\n',
    'id: EVD-008',
  ),
]
