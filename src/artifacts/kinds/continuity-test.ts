/** Kind `continuity-test`: a test of a continuity plan, or of restoring a backup (A.5.29, A.5.30, A.8.13). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { date, group, list, oneOf, opt, ref, refs, text } from '../fields.ts'
import { recoveryAims, requiredUnless, timeSpan } from '../shapes.ts'

const schema = artifactSchema({
  ...envelope('BCT-2026-01'),
  plan: opt(ref('continuity-plan', 'Plan that was tested; only a restore test needs none.', 'tests', 'tested by')),
  date: date('Day of the test.'),
  scenario: text('What was assumed to have happened.'),
  type: opt(
    oneOf('How it was tested.', {
      tabletop: 'Talked through.',
      restore: 'A backup was restored.',
      failover: 'A service was switched over.',
      full: 'Everything was carried out.',
    }),
  ),
  objectives: opt(
    list(
      group({
        ...recoveryAims,
        achieved_rto: opt(timeSpan('Time until the service was back.')),
        achieved_rpo: opt(timeSpan('Stretch of data that was lost.')),
      }),
      'Recovery aims and what was reached.',
    ),
  ),
  result: oneOf('Outcome.', {
    met: 'All aims reached.',
    partly: 'Some aims reached.',
    failed: 'Aims missed.',
  }),
  findings: opt(refs(['finding', 'cap'], 'Findings and corrective actions that follow.', 'led to', 'follows from')),
  next_due: date('Day by which the next test is due.'),
  status: activeOrRetired,
})

export const continuityTest = defineKind({
  kind: 'continuity-test',
  title: 'Continuity test',
  plural: 'Continuity tests',
  summary: 'A test of a continuity plan or of a backup, with the times that were reached.',
  location: 'continuity-tests',
  format: 'yaml',
  prefix: 'BCT',
  clauses: ['8.1', '9.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Test', field: '/title', width: 4 },
    { title: 'Plan', field: '/plan' },
    { title: 'Date', field: '/date' },
    { title: 'Type', field: '/type' },
    { title: 'Result', field: '/result' },
    { title: 'Next due', field: '/next_due' },
  ],
  schema: requiredUnless(schema, 'type', 'restore', ['plan']),
  example: `id: BCT-2026-01
title: Switch to the second region
plan: BCP-001
date: "2026-05-12"
scenario: The primary region is lost at ten in the morning.
type: failover
objectives:
  - { service: AST-002, rto: PT8H, rpo: PT1H, achieved_rto: PT5H30M, achieved_rpo: PT20M }
result: met
next_due: "2027-05-12"
`,
})
