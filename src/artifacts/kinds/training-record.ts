/** Kind `training-record`: one person's completion of a training programme (clause 7.3, A.6.3). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, rowEnvelope } from '../envelope.ts'
import { date, oneOf, opt, ref, refs } from '../fields.ts'

export const trainingRecord = defineKind({
  kind: 'training-record',
  title: 'Training record',
  plural: 'Training records',
  summary: 'One person completed one training programme on one day. Usually rows of a CSV file beside the programme.',
  location: 'training-records',
  format: 'rows',
  prefix: 'TRR',
  derivedId: true,
  clauses: ['7.2', '7.3'],
  rows: { of: ['training-programme'], as: 'programme', key: ['person', 'completed_on'] },
  columns: [
    { title: 'Programme', field: '/programme' },
    { title: 'Person', field: '/person', width: 2 },
    { title: 'Completed on', field: '/completed_on' },
    { title: 'Result', field: '/result' },
  ],
  schema: artifactSchema({
    ...rowEnvelope(),
    programme: ref('training-programme', 'Programme that was completed.', 'completes', 'completed by'),
    person: ref('person', 'Person who took part.', 'by', 'took'),
    completed_on: date('Day of completion.'),
    result: opt(oneOf('Outcome.', { pass: 'Passed.', fail: 'Did not pass.', attended: 'Attended, no test.' })),
    evidence: opt(refs('evidence', 'Proof of completion.', 'proved by', 'proves', { free: true })),
    status: activeOrRetired,
  }),
  example: `- programme: TRN-001
  person: PER-004
  completed_on: "2026-02-10"
  result: pass
`,
})
