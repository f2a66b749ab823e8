/** From findings to diagnostics: severities, phases, no cascade, identity and order. */
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { allChecks } from '../../src/engine/rule-catalogue.ts'
import { soundRisk } from '../support/faults.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'

const rule = 'risk/without-owner'
const risk = { 'risks/a.yaml': soundRisk }
const withConfig = (lines: string, files: Record<string, string> = risk) =>
  checkFiles({ 'isms.yaml': minimalConfig + lines, ...files }).report
const of = (id: string, diagnostics: readonly Diagnostic[]) => diagnostics.filter((item) => item.rule === id)
const override = (body: string, id = rule) => withConfig(`severity_overrides:\n  ${id}: ${body}\n`)
const aboutConfig = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .filter(({ rule: id }) => id.startsWith('config/'))
    .map(({ rule: id, path, range }) => `${id} ${path}:${range.start.line}`)

describe('severity overrides', () => {
  test.each(['error', 'warning', 'info'] as const)('set the severity to %s', (severity) => {
    expect(
      of(rule, override(`{ severity: ${severity}, reason: because }`).diagnostics).map((item) => item.severity),
    ).toEqual([severity])
  })

  test('off: the rule does not speak', () => {
    const { diagnostics } = override('{ severity: off, reason: because }')
    expect(of(rule, diagnostics)).toEqual([])
    expect(aboutConfig(diagnostics)).toEqual([])
  })

  test.each<[string, string, string[]]>([
    ['off without a reason', '{ severity: off }', ['config/override-without-reason isms.yaml:6']],
    ['lower without a reason', '{ severity: info }', ['config/override-without-reason isms.yaml:6']],
    ['lower with a blank reason', '{ severity: info, reason: " " }', ['config/override-without-reason isms.yaml:6']],
    ['lower with a reason', '{ severity: info, reason: because }', []],
    ['higher without a reason', '{ severity: error }', []],
  ])('%s', (_, body, findings) => {
    expect(aboutConfig(override(body).diagnostics)).toEqual(findings)
  })

  test('of a rule that is none: named, with the nearest', () => {
    const { diagnostics } = override('{ severity: off, reason: because }', 'risk/without-ownr')
    expect(aboutConfig(diagnostics)).toEqual(['config/unknown-rule isms.yaml:6'])
    expect(of('config/unknown-rule', diagnostics)[0]?.help).toContain(rule)
  })

  test('a severity that is none is a schema fault and changes nothing', () => {
    const { diagnostics } = override('{ severity: fatal, reason: because }')
    expect(of('schema/value-not-allowed', diagnostics)).toHaveLength(1)
    expect(of(rule, diagnostics)).toHaveLength(1)
  })

  test('what cannot be read stays an error', () => {
    const files = { 'risks/a.yaml': 'id: [\n' }
    const { diagnostics } = withConfig(
      'severity_overrides:\n  syntax/invalid-yaml: { severity: off, reason: because }\n',
      files,
    )
    expect(of('syntax/invalid-yaml', diagnostics).map(({ severity }) => severity)).toEqual(['error'])
  })
})

describe('phases', () => {
  const later = allChecks.filter(({ phase }) => phase === 'stage2' || phase === 'certified').map(({ id }) => id)
  const statuses = (config: string) =>
    new Set(
      withConfig(config)
        .diagnostics.filter(({ rule: id }) => later.includes(id))
        .map(({ status }) => status),
    )

  test('rules of a later phase are deferred, listed, and do not count', () => {
    const report = withConfig('phase: implementing\n')
    expect(report.diagnostics.filter(({ rule: id, status }) => later.includes(id) && status !== 'deferred')).toEqual([])
    expect(report.counts.deferred).toBe(report.diagnostics.filter(({ status }) => status === 'deferred').length)
    expect(report.counts.errors).toBe(
      report.diagnostics.filter(({ status, severity }) => status === 'open' && severity === 'error').length,
    )
  })

  test('every rule binds once certified, and when no phase is set', () => {
    expect(statuses('phase: certified\n').has('deferred')).toBe(false)
    expect(statuses('').has('deferred')).toBe(false)
  })

  test('what cannot be read is never deferred', () => {
    const { diagnostics } = withConfig('phase: implementing\n', { 'risks/a.yaml': 'id: [\n' })
    expect(of('syntax/invalid-yaml', diagnostics)[0]?.status).toBe('open')
  })
})

