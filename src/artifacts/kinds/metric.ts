/** Kind `metric`: what is measured, how, how often and by whom (clause 9.1). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, envelope } from '../envelope.ts'
import { duration, group, list, number, opt, text } from '../fields.ts'
import { measuredValue, responsible } from '../shapes.ts'

export const metric = defineKind({
  kind: 'metric',
  title: 'Metric',
  plural: 'Metrics',
  summary: 'A question that a figure answers: how it is measured and analysed, its target and its values.',
  location: 'metrics',
  format: 'yaml',
  prefix: 'KPI',
  clauses: ['9.1'],
  columns: [
    { title: 'Id', field: '/id' },
    { title: 'Metric', field: '/title', width: 3 },
    { title: 'Question', field: '/question', width: 4 },
    { title: 'Unit', field: '/unit' },
    { title: 'Target', field: '/target' },
    { title: 'Cadence', field: '/cadence' },
    { title: 'Measured by', field: '/measured_by', width: 2 },
    { title: 'Analysed by', field: '/analysed_by', width: 2 },
  ],
  schema: artifactSchema({
    ...envelope('KPI-001'),
    question: text('What the figure tells.'),
    method: opt(text('How it is measured, so that two people get the same value.')),
    unit: text('Unit of the value.', { examples: ['%', 'days'] }),
    direction: opt(text('Which way is better: higher or lower.', { examples: ['higher', 'lower'] })),
    target: opt(number('Value to reach.')),
    threshold: opt(number('Value at which something must be done.')),
    cadence: opt(duration('Length of a period.')),
    measured_by: opt(responsible('Person, role or tool that measures.', 'measured by', 'measures', { free: true })),
    analysed_when: opt(text('When the values are looked at.')),
    analysed_by: opt(responsible('Who looks at them.', 'analysed by', 'analyses')),
    measurements: opt(list(group(measuredValue), 'Values, one per period; only added to, never changed.')),
    status: activeOrRetired,
  }),
  example: `id: KPI-001
title: Critical flaws repaired in time
owner: PER-004
question: Are critical flaws repaired within a week?
method: Flaws closed within seven days divided by all closed in the month, from the flaw board
unit: "%"
direction: higher
target: 95
threshold: 80
cadence: P1M
measured_by: PER-004
analysed_when: First Monday of the month
analysed_by: ROL-002
measurements:
  - { period: 2026-01, value: 92, recorded_on: "2026-02-02", by: PER-004 }
  - { period: 2026-02, recorded_on: "2026-03-02", by: PER-004, note: No critical flaw this month }
`,
})
