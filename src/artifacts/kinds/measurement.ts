/** Kind `measurement`: the value of a metric in one period (clause 9.1). */
import { defineKind } from '../define.ts'
import { activeOrRetired, artifactSchema, rowEnvelope } from '../envelope.ts'
import { ref } from '../fields.ts'
import { measuredValue } from '../shapes.ts'

export const measurement = defineKind({
  kind: 'measurement',
  title: 'Measurement',
  plural: 'Measurements',
  summary: 'The value of a metric in one period. Usually a list inside the metric or a CSV file beside it.',
  location: 'measurements',
  format: 'rows',
  prefix: null,
  derivedId: true,
  clauses: ['9.1'],
  rows: { of: ['metric'], as: 'metric', key: ['period'], list: 'measurements' },
  columns: [
    { title: 'Metric', field: '/metric' },
    { title: 'Period', field: '/period' },
    { title: 'Value', field: '/value' },
    { title: 'Recorded on', field: '/recorded_on' },
    { title: 'By', field: '/by', width: 2 },
    { title: 'Note', field: '/note', width: 3 },
  ],
  schema: artifactSchema({
    ...rowEnvelope(),
    metric: ref('metric', 'Metric that was measured.', 'value of', 'has value'),
    ...measuredValue,
    status: activeOrRetired,
  }),
  example: `- metric: KPI-001
  period: "2026-03"
  value: 96
  recorded_on: "2026-04-01"
  by: PER-004
`,
})
