/** Kind `interested-party`: somebody with requirements on information security (clause 4.2). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { bool, date, group, list, oneOf, opt, refs, text } from '../fields.ts'

export const interestedParty = defineKind({
  kind: 'interested-party',
  title: 'Interested party',
  plural: 'Interested parties',
  summary: 'Somebody with requirements on information security, and which of them the ISMS takes on.',
  location: 'interested-parties',
  format: 'yaml',
  prefix: 'PTY',
  clauses: ['4.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Party', field: '/title', width: 3 },
    { title: 'Category', field: '/category' },
    { title: 'Requirements', field: '/requirements', width: 4 },
    { title: 'Reviewed on', field: '/reviewed_on' },
  ],
  schema: artifactSchema({
    ...envelope('PTY-001'),
    category: oneOf('Who they are.', {
      customer: 'Buys or uses the services.',
      employee: 'Works here.',
      owner: 'Holds shares or a mandate.',
      regulator: 'Supervises.',
      supplier: 'Delivers.',
      partner: 'Works alongside.',
      public: 'The public or the neighbourhood.',
      insurer: 'Insures.',
      other: 'Anyone else.',
    }),
    requirements: opt(
      list(
        group({
          id: opt(text('Id by which other artifacts refer to the requirement.', { examples: ['PTY-001-1'] })),
          text: text('What the party asks for, in our own words.'),
          source: opt(text('Where it is written.')),
          addressed_by_isms: opt(bool('True when the ISMS takes the requirement on.')),
          why_not: opt(text('Why the ISMS does not take it on.')),
          met_by: opt(refs(['control', 'policy', 'legal-requirement'], 'What meets it.', 'met by', 'meets')),
          climate: opt(bool('True when it concerns climate change.')),
        }),
        'What the party requires.',
      ),
    ),
    reviewed_on: opt(date('Day on which the requirements were last looked at.')),
    status: activeOrRetired,
  }),
  example: `id: PTY-001
title: Enterprise customers
category: customer
owner: ROL-002
requirements:
  - id: PTY-001-1
    text: Notice of incidents that touch their data within two days
    source: Section 9 of the master agreement
    addressed_by_isms: true
    met_by: [LEG-002]
  - id: PTY-001-2
    text: A discount when the service is down
    addressed_by_isms: false
    why_not: Commercial term without bearing on information security
reviewed_on: "2026-02-02"
`,
})
