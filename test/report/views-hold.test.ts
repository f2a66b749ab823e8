/** Whatever a repository holds, due, trace and show have an answer: tried on every example of every rule and on broken files. */
import { describe, expect, test } from 'vitest'
import { idsOf } from '../../src/analysis/find-by-id.ts'
import { nameOfId } from '../../src/analysis/name-of-id.ts'
import { traceOf } from '../../src/analysis/trace/build-trace.ts'
import { matrixNames } from '../../src/analysis/trace/matrix-names.ts'
import { matrixOf } from '../../src/analysis/trace/trace-matrix.ts'
import { treeAround } from '../../src/analysis/trace/trace-tree.ts'
import type { CheckResult } from '../../src/engine/check.ts'
import { rules } from '../../src/generated/rules.ts'
import { dueList } from '../../src/report/due/due.ts'
import { dueIcal } from '../../src/report/due/ical.ts'
import { shown } from '../../src/report/show/show.ts'
import { showText } from '../../src/report/show/text.ts'
import { breaksDocument } from '../../src/report/trace/breaks.ts'
import { matrixDocument } from '../../src/report/trace/matrix-document.ts'
import { traceDocument } from '../../src/report/trace/tree-document.ts'
import { painter } from '../../src/terminal/color.ts'
import { readIcal } from '../support/ical-lines.ts'
import { checkFiles } from '../support/in-memory.ts'
import { schemaErrorsOf } from '../support/published-schema.ts'

const plain = painter({}, true)

/** Runs every view over a checked repository; throws what any of them throws. */
function viewAll(result: CheckResult): void {
  const list = dueList(result, { within: 'P2Y' })
  expect(readIcal(dueIcal(list, '0.0.0')).events).toHaveLength(list.items.length)
  expect(schemaErrorsOf('due', list)).toEqual([])
  const graph = traceOf(result.repo, result.today)
  breaksDocument(result, graph)
  for (const name of matrixNames) matrixDocument(result, matrixOf(graph, name))
  for (const node of graph.nodes.values()) traceDocument(result, treeAround(graph, node))
  for (const found of idsOf(result.repo))
    showText(shown(result, found), { paint: plain, prefix: '', nameOf: (id) => nameOfId(result.repo, id) })
}

describe('the examples of the rules of', () => {
  const groups = [...new Set(rules.map(({ id }) => id.split('/')[0] as string))]
  test.each(groups)('%s', (group) => {
    for (const { id, examples } of rules) {
      if (!id.startsWith(`${group}/`)) continue
      for (const { files, asOf } of [...examples.bad, ...examples.good]) viewAll(checkFiles(files, asOf))
    }
  })
})

test.each<[string, Record<string, string>]>([
  ['unreadable files', { 'isms.yaml': '[', 'risks/a.yaml': 'id: [', 'policies/a.md': 'x' }],
  ['nothing', {}],
  [
    'prototype keys',
    { 'risks/a.yaml': 'id: __proto__\ntitle: constructor\nstatus: monitored\nnext_review: "2026-07-01"\n' },
  ],
  [
    'lists with gaps',
    {
      'treatment-plans/a.yaml': 'id: RTP-1\nactions: [null, 3, { id: RTP-1-01, due: x }]\n',
      'soa.yaml': 'id: SOA\nentries: [null, {}, 4]\n',
    },
  ],
  [
    'evidence for thousands of years of a daily control',
    {
      'controls/a.yaml': 'id: CTL-001\ntitle: X\ntype: technical\nstatement: S\nstatus: implemented\nfrequency: P1D\n',
      'evidence/a.yaml':
        'id: EVD-001\ntitle: X\ntype: log\nsupports: [CTL-001]\nperiod: { from: "2026-01-01", to: "9999-12-31" }\nlocation: { url: "https://example.org/1" }\n',
    },
  ],
  [
    'a measurement in the last month of the calendar',
    {
      'metrics/a.yaml':
        'id: KPI-001\ntitle: X\nquestion: Q\nunit: "%"\ncadence: P1M\nmeasurements:\n  - { period: "9999-12", value: 1, recorded_on: "2026-06-01", by: PER-001 }\n',
    },
  ],
])('%s', (_, files) => {
  viewAll(checkFiles(files))
})
