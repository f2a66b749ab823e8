/** Kind `procedure`: how something is done, step by step, including standards, guidelines and templates (clause 7.5.1 b, A.5.37). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { list, oneOf, opt, text } from '../fields.ts'
import { responsible, textOrList } from '../shapes.ts'

export const procedure = defineKind({
  kind: 'procedure',
  title: 'Procedure',
  plural: 'Procedures',
  summary: 'How something is done: procedures, standards, guidelines, plans, work instructions and templates.',
  location: 'procedures',
  format: 'markdown',
  prefix: 'PRC',
  document: true,
  clauses: ['7.5.1', '8.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 4 },
    { title: 'Type', field: '/doc_type' },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Process owner', field: '/process_owner', width: 2 },
    { title: 'Next review', field: '/next_review' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('PRC-001'),
    doc_type: oneOf('What kind of document it is.', {
      procedure: 'Steps, with who takes them.',
      standard: 'Binding values and settings.',
      guideline: 'Advice.',
      plan: 'What happens when.',
      'work-instruction': 'One task in detail.',
      template: 'A form to fill in.',
    }),
    process_owner: responsible('Who answers for the process.', 'process owned by', 'owns process of'),
    inputs: opt(textOrList('What the process starts from.')),
    outputs: opt(textOrList('What it produces.')),
    records_produced: opt(list(text('A record or kind of record.'), 'Records that it leaves behind.')),
  }),
  example: `---
id: PRC-001
title: Giving and removing access
doc_type: procedure
process_owner: PER-004
owner: PER-004
version: "1.0"
status: draft
classification: internal
controls: [A.5.16, A.5.18]
inputs: [Request of the manager]
outputs: [Account with the rights of the role]
records_produced: [Access ticket]
---

# Giving and removing access

1. The manager asks for access in a ticket and names the role.
2. The owner of the system grants it or says why not.
`,
})
