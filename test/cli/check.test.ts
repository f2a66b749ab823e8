/** `isms check` as users and CI run it: standard output, standard error and exit code apart. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { schemaErrors } from '../support/report-schema.ts'
import { folderWith, isms, stateOf } from '../support/run-cli.ts'

/** No rule but the broken field speaks: everything else is off. */
const broken = { 'isms.yaml': minimalConfig, 'risks/a.yaml': `${soundRisk}ownr: PER-001\n` }
const day = ['--as-of', '2026-06-30']
const json = (stdout: string) =>
  JSON.parse(stdout) as {
    counts: Record<string, number>
    diagnostics: { rule: string; path: string; severity: string }[]
  }

describe('the result', () => {
  test('is on standard output, with nothing on standard error, and exit code 1 on an error', () => {
    const { code, stdout, stderr } = isms(folderWith(broken), ['check', ...day])
    expect(stdout).toContain('risks/a.yaml\n')
    expect(stdout).toMatch(/ {2}6:1 {5}error {4}RISK-001 has an unknown field "ownr" {2}schema\/unknown-field\n/)
    expect(stdout).toMatch(/\n\d+ errors?.* in \d+ artifacts.*as of 2026-06-30\n/)
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  test('is the same on every run', () => {
    const folder = folderWith(broken)
    expect(isms(folder, ['check', ...day]).stdout).toBe(
      isms(folder, ['check', ...day], { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' }).stdout,
    )
  })

  test('writes nothing', () => {
    const folder = folderWith(broken)
    const before = stateOf(folder)
    isms(folder, ['check', ...day])
    expect(stateOf(folder)).toEqual(before)
  })

  test('names paths as seen from where one stands', () => {
    const folder = folderWith(Object.fromEntries(Object.entries(broken).map(([path, text]) => [`isms/${path}`, text])))
    expect(isms(folder, ['check', '--root', 'isms', '--phase', 'certified', ...day]).stdout).toContain(
      '\nisms/risks/a.yaml\n',
    )
    expect(isms(join(folder, 'isms/risks'), ['check', '--phase', 'certified', ...day]).stdout).toContain(
      '\n../risks/a.yaml\n',
    )
  })
})

describe('formats', () => {
  test('json fits its schema, also from a pipe and above 128 KiB', () => {
    const many = Array.from({ length: 1500 }, (_, i) => `field_${i}: 1\n`).join('')
    const { code, stdout, stderr } = isms(folderWith({ ...broken, 'risks/a.yaml': soundRisk + many }), [
      'check',
      '--format',
      'json',
      ...day,
    ])
    expect(stdout.length).toBeGreaterThan(512 * 1024)
    const report = json(stdout)
    expect(schemaErrors(report)).toEqual([])
    expect(report.diagnostics.filter(({ rule }) => rule === 'schema/unknown-field')).toHaveLength(1500)
    expect([code, stderr]).toEqual([1, ''])
  })

  test('several at once, each to its file, one to standard output', () => {
    const folder = folderWith(broken)
    const { code, stdout } = isms(folder, [
      'check',
      '--format',
      'json=report.json',
      '--format',
      'github=notes.txt',
      '--format',
      'frame',
      ...day,
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('  more  isms explain schema/unknown-field')
    expect(json(readFileSync(join(folder, 'report.json'), 'utf8')).counts.errors).toBeGreaterThan(0)
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toContain(
      '::error file=risks/a.yaml,line=6,endLine=6,col=1,endColumn=5,title=schema/unknown-field::',
    )
  })

  test('-o writes the result to a file', () => {
    const folder = folderWith(broken)
    expect(isms(folder, ['check', '--format', 'json', '-o', 'out.json', ...day]).stdout).toBe('')
    expect(schemaErrors(json(readFileSync(join(folder, 'out.json'), 'utf8')))).toEqual([])
  })

  test('in GitHub Actions: annotations and a list', () => {
    const { stdout } = isms(folderWith(broken), ['check', ...day], { GITHUB_ACTIONS: 'true' })
    expect(stdout).toMatch(/^::(error|warning|notice) file=/)
    expect(stdout).toContain('  schema/unknown-field\n')
  })

  test('colour only when asked for', () => {
    const folder = folderWith(broken)
    const coloured = isms(folder, ['check', ...day], { NO_COLOR: '', FORCE_COLOR: '1' }).stdout
    expect(coloured).toContain('\u001b[31m')
    expect(isms(folder, ['check', '--no-color', ...day], { NO_COLOR: '', FORCE_COLOR: '1' }).stdout).not.toContain(
      '\u001b',
    )
    expect(isms(folder, ['check', ...day], { NO_COLOR: '' }).stdout).not.toContain('\u001b')
  })
})

describe('exit codes and thresholds', () => {
  const warned = { 'isms.yaml': minimalConfig, 'risks/empty.yaml': '' }
  /** Turns every rule off that speaks on these files, but for the one warning. */
  const quietened = () => {
    const { diagnostics } = json(isms(folderWith(warned), ['check', '--format', 'json', ...day]).stdout)
    const others = [...new Set(diagnostics.map(({ rule }) => rule))].filter((rule) => rule !== 'syntax/empty-file')
    const off = others.map((rule) => `  ${rule}: { severity: off, reason: test }\n`).join('')
    return folderWith({ ...warned, 'isms.yaml': `${minimalConfig}severity_overrides:\n${off}` })
  }

  test.each<[string[], number]>([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '0', '--quiet'], 1],
  ])('one warning with %j: %i', (args, code) => {
    expect(isms(quietened(), ['check', ...day, ...args]).code).toBe(code)
  })

  test('--quiet hides warnings and infos, never the result', () => {
    const { stdout } = isms(folderWith({ ...broken, 'risks/empty.yaml': '' }), ['check', '--quiet', ...day])
    expect(stdout).not.toMatch(/^ {2}\d+:\d+ +(warning|info) /m)
    expect(stdout).toMatch(/\d+ errors?.* in \d+ artifacts/)
  })
})
