/** The example under construction: green in its phase, with known gaps, and none that came by accident. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../src/engine/check.ts'
import { exitCode } from '../../src/engine/report.ts'
import { workTreeSource } from '../../src/source/work-tree.ts'

const folder = join(import.meta.dirname, '../../examples/wayline')
const { report } = check({ source: workTreeSource(folder), asOf: '2026-05-04' })

const countsByRule = (status: string): string => {
  const counts = new Map<string, number>()
  for (const { rule } of report.diagnostics.filter((item) => item.status === status))
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => `${String(count).padStart(3)} ${rule}\n`)
    .join('')
}

test('is green while it is built', () => {
  expect(exitCode(report)).toBe(0)
  expect(report.diagnostics.filter(({ rule }) => /^(syntax|schema|source|reference|config)\//.test(rule))).toEqual([])
})

test('has the gaps it is meant to have', async () => {
  const text = `open\n${countsByRule('open')}deferred\n${countsByRule('deferred')}`
  await expect(text).toMatchFileSnapshot('snapshots/wayline-gaps.txt')
})
