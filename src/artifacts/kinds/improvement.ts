/** Kind `improvement`: an idea that makes the ISMS better, and what was decided on it (clause 10.1). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, oneOf, opt, text } from '../fields.ts'
import { oneOrMoreRefs, workStatus } from '../shapes.ts'

export const improvement = defineKind({
  kind: 'improvement',
  title: 'Improvement',
  plural: 'Improvements',
  summary: 'An idea that makes the ISMS better, where it came from and what was decided on it.',
  location: 'improvements',
  format: 'yaml',
  prefix: 'IMP',
  clauses: ['10.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Idea', field: '/idea', width: 4 },
    { title: 'Source', field: '/source' },
    { title: 'Decision', field: '/decision', width: 3 },
    { title: 'Owner', field: '/owner', width: 2 },
    { title: 'Due', field: '/due' },
    { title: 'Status', field: '/status' },
  ],
  schema: artifactSchema({
    ...envelope('IMP-001'),
    source: opt(
      oneOrMoreRefs('any', 'Where the idea came from: an id or words.', 'comes from', 'led to improvement', {
        free: true,
      }),
    ),
    idea: text('What could be better.'),
    decision: opt(text('What was decided and why.')),
    due: opt(date('By when.')),
    status: opt(oneOf('How far it is.', workStatus)),
  }),
  example: `id: IMP-001
title: One form for all access requests
source: FND-008
idea: Replace the three request forms with one that knows the roles.
decision: Taken up; the service desk builds it in the second quarter.
owner: PER-004
due: "2026-06-30"
status: in-progress
`,
})
