/** Kind `risk-assessment`: one run of the risk method, full or partial (clause 8.2). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { date, oneOf, opt, refs, text, version } from '../fields.ts'

export const riskAssessment = defineKind({
  kind: 'risk-assessment',
  title: 'Risk assessment',
  plural: 'Risk assessments',
  summary: 'One run of the risk method: when, by whom, over what, and what came out.',
  location: 'risk-assessments',
  format: 'yaml',
  prefix: 'RA',
  clauses: ['8.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Assessment', field: '/title', width: 3 },
    { title: 'Type', field: '/type' },
    { title: 'Date', field: '/date' },
    { title: 'Method', field: '/methodology_version' },
    { title: 'Summary', field: '/summary', width: 4 },
    { title: 'Next due', field: '/next_due' },
  ],
  schema: artifactSchema({
    ...envelope('RA-2026-01'),
    type: opt(
      oneOf('What was assessed.', {
        full: 'Everything in the scope.',
        partial: 'A part of it.',
        change: 'The effect of a change.',
        incident: 'The lessons of an incident.',
      }),
    ),
    date: date('Day on which it was finished.'),
    methodology_version: version('Version of the risk methodology that was used.'),
    scope: text('What was looked at.'),
    participants: refs(['person', 'role'], 'Who took part, by id or name.', 'carried out by', 'took part in', {
      free: true,
    }),
    result_tag: opt(text('Git tag of the registers as they were at the end.', { examples: ['ra-2026-01'] })),
    summary: opt(text('Result in a few sentences.')),
    next_due: date('Day by which the next one is due.'),
    status: activeOrRetired,
  }),
  example: `id: RA-2026-01
title: Yearly risk assessment 2026
type: full
owner: ROL-002
date: "2026-03-10"
methodology_version: "1.0"
scope: All processes and services of the scope
participants: [PER-001, PER-004]
result_tag: ra-2026-01
summary: Fourteen risks, two of them high; four actions were added to the plan.
next_due: "2027-03-10"
`,
})
