/** Every reporter on one report with every odd case: what it prints is kept as a file. */
import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/engine/report.ts'
import { reporters } from '../../src/report/index.ts'
import type { View } from '../../src/report/reporter.ts'
import { emptyReport, sharedReport, sources } from '../support/shared-report.ts'

const view: View = {
  paint: new Chalk({ level: 0 }),
  sourceLine: (path, line) => sources[path]?.split('\n')[line - 1],
  prefix: 'isms/',
  quiet: false,
  show: new Set(),
}
const printed = (name: string, report = sharedReport, given: Partial<View> = {}): string =>
  reporters.find((reporter) => reporter.name === name)?.print(report, { ...view, ...given }) ?? ''

const cases: readonly (readonly [string, Report, Partial<View>])[] = [
  ['shared', sharedReport, {}],
  ['quiet', sharedReport, { quiet: true }],
  ['empty', emptyReport, {}],
  ['opened', sharedReport, { show: new Set(['excepted', 'baselined', 'deferred']) }],
]

describe.each(reporters.map(({ name }) => name))('%s', (name) => {
  test.each(cases)('%s', async (title, report, given) => {
    await expect(printed(name, report, given)).toMatchFileSnapshot(`snapshots/${name}-${title}.txt`)
  })

  test('lets no control character of the repository through', () => {
    expect(printed(name)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })

  test('ends with a line break, or prints nothing', () => {
    expect(printed(name)).toMatch(/\n$/)
    expect(printed(name, emptyReport)).toMatch(/^$|\n$/)
  })

  test('starts no line that a CI runner would obey, but for its own', () => {
    const hostile = printed(name, sharedReport, { prefix: '' })
      .split('\n')
      .filter((line) => /^\s*(::|##\[)/.test(line))
    expect(hostile.filter((line) => name !== 'github' || !/^::(error|warning|notice) file=/.test(line))).toEqual([])
  })

  test('prints the same twice', () => {
    expect(printed(name)).toBe(printed(name))
  })
})

describe('github', () => {
  test('prints one workflow command per open finding and nothing else', () => {
    const lines = printed('github').trimEnd().split('\n')
    expect(lines).toHaveLength(sharedReport.diagnostics.filter(({ status }) => status === 'open').length)
    expect(
      lines.filter(
        (line) =>
          !/^::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+,col=\d+(,endColumn=\d+)?,title=[^:,]+::/.test(
            line,
          ),
      ),
    ).toEqual([])
  })
})

describe('json', () => {
  test('is the report', () => {
    expect(JSON.parse(printed('json'))).toEqual(JSON.parse(JSON.stringify(sharedReport)))
  })
})

describe('frame', () => {
  test('colours when it may', () => {
    expect(printed('frame', sharedReport, { paint: new Chalk({ level: 1 }) })).toContain('\u001b[31merror\u001b[39m')
  })
})
