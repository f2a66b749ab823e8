/** Kind `cap`: the corrective action for one or more findings, from correction to proof that it works (clause 10.2). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, group, list, oneOf, opt, refs, text } from '../fields.ts'
import { evidenceRefs, requiredWhen, responsible } from '../shapes.ts'

const action = group({
  what: opt(text('What is done about the cause.')),
  owner: opt(responsible('Who does it.', 'assigned to', 'is assigned')),
  due: opt(date('By when.')),
  done_on: opt(date('Day on which it was finished.')),
  evidence: opt(evidenceRefs('Proof that it was done.')),
})

const effectiveness = group(
  {
    criterion: opt(text('What shows that the cause is gone.')),
    verify_after: opt(date('First day on which that can be judged.')),
    verified_by: opt(refs('person', 'Who judged it.', 'verified by', 'verified')),
    verified_on: opt(date('Day of the judgement.')),
    result: opt(oneOf('Judgement.', { effective: 'The cause is gone.', 'not-effective': 'It is not.' })),
    evidence: opt(evidenceRefs('Proof of the judgement.')),
  },
  'Whether it works.',
)

const schema = artifactSchema({
  ...envelope('CAP-001'),
  finding: refs('finding', 'Findings that it answers.', 'answers', 'answered by', { minItems: 1 }),
  correction: opt(
    group(
      {
        what: opt(text('What was put right at once.')),
        who: opt(responsible('Who did it.', 'corrected by', 'corrected')),
        done_on: opt(date('When.')),
      },
      'What was put right at once.',
    ),
  ),
  containment: opt(text('What kept the lapse from spreading.')),
  extent_check: opt(
    group(
      {
        looked_where: opt(text('Where else the same could be.')),
        similar_found: opt(text('What was found there, or none.')),
      },
      'Whether the same exists elsewhere.',
    ),
  ),
  root_cause: opt(
    group(
      {
        method: opt(
          oneOf('How the cause was found.', {
            '5-whys': 'By asking why again and again.',
            fishbone: 'With a cause and effect diagram.',
            fta: 'With a fault tree.',
            other: 'In another way.',
          }),
        ),
        text: opt(text('The cause.')),
      },
      'Why it happened.',
    ),
  ),
  actions: opt(list(action, 'What is done about the cause.')),
  effectiveness: opt(effectiveness),
  cb_acceptance: opt(
    group({ by: opt(text('Who accepted it.')), on: opt(date('When.')) }, 'Acceptance by the certification body.'),
  ),
  status: oneOf('Where it stands.', {
    draft: 'Being written.',
    accepted: 'Agreed.',
    implementing: 'Under way.',
    implemented: 'Carried out.',
    verified: 'Judged.',
    closed: 'Done.',
    rejected: 'Refused.',
  }),
})

export const cap = defineKind({
  kind: 'cap',
  title: 'Corrective action',
  plural: 'Corrective actions',
  summary: 'What is done about findings: correction, extent, cause, actions and proof that they work.',
  location: 'caps',
  format: 'yaml',
  prefix: 'CAP',
  clauses: ['10.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Corrective action', field: '/title', width: 4 },
    { title: 'Findings', field: '/finding', width: 2 },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Verify after', field: '/effectiveness/verify_after' },
    { title: 'Result', field: '/effectiveness/result' },
    { title: 'Status', field: '/status' },
  ],
  schema: requiredWhen(
    schema,
    'status',
    ['accepted', 'implementing', 'implemented', 'verified', 'closed'],
    ['actions'],
    ['actions'],
  ),
  example: `id: CAP-001
title: Leavers lose access on their last day
owner: PER-004
finding: [FND-001]
correction: { what: Both accounts were closed., who: PER-004, done_on: "2026-04-15" }
extent_check: { looked_where: All 23 leavers of the past year, similar_found: One more account that was never used }
root_cause:
  method: 5-whys
  text: The leaver form reaches the service desk only after payroll has closed the month.
actions:
  - what: Send the form to the service desk on the day notice is given
    owner: PER-004
    due: "2026-05-31"
effectiveness:
  criterion: No late removal among all leavers of three months
  verify_after: "2026-09-01"
status: implementing
`,
})
