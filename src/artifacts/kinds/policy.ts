/** Kind `policy`: the information security policy and the topic policies under it (clause 5.2, A.5.1). */
import { defineKind } from '../define.ts'
import { artifactSchema, documentEnvelope } from '../envelope.ts'
import { bool, either, group, list, oneOf, opt, text } from '../fields.ts'

const commitment = (description: string) =>
  opt(either([bool('True when the text makes the commitment.'), text('Heading that makes it.')], description))

export const policy = defineKind({
  kind: 'policy',
  title: 'Policy',
  plural: 'Policies',
  summary: 'Rules that management sets: one top-level information security policy and topic policies beneath it.',
  location: 'policies',
  format: 'markdown',
  prefix: 'POL',
  document: true,
  clauses: ['5.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Title', field: '/title', width: 4 },
    { title: 'Version', field: '/version' },
    { title: 'Status', field: '/status' },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Next review', field: '/next_review' },
  ],
  schema: artifactSchema({
    ...documentEnvelope('POL-001'),
    level: oneOf('Where the policy stands.', {
      top: 'The information security policy of clause 5.2.',
      topic: 'A policy on one topic.',
    }),
    commitments: opt(
      group(
        {
          objectives_frame: commitment('Gives objectives or a frame for them (5.2 b).'),
          requirements: commitment('Commits to meet applicable requirements (5.2 c).'),
          improvement: commitment('Commits to continual improvement (5.2 d).'),
        },
        'Commitments of the top policy: true, or the heading under which the text makes them.',
      ),
    ),
    topics: opt(list(text('A topic.'), 'Topics the policy rules on.')),
    exceptions_via: opt(text('How an exception is asked for.')),
    available_at: opt(text('Where people and parties find it.')),
  }),
  example: `---
id: POL-003
title: Access control policy
level: topic
version: "1.2"
status: draft
classification: internal
owner: PER-004
next_review: "2027-02-01"
controls: [A.5.15, A.5.18]
---

# Access control policy

Access is given by role, for as long as the role needs it.
`,
})
