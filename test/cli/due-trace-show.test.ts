/** isms due, trace and show as a user runs them: output, notices and exit codes apart. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { exampleFolder } from '../support/example.ts'
import { readIcal } from '../support/ical-lines.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const asOf = ['--as-of', '2026-06-30', '--no-git']
const example = (...args: string[]) => isms(exampleFolder, [...args, ...asOf])
const risk = (review: string) =>
  `id: RISK-001\ntitle: Loss\ntype: operational\ndescription: D\nstatus: identified\nnext_review: "${review}"\n`
const late = { 'isms.yaml': minimalConfig, 'risks/RISK-001.yaml': risk('2026-06-01') }

describe('due', () => {
  test('lists with exit code 0, overdue or not', () => {
    expect(example('due')).toMatchObject({ code: 0, stderr: '' })
    const { code, stdout } = isms(folderWith(late), ['due', ...asOf])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Overdue \(1\)\n {2}2026-06-01 {2}29 days late {2}RISK-001/)
  })
  test('--exit-code gives 1 when something is overdue, else 0', () => {
    expect(isms(folderWith(late), ['due', '--exit-code', ...asOf]).code).toBe(1)
    expect(example('due', '--exit-code').code).toBe(0)
  })
  test('a calendar and JSON into files', () => {
    const folder = folderWith(late)
    expect(isms(folder, ['due', '--format', 'ical', '-o', 'isms.ics', ...asOf])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(readIcal(readFileSync(join(folder, 'isms.ics'), 'utf8')).events).toHaveLength(1)
    expect(JSON.parse(isms(folder, ['due', '--format', 'json', ...asOf]).stdout)).toMatchObject({
      counts: { overdue: 1, ahead: 0 },
    })
  })
  test('by the name of a person', () => {
    const { stdout } = example('due', '--owner', 'callum reid')
    expect(stdout).toContain('CAP-006')
    expect(stdout).not.toContain('Yusuf Demir')
  })
  test('reads a revision, as of its commit', () => {
    const folder = folderWith(late)
    git(folder, 'init', '-q')
    commit(folder, 'v1')
    writeInto(folder, { 'risks/RISK-001.yaml': risk('2027-06-01') })
    expect(isms(folder, ['due', '--ref', 'v1']).stdout).toMatch(
      /as of 2026-05-04.*\n\nDue \(1\)\n {2}2026-06-01 {2}in 28 days/,
    )
  })
  test('says that a file cannot be read, unless asked to be quiet', () => {
    const folder = folderWith({ ...late, 'risks/b.yaml': 'id: [\n' })
    expect(isms(folder, ['due', ...asOf]).stderr).toMatch(/^isms: 1 file cannot be read in full/)
    expect(isms(folder, ['due', '--quiet', ...asOf]).stderr).toBe('')
  })
})

describe('trace', () => {
  test('a tree, its breaks, a matrix: exit code 0', () => {
    expect(example('trace', 'RISK-009').stdout).toContain('SoA A.8.13')
    expect(example('trace').stdout).toContain('A.8.12')
    expect(example('trace', '--matrix', 'risk-control').code).toBe(0)
  })
  test('a matrix as CSV is read back by another reader', () => {
    const rows = parse(example('trace', '--matrix', 'risk-control', '--format', 'csv').stdout) as string[][]
    const { rows: expected } = JSON.parse(example('trace', '--matrix', 'risk-control', '--format', 'json').stdout) as {
      rows: { id: string; links: string[] }[]
    }
    expect(rows.slice(1).map(([id]) => id)).toEqual(expected.map(({ id }) => id))
    expect(rows.slice(1).map((row) => row.filter((cell) => cell === 'x').length)).toEqual(
      expected.map(({ links }) => links.length),
    )
  })
  test('a workbook is a zip, the same bytes each time', () => {
    const folder = folderWith({})
    const write = (name: string) => {
      expect(
        isms(folder, [
          'trace',
          '--root',
          exampleFolder,
          '--matrix',
          'control-evidence',
          '--format',
          'xlsx',
          '-o',
          name,
          ...asOf,
        ]),
      ).toEqual({ code: 0, stdout: '', stderr: '' })
      return readFileSync(join(folder, name))
    }
    const first = write('a.xlsx')
    expect(first.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
    expect(write('b.xlsx').equals(first)).toBe(true)
  })
})

describe('show', () => {
  test('an artifact as text and JSON', () => {
    expect(example('show', 'POL-003').stdout).toMatch(/^POL-003 {2}Access control policy\n/)
    expect(JSON.parse(example('show', 'POL-003', '--format', 'json').stdout)).toMatchObject({
      id: 'POL-003',
      kind: 'policy',
    })
  })
  test('at a revision', () => {
    const folder = folderWith(late)
    git(folder, 'init', '-q')
    commit(folder, 'v1')
    writeInto(folder, { 'risks/RISK-001.yaml': risk('2027-06-01').replace('Loss', 'Gain') })
    expect(isms(folder, ['show', 'RISK-001', '--ref', 'v1']).stdout).toContain('RISK-001  Loss')
    expect(isms(folder, ['show', 'RISK-001', ...asOf]).stdout).toContain('RISK-001  Gain')
  })
})

describe('no answer, exit code 2, nothing on standard output', () => {
  test.each<[string, string[], RegExp]>([
    ['a horizon in words', ['due', '--within', 'soon'], /--within soon is no duration/],
    ['a horizon beyond the calendar', ['due', '--within', 'P9000Y'], /reaches beyond the calendar/],
    ['an owner that is nobody', ['due', '--owner', 'Calum Reid'], /no person and no role\n.*Nearest name: Callum Reid/],
    ['a format that is none', ['due', '--format', 'xml'], /Allowed choices are text, json, ical/],
    ['an id that is none', ['show', 'RISK-0099'], /Nothing has the id "RISK-0099"\n.*Nearest id: RISK-009/],
    ['an id that is no link of the chain', ['trace', 'PER-004'], /PER-004 is of kind person/],
    ['an id that the chain does not have', ['trace', 'RISQ-009'], /Nearest id: RISK-009/],
    ['an id and a matrix', ['trace', 'RISK-009', '--matrix', 'risk-control'], /do not go together/],
    ['a workbook without a file', ['trace', '--matrix', 'risk-control', '--format', 'xlsx'], /A workbook needs a file/],
    ['breaks as CSV', ['trace', '--format', 'csv'], /have no format csv/],
    ['breaks as a workbook', ['trace', '--format', 'xlsx', '-o', 'never.xlsx'], /are no workbook/],
    ['a matrix that is none', ['trace', '--matrix', 'risk-moon'], /Allowed choices are risk-treatment/],
  ])('%s', (_, args, reason) => {
    const { code, stdout, stderr } = example(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(reason)
    expect(existsSync(join(exampleFolder, 'never.xlsx'))).toBe(false)
  })
})
