/** Slips in the scope and in what it has to agree with. */
import { type Mutation, omission, slip } from '../mutation.ts'

const scope = 'scope.md'

/** The scope of a year ago, which somebody forgot to mark as superseded. */
const secondScope = `---
id: SCOPE-2025
title: Scope of the ISMS
owner: PER-003
version: "1.0"
status: approved
classification: internal
statement: Development and operation of Loomdesk.
processes: [Product development]
climate: { relevant: false, rationale: Hosting is spread over two countries. }
headcount: 40
effective_from: "2025-02-01"
next_review: "2027-02-01"
approval:
  - { by: PER-001, role: ROL-001, on: "2025-01-31", version: "1.0", digest: "sha256:${'0'.repeat(64)}", via: merge }
---

# Scope
`

export const scopeMutations: readonly Mutation[] = [
  { rule: 'scope/missing', path: scope, at: 'isms.yaml', line: 'format: 1' },
  slip('scope/not-approved', scope, 'status: approved', 'status: in-review'),
  {
    rule: 'scope/duplicated',
    path: 'scope/second.md',
    put: secondScope,
    line: 'status: approved',
    with: ['document/changed-since-approval'],
  },
  slip('scope/boundary-incomplete', scope, 'technology:', 'x-technology:', { line: 'id: SCOPE' }),
  slip('scope/exclusion-without-reason', scope, '    why: >-', '    x-why: >-', {
    line: '  - what: Devices and networks',
  }),
  omission('scope/interfaces-missing', scope, '    direction: inbound\n', '  - with: SUP-001'),
  slip('scope/listed-item-unknown', scope, '  - with: SUP-012', '  - with: Veldhuys'),
  slip('scope/asset-not-listed', scope, '  - with: SUP-005', '  - with: SUP-006', {
    at: 'suppliers.yaml',
    line: 'data_access:',
    lineAfter: 'id: SUP-005',
  }),
  omission('context/climate-undetermined', scope, '  relevant: true\n', 'climate:'),
]
