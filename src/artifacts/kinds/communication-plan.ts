/** Kind `communication-plan`: who tells whom what about information security, when and how (clause 7.4). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { group, list, oneOf, opt, ref, text } from '../fields.ts'

export const communicationPlan = defineKind({
  kind: 'communication-plan',
  title: 'Communication plan',
  plural: 'Communication plan',
  summary: 'Who tells whom what about information security, when and how.',
  location: 'communication-plan',
  format: 'yaml',
  single: true,
  prefix: 'COM',
  document: true,
  clauses: ['7.4'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 3 },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Next review', field: '/next_review' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('COM'),
    lines: opt(
      list(
        group({
          what: opt(text('What is said.')),
          when: opt(text('When: a date, an interval or an event.')),
          with_whom: opt(
            ref(
              ['interested-party', 'role', 'supplier'],
              'Who hears it, by id or in words.',
              'addressed to',
              'informed by',
              { free: true },
            ),
          ),
          how: opt(text('By which channel.')),
          who: opt(
            ref(['person', 'role'], 'Who says it, by id or in words.', 'said by', 'communicates', { free: true }),
          ),
          audience: opt(oneOf('Inside or outside.', { internal: 'Inside the organization.', external: 'Outside it.' })),
        }),
        'One line per message.',
      ),
    ),
  }),
  example: `id: COM
title: Communication plan
owner: ROL-002
version: "1.0"
status: draft
classification: internal
lines:
  - what: State of the ISMS in five figures
    when: Every quarter
    with_whom: ROL-001
    how: Management meeting
    who: ROL-002
    audience: internal
  - what: Notice of an incident that touches customer data
    when: Within two days after it is detected
    with_whom: PTY-001
    how: E-mail to the security contact
    who: ROL-006
    audience: external
`,
})
