/** Kind `training-programme`: what a group of people is taught and how often (clauses 7.2 and 7.3, A.6.3). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { bool, date, duration, either, list, number, oneOf, opt, refs, text } from '../fields.ts'

export const trainingProgramme = defineKind({
  kind: 'training-programme',
  title: 'Training programme',
  plural: 'Training programmes',
  summary: 'What a group of people is taught, how often, and by when newcomers take part.',
  location: 'training-programmes',
  format: 'yaml',
  prefix: 'TRN',
  clauses: ['7.2', '7.3'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Programme', field: '/title', width: 3 },
    { title: 'Audience', field: '/audience', width: 2 },
    { title: 'Topics', field: '/topics', width: 4 },
    { title: 'Frequency', field: '/frequency' },
    { title: 'Mandatory', field: '/mandatory' },
  ],
  schema: artifactSchema({
    ...envelope('TRN-001'),
    audience: refs('role', 'Roles that take part.', 'trains', 'trained by'),
    topics: list(text('A topic, such as acceptable use, passwords, reporting or expectations.'), 'What is taught.'),
    frequency: opt(
      either(
        [duration('Time until the next round.'), oneOf('Once only.', { once: 'Never repeated.' })],
        'How often a person repeats it.',
      ),
    ),
    joiner_window: opt(duration('Time a newcomer has. Default P30D.')),
    mandatory: bool('True when everyone in the audience must take part.'),
    pass_mark: opt(number('Least result of the test, in percent.', { minimum: 0, maximum: 100 })),
    material: opt(text('Where the material is: a path or link.')),
    reviewed_on: opt(date('Day on which the content was last reviewed.')),
    status: activeOrRetired,
  }),
  example: `id: TRN-001
title: Security basics for everyone
owner: ROL-002
audience: [ROL-009]
topics: [acceptable use, password hygiene, reporting suspicious activity, internal security expectations]
frequency: P12M
joiner_window: P30D
mandatory: true
pass_mark: 80
material: training/basics.md
reviewed_on: "2026-01-12"
`,
})
