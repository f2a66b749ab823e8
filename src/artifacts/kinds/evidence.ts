/** Kind `evidence`: one piece of proof with its origin, period and hash (clause 7.5.3). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, recordEnvelope } from '../envelope.ts'
import { date, group, oneOf, opt, ref, refs, sha256, text } from '../fields.ts'
import { numberOrText, openPeriod } from '../shapes.ts'

const location = Object.assign(
  group(
    {
      path: opt(text('Path of the file in the repository.')),
      url: opt(text('Address of the piece in another system.')),
      'git-ref': opt(text('Commit, tag or range in git.')),
    },
    'Where the piece is: a path, an address or a place in git.',
  ),
  { anyOf: [{ required: ['path'] }, { required: ['url'] }, { required: ['git-ref'] }] },
)

export const evidence = defineKind({
  kind: 'evidence',
  title: 'Evidence',
  plural: 'Evidence',
  summary: 'One piece of proof: what it supports, which period it covers, where it came from and its hash.',
  location: 'evidence',
  format: 'yaml',
  prefix: 'EVD',
  clauses: ['7.5.3', '9.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Evidence', field: '/title', width: 3 },
    { title: 'Type', field: '/type' },
    { title: 'Supports', field: '/supports', width: 2 },
    { title: 'From', field: '/period/from' },
    { title: 'To', field: '/period/to' },
    { title: 'Collected on', field: '/collected_on' },
    { title: 'Collected by', field: '/collected_by', width: 2 },
    { title: 'Source', field: '/source', width: 2 },
  ],
  schema: artifactSchema({
    ...recordEnvelope('EVD-001'),
    supports: opt(
      refs(
        ['control', 'annex-a', 'clause', 'plan-action', 'finding', 'cap', 'training-programme', 'training-record'],
        'What the piece proves.',
        'supports',
        'supported by',
      ),
    ),
    type: oneOf('What the piece is.', {
      export: 'Data exported from a system.',
      screenshot: 'A picture of a screen.',
      log: 'A log or an extract of one.',
      ticket: 'A ticket.',
      report: 'A report.',
      minutes: 'Minutes of a meeting.',
      attestation: 'A signed statement.',
      commit: 'A change in git.',
      other: 'Anything else.',
    }),
    period: opt(openPeriod('Period that the piece covers.')),
    effective_on: opt(date('Day for which the piece speaks, where it covers no period.')),
    collected_on: opt(date('Day on which it was collected.')),
    collected_by: opt(ref('person', 'Person or tool that collected it.', 'collected by', 'collected', { free: true })),
    source: opt(text('System or person it came from.')),
    method: opt(text('How it was collected, so that somebody else could do it again.')),
    location,
    sha256: opt(sha256('Hash of the file.')),
    population: opt(numberOrText('The whole from which a sample was drawn: its size, or what it is.')),
    sample: opt(
      group(
        {
          size: opt(numberOrText('Number of items looked at.')),
          drawn: opt(text('How the items were chosen, and by whom.')),
        },
        'The sample, where the piece is one.',
      ),
    ),
    valid_until: opt(date('Last day on which the piece counts.')),
    contains: opt(
      oneOf('What the piece must be protected for.', {
        pii: 'Personal data.',
        secrets: 'Secrets.',
        none: 'Neither.',
      }),
    ),
    status: activeOrRetired,
  }),
  example: `id: EVD-001
title: Encryption state of all laptops, first quarter of 2026
supports: [CTL-001, A.8.1]
type: export
period: { from: "2026-01-01", to: "2026-03-31" }
collected_on: "2026-04-02"
collected_by: PER-004
source: Device management, report "disk encryption"
method: Saved report, run for the quarter and exported as CSV
location: { path: evidence/files/evd-001-laptops.csv }
sha256: "0000000000000000000000000000000000000000000000000000000000000000"
population: 46 laptops in the asset register
contains: pii
`,
})