describe('one fault, one finding', () => {
  test('a field with a schema fault gives no rule finding on the same field', () => {
    const { diagnostics } = checkFiles({ 'risks/a.yaml': `${soundRisk}owner: [PER-001]\n` }).report
    expect(diagnostics.filter(({ artifact }) => artifact === 'RISK-001').map(({ rule: id }) => id)).toEqual([
      'schema/wrong-type',
    ])
  })

  test('a field that is an alias gives no rule finding either', () => {
    const { diagnostics } = checkFiles({ 'risks/a.yaml': `${soundRisk}owner: *someone\n` }).report
    expect(diagnostics.filter(({ path }) => path === 'risks/a.yaml').map(({ rule: id }) => id)).toEqual([
      'syntax/forbidden-yaml',
    ])
  })

  test('a reference to an artifact in a file that cannot be read is not called missing', () => {
    const { diagnostics } = checkFiles({
      'risks/a.yaml': `${soundRisk}owner: PER-001\n`,
      'people/a.yaml': 'id: PER-001\nname: [\n',
    }).report
    expect(diagnostics.filter(({ path }) => path === 'risks/a.yaml')).toEqual([])
  })
})

describe('fingerprints', () => {
  const entry = (id: string, extra = '') =>
    `- ${soundRisk.replace('RISK-001', id).trim().replace(/\n/g, '\n  ')}${extra}\n`
  const prints = (text: string, id: string, file = 'risks.yaml') =>
    checkFiles({ [file]: text })
      .report.diagnostics.filter(({ artifact }) => artifact === id)
      .map(({ rule: name, fingerprint }) => `${name} ${fingerprint}`)
  const before = entry('RISK-001', '\n  ownr: x\n  controls: [A.5.99, CTL-404]')

  test('are 16 hex digits and differ within one report', () => {
    const all = checkFiles({ 'risks.yaml': before + before }).report.diagnostics.map(({ fingerprint }) => fingerprint)
    expect(all.filter((print) => !/^[0-9a-f]{16}$/.test(print))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })

  test.each<[string, string]>([
    ['lines above', `# one\n\n# two\n${before}`],
    ['an artifact above', entry('RISK-000') + before],
    ['another layout', before.replace('title: Lost laptop', 'title:   "Lost laptop" # same')],
    ['an entry inserted in its list', before.replace('[A.5.99', '[A.5.1, A.5.99')],
    ['CRLF', before.replace(/\n/g, '\r\n')],
  ])('do not change with %s', (_, text) => {
    expect(prints(before, 'RISK-001').length).toBeGreaterThan(2)
    expect(prints(text, 'RISK-001')).toEqual(prints(before, 'RISK-001'))
  })

  test('do not change when the artifact moves to another file', () => {
    const alone = before.replace(/^- /, '').replace(/^ {2}/gm, '')
    expect(prints(alone, 'RISK-001', 'risks/a.yaml')).toEqual(prints(before, 'RISK-001'))
  })

  test('change with the subject', () => {
    expect(prints(before.replace('CTL-404', 'CTL-405'), 'RISK-001')).not.toEqual(prints(before, 'RISK-001'))
  })
})

describe('order', () => {
  const files = {
    'risks/b.yaml': soundRisk,
    'risks/a.yaml': `${soundRisk.replace('RISK-001', 'RISK-002')}b: 1\na: 1\n`,
    'Risks/a.yaml': 'id: X\n',
  }

  test('is by path, line, column and rule', () => {
    const places = checkFiles(files).report.diagnostics.map(
      ({ path, range }) => [path, range.start.line, range.start.column] as const,
    )
    const sorted = [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]))
    expect(places).toEqual(sorted)
  })

  test('and the whole report do not depend on the order of files', () => {
    const turned = Object.fromEntries(Object.entries(files).reverse())
    expect(JSON.stringify(checkFiles(turned).report)).toBe(JSON.stringify(checkFiles(files).report))
  })
})
