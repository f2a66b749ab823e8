/** The formats that CI servers read, read back with parsers and types of others. */

import { Chalk } from 'chalk'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import MarkdownIt from 'markdown-it'
import type { Log, Result } from 'sarif'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/engine/report.ts'
import { reporters } from '../../src/report/index.ts'
import { xmlText } from '../../src/report/xml.ts'
import { diagnostic, emptyReport, reportOver, sharedReport } from '../support/shared-report.ts'

const printed = (name: string, report: Report = sharedReport, quiet = false): string =>
  reporters
    .find((reporter) => reporter.name === name)
    ?.print(report, {
      paint: new Chalk({ level: 0 }),
      sourceLine: () => undefined,
      prefix: 'isms/',
      quiet,
      show: new Set(),
    }) ?? ''

const open = sharedReport.diagnostics.filter(({ status }) => status === 'open')

describe('sarif', () => {
  const log = (report: Report = sharedReport): Log => JSON.parse(printed('sarif', report)) as Log
  const results = (): Result[] => log().runs[0]?.results ?? []

  test('has one run with every finding that is open or accepted', () => {
    expect(log().version).toBe('2.1.0')
    expect(results()).toHaveLength(open.length + 4)
  })

  test('describes exactly the rules that the results name, at the index they give', () => {
    const described = log().runs[0]?.tool.driver.rules ?? []
    for (const { ruleId, ruleIndex } of results()) expect(described[ruleIndex ?? -1]?.id).toBe(ruleId)
    expect(new Set(results().map(({ ruleId }) => ruleId)).size).toBe(described.length)
    for (const rule of described) expect(rule.help?.text?.length).toBeGreaterThan(40)
  })

  test('places are relative addresses without a scheme, and regions start at 1', () => {
    for (const { locations } of results()) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {}
      expect(artifactLocation?.uri).toMatch(/^isms\/[A-Za-z0-9._~%/!'()*-]+$/)
      expect(region?.startLine).toBeGreaterThan(0)
      expect(region?.startColumn).toBeGreaterThan(0)
    }
  })

  test('carries the fingerprint, and what accepts an accepted finding', () => {
    expect(results()[0]?.partialFingerprints).toEqual({ 'ismsFinding/v1': '0123456789abcdef' })
    expect(results().flatMap(({ suppressions }) => suppressions ?? [])).toEqual([
      { kind: 'inSource', justification: 'inline ignore: quoted from a form' },
      {
        kind: 'external',
        justification: 'EXC-002, approved by PER-001, until 2026-10-31: one account only \\u001b[2J',
      },
      {
        kind: 'external',
        justification: 'EXC-001, approved by PER-001, until 2026-07-31: one account only \\u001b[2J',
      },
      { kind: 'external', justification: 'baseline since 2025-12-01: accepted at adoption' },
    ])
  })

  test('makes no link and no placeholder of text from the repository', () => {
    const [result] =
      log(reportOver([diagnostic({ message: 'see [here](https://evil.example) {0}' })])).runs[0]?.results ?? []
    expect(result?.message.text).toContain('see \\[here\\](https://evil.example) {{0}}')
  })

  test('without findings has no results and no rules', () => {
    expect(log(emptyReport).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } })
  })
})

describe.each(['junit', 'checkstyle'])('%s', (name) => {
  test('is well-formed XML, whatever the repository says', () => {
    expect(XMLValidator.validate(printed(name))).toBe(true)
    expect(XMLValidator.validate(printed(name, emptyReport))).toBe(true)
  })
})

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (tag) => ['testsuite', 'testcase', 'file', 'error'].includes(tag),
})

