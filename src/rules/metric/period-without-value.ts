/** Reports periods of a metric that ended without a value. */
import { passedOnes } from '../../analysis/deadlines/deadline.ts'
import { measurementsDue } from '../../analysis/deadlines/performance.ts'
import { defineRule } from '../define.ts'

const metric = (measurements: string, cadence = 'P1M') =>
  `id: KPI-001\ntitle: Repaired in time\nquestion: Are flaws repaired within a week?\nunit: "%"\ncadence: ${cadence}\nmeasurements:\n${measurements}`
const value = (period: string, rest = 'value: 92') =>
  `  - { period: "${period}", ${rest}, recorded_on: "2026-06-29", by: PER-004 }\n`

export const rule = defineRule({
  id: 'metric/period-without-value',
  summary: 'A period of a metric ended without a value',
  why: 'A series with holes shows no trend, and the holes tend to be where the figures were bad or nobody cared.',
  fires:
    'Fires once per period of cadence, counted from the first day of the first measurement, that has ended before today and that no measurement with a value or a note touches. Silent for the running period, which one that ends today still is, when a note says why it was skipped, and when the period of a measurement is written in a way that is not understood.',
  fix: 'Add the value, or say why there is none.',
  severity: 'warning',
  grade: 'minor',
  needs: ['files', 'clock'],
  clauses: ['9.1 c'],
  phase: 'stage2',
  check({ repo, today, report }) {
    for (const { artifact, pointer, from, to } of passedOnes(measurementsDue(repo, today), today)) {
      report({
        artifact,
        pointer,
        part: 'key',
        subject: from,
        message: `${artifact.id} has no value for ${from} to ${to}`,
        help: 'Add the value, or an entry with a note that says why there is none.',
      })
    }
  },
  examples: {
    bad: [
      {
        title: 'April is missing',
        files: { 'metrics/KPI-001.yaml': metric(`${value('2026-03')}${value('2026-05')}`) },
        at: ['metrics/KPI-001.yaml:6'],
      },
      {
        title: 'An entry with neither value nor note',
        files: {
          'metrics/KPI-001.yaml': metric(`${value('2026-04')}${value('2026-05', 'unit: x').replace(' unit: x,', '')}`),
        },
        at: ['metrics/KPI-001.yaml:6'],
      },
    ],
    good: [
      {
        title: 'June is still running',
        files: { 'metrics/KPI-001.yaml': metric(`${value('2026-04')}${value('2026-05')}`) },
      },
      {
        title: 'A note instead',
        files: {
          'metrics/KPI-001.yaml': metric(`${value('2026-04')}${value('2026-05', 'note: No flaw was open in May')}`),
        },
      },
      {
        title: 'Quarters',
        files: { 'metrics/KPI-001.yaml': metric(`${value('2025-Q4')}${value('2026-Q1')}`, 'P3M') },
      },
    ],
  },
})
