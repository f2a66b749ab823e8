/** Kind `objective`: an information security objective and the plan to reach it (clause 6.2). */
import { defineKind } from '../define.ts'
import { artifactSchema, envelope } from '../envelope.ts'
import { date, oneOf, opt, ref, text } from '../fields.ts'
import { numberOrText, responsible, textOrList } from '../shapes.ts'

export const objective = defineKind({
  kind: 'objective',
  title: 'Objective',
  plural: 'Objectives',
  summary: 'What information security should reach, how it is measured, and who does what by when.',
  location: 'objectives',
  format: 'yaml',
  prefix: 'OBJ',
  clauses: ['6.2'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Objective', field: '/statement', width: 4 },
    { title: 'Level', field: '/function_or_level' },
    { title: 'Metric', field: '/metric' },
    { title: 'Target', field: '/target' },
    { title: 'Responsible', field: '/responsible', width: 2 },
    { title: 'Due', field: '/due' },
    { title: 'Status', field: '/status' },
  ],
  schema: artifactSchema({
    ...envelope('OBJ-001'),
    statement: text('What should be true.'),
    function_or_level: text('Function or level of the organization that it is set for.'),
    policy_link: ref('policy', 'Policy that it follows from.', 'follows from', 'pursued by', { free: true }),
    metric: opt(ref('metric', 'Metric that shows it.', 'measured by', 'measures')),
    why_not_measurable: opt(text('Why it cannot be measured.')),
    target: opt(numberOrText('Value to reach.')),
    what: opt(textOrList('What is done.')),
    resources: opt(text('Time, money and people for it.')),
    responsible: opt(responsible('Who is responsible.', 'pursued by', 'pursues')),
    due: opt(date('By when.')),
    evaluation: opt(text('How the result is judged.')),
    communicated_to: opt(textOrList('Who was told.')),
    status: oneOf('Where it stands.', {
      'on-track': 'Likely to be reached.',
      'at-risk': 'In doubt.',
      missed: 'Not reached.',
      met: 'Reached.',
      dropped: 'Given up.',
    }),
  }),
  example: `id: OBJ-001
title: Fast repair of known flaws
statement: Critical flaws are repaired within a week of a fix being available.
function_or_level: Engineering
policy_link: POL-001
metric: KPI-001
target: 95
what: A weekly slot for repairs in each team, and a board that shows their age
resources: Half a day per team and week
responsible: PER-004
due: "2026-12-31"
evaluation: Share of the year in the December report
communicated_to: All of engineering
owner: PER-001
status: on-track
`,
})