describe('junit', () => {
  interface Case {
    readonly name: string
    readonly failure?: unknown
    readonly skipped?: unknown
  }
  interface Suite {
    readonly name: string
    readonly tests: string
    readonly failures: string
    readonly skipped: string
    readonly testcase: Case[]
  }
  const suites = (report?: Report) =>
    parser.parse(printed('junit', report)).testsuites as Suite & { testsuite: Suite[] }

  test('fails one case per open error and skips one per warning and info', () => {
    const cases = suites().testsuite.flatMap(({ testcase }) => testcase)
    expect(cases).toHaveLength(open.length)
    expect(cases.filter(({ failure }) => failure !== undefined)).toHaveLength(sharedReport.counts.errors)
    expect(cases.filter(({ skipped }) => skipped !== undefined)).toHaveLength(
      sharedReport.counts.warnings + sharedReport.counts.infos,
    )
  })

  test('counts agree with the cases, in each suite and in all', () => {
    const { testsuite, ...all } = suites()
    for (const one of testsuite) expect(Number(one.tests)).toBe(one.testcase.length)
    const sum = (field: 'tests' | 'failures') => testsuite.reduce((total, one) => total + Number(one[field]), 0)
    expect([sum('tests'), sum('failures')]).toEqual([all.tests, all.failures].map(Number))
  })

  test('a clean check is one case that passed', () => {
    const { testsuite, tests } = suites(emptyReport)
    expect(tests).toBe('1')
    expect(testsuite[0]?.testcase).toEqual([
      { classname: 'isms', name: expect.stringContaining('No findings'), time: '0' },
    ])
  })
})

describe('checkstyle', () => {
  test('has one element per open finding, under its file', () => {
    const { checkstyle } = parser.parse(printed('checkstyle')) as {
      checkstyle: { file: { name: string; error: { severity: string; line: string }[] }[] }
    }
    expect(checkstyle.file.flatMap(({ error }) => error)).toHaveLength(open.length)
    expect(new Set(checkstyle.file.map(({ name }) => name)).size).toBe(checkstyle.file.length)
    for (const { severity, line } of checkstyle.file.flatMap(({ error }) => error)) {
      expect(['error', 'warning', 'info']).toContain(severity)
      expect(Number(line)).toBeGreaterThan(0)
    }
  })
})

describe('gitlab', () => {
  test('is a list whose every entry has what GitLab requires', () => {
    const issues = JSON.parse(printed('gitlab')) as Record<string, unknown>[]
    expect(issues).toHaveLength(open.length)
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.any(String),
        check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: {
          path: expect.stringMatching(/^isms\//),
          lines: { begin: expect.any(Number), end: expect.any(Number) },
        },
      })
    }
  })
})

describe('markdown', () => {
  const html = (text: string): string => new MarkdownIt({ html: true, linkify: true }).render(text)

  test.each([
    ['a mention', 'ask @alice now'],
    ['an issue', 'closes #12'],
    ['a merge request', 'see !34'],
    ['a label', 'set ~bug'],
  ])('refers to nothing: %s', (_, message) => {
    const text = printed('markdown', reportOver([diagnostic({ message })]))
    expect(text).not.toContain(message)
    expect(html(text).replaceAll('\u200b', '')).toContain(message)
    expect(html(text)).not.toMatch(/[@#!~]\w/)
  })

  test.each([
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a link', '[here](https://evil.example)'],
    ['a bare address', 'https://evil.example and www.evil.example'],
    ['code', '`rm -rf`'],
    ['a table', 'a | b'],
    ['an entity', '&lt;b&gt;'],
  ])('shows %s as text', (_, message) => {
    const page = html(printed('markdown', reportOver([diagnostic({ message })])))
    expect(page).not.toMatch(/<(a|img|table|b)\b/)
    expect(page.replaceAll('\u200b', '')).toContain(
      message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
  })

  test('stays within what a comment may hold and says what it left out', () => {
    const text = printed('markdown', reportOver(Array.from({ length: 2000 }, () => diagnostic())))
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/And \d+ more; `isms check` shows them all\.\n$/)
  })
})

test('quiet leaves out warnings and infos in every format but the report itself', () => {
  for (const { name } of reporters.filter((reporter) => reporter.name !== 'json')) {
    expect(printed(name, sharedReport, true)).not.toContain('far to the right')
  }
})

test.each([
  ['\u0000', '\\u0000'],
  ['\ud800', '\ufffd'],
  ['\ufffe', '\ufffd'],
  [']]>', ']]&gt;'],
])('XML gets %j as %j', (given, expected) => {
  expect(xmlText(given)).toBe(expected)
})
