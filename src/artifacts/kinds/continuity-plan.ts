/** Kind `continuity-plan`: how services carry on and come back after a disruption (A.5.29, A.5.30). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { group, list, opt } from '../fields.ts'
import { recoveryAims } from '../shapes.ts'

export const continuityPlan = defineKind({
  kind: 'continuity-plan',
  title: 'Continuity plan',
  plural: 'Continuity plans',
  summary: 'How services carry on and come back after a disruption, and how fast.',
  location: 'continuity-plans',
  format: 'markdown',
  prefix: 'BCP',
  document: true,
  clauses: ['8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 4 },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Next review', field: '/next_review' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('BCP-001'),
    objectives: opt(list(group(recoveryAims), 'Recovery aims per service.')),
  }),
  example: `---
id: BCP-001
title: Loss of the primary region
owner: PER-004
version: "1.0"
status: draft
classification: internal
controls: [A.5.29, A.5.30]
objectives:
  - { service: AST-002, rto: PT8H, rpo: PT1H }
---

# Loss of the primary region

The platform lead declares the loss and starts the second region from the latest copy.
`,
})
