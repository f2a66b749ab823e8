/** From which records of the repository an auditor can draw a sample for an Annex A control. */
import type { KindName } from '../../artifacts/index.ts'

const suppliers = ['A.5.19', 'A.5.20', 'A.5.21', 'A.5.22', 'A.5.23']
const incidents = ['A.5.24', 'A.5.25', 'A.5.26', 'A.5.27', 'A.5.28', 'A.6.8']
const people = ['A.5.11', 'A.5.16', 'A.5.18', 'A.6.1', 'A.6.2', 'A.6.5', 'A.6.6']

/** Control id to the kind of record that it leaves behind. */
export const populationOf: ReadonlyMap<string, KindName> = new Map<string, KindName>([
  ...suppliers.map((id) => [id, 'supplier'] as const),
  ...incidents.map((id) => [id, 'incident'] as const),
  ...people.map((id) => [id, 'person'] as const),
  ['A.5.1', 'policy'],
  ['A.5.2', 'role'],
  ['A.5.9', 'asset'],
  ['A.5.10', 'acknowledgement'],
  ['A.5.12', 'asset'],
  ['A.5.29', 'continuity-plan'],
  ['A.5.30', 'continuity-test'],
  ['A.5.31', 'legal-requirement'],
  ['A.5.35', 'audit'],
  ['A.5.37', 'procedure'],
  ['A.6.3', 'training-record'],
  ['A.8.13', 'continuity-test'],
  ['A.8.32', 'change'],
])
