/** Slips in the scope and in what it has to agree with. */
import { type Mutation, omission, slip } from '../mutation.ts'

const scope = 'scope.md'

export const scopeMutations: readonly Mutation[] = [
  { rule: 'scope/missing', path: scope, at: 'isms.yaml', line: 'format: 1' },
  slip('scope/not-approved', scope, 'status: approved', 'status: in-review'),
  { rule: 'scope/duplicated', path: 'scope/second.md' },
  slip('scope/boundary-incomplete', scope, 'technology:', 'x-technology:', { line: 'id: SCOPE' }),
  slip('scope/exclusion-without-reason', scope, '    why: >-', '    x-why: >-', { line: '  - what: Devices and networks' }),
  omission('scope/interfaces-missing', scope, '    direction: inbound\n', '  - with: SUP-001'),
  slip('scope/listed-item-unknown', scope, '  - with: SUP-012', '  - with: Veldhuys'),
  slip('scope/asset-not-listed', scope, '  - with: SUP-005', '  - with: SUP-006', { at: 'suppliers.yaml', line: 'id: SUP-005' }),
  omission('context/climate-undetermined', scope, '  relevant: true\n', 'climate:'),
]
