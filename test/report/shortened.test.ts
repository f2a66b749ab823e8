/** Many findings of one rule in one file: the human formats print the first and count the rest, the others hold all. */
import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/engine/report.ts'
import { reporters } from '../../src/report/index.ts'
import { mostOfOneRule } from '../../src/report/shortened.ts'
import { checkFiles } from '../support/in-memory.ts'

const view = { paint: new Chalk({ level: 0 }), sourceLine: () => undefined, prefix: '', quiet: false, show: new Set() }
const printed = (name: string, report: Report): string =>
  reporters.find((reporter) => reporter.name === name)?.print(report, view as never) ?? ''
/** A risk with so many fields that do not exist; the id tells two files apart. */
const faulty = (id: string, count: number): string =>
  `id: ${id}\ntitle: Theft\n${Array.from({ length: count }, (_, at) => `zz${at}: a\n`).join('')}`
const report = (...counts: readonly number[]): Report =>
  checkFiles(Object.fromEntries(counts.map((count, at) => [`risks/RISK-00${at}.yaml`, faulty(`RISK-00${at}`, count)])))
    .report
const lines = (text: string) => text.split('\n').filter((line) => line.includes('schema/unknown-field'))

describe.each(['stylish', 'frame'])('%s', (name) => {
  const shown = (text: string) => lines(text).filter((line) => !/more|explain/.test(line)).length

  test('prints all up to the limit', () => {
    const text = printed(name, report(mostOfOneRule, 3))
    expect(shown(text)).toBe(mostOfOneRule + 3)
    expect(text).not.toMatch(/more findings? of/)
  })

  test('counts what is beyond it, by file, and still counts everything in the summary', () => {
    const many = report(mostOfOneRule + 1, mostOfOneRule + 70)
    const text = printed(name, many)
    expect(shown(text)).toBe(2 * mostOfOneRule)
    expect(text).toContain('risks/RISK-000.yaml: 1 more finding of schema/unknown-field')
    expect(text).toContain('risks/RISK-001.yaml: 70 more findings of schema/unknown-field')
    expect(text).toContain(`${many.counts.errors} errors`)
    expect(many.counts.errors).toBeGreaterThanOrEqual(2 * mostOfOneRule + 71)
  })
})

test.each(reporters.map(({ name }) => name).filter((name) => !['stylish', 'frame', 'markdown'].includes(name)))(
  '%s holds every finding',
  (name) => {
    const text = printed(name, report(mostOfOneRule + 70))
    for (const at of [0, mostOfOneRule, mostOfOneRule + 69]) expect(text).toMatch(new RegExp(`zz${at}\\b`))
  },
)
