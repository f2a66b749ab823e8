/** The baseline accepts the very findings that it names, and says which of its lines are faulty or of no use. */
import { describe, expect, test } from 'vitest'
import { baselinePath, parseBaseline, readBaseline } from '../../src/engine/baseline.ts'
import { extendBaseline, pruneBaseline } from '../../src/engine/update-baseline.ts'
import { memorySource } from '../../src/source/memory.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { approver, exceptionText, risk } from './accepted-files.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const today = '2026-06-30'
const bound = `${minimalConfig}phase: certified\n`
const start: Files = { ...approver, 'isms.yaml': bound, 'risks/a.yaml': risk('RISK-001') }
const baselineOf = (files: Files) => readBaseline(memorySource(files))
const diagnosticsOf = (files: Files) => checkFiles(files).report.diagnostics
const extended = (files: Files, on = today): string =>
  extendBaseline(baselineOf(files), diagnosticsOf(files), on).text ?? ''
const pruned = (files: Files) => pruneBaseline(baselineOf(files), diagnosticsOf(files), checkFiles(files).repo)
const withBaseline = (files: Files, on = today): Files => ({ ...files, [baselinePath]: extended(files, on) })
const entries = (text: string): string[] => text.split('\n').filter((line) => /^[0-9a-f]/.test(line))
const open = (files: Files): string[] =>
  diagnosticsOf(files)
    .filter(({ status }) => status === 'open')
    .map(({ rule, path, range }) => `${rule} ${path}:${range.start.line}`)

/** A line for the one finding of a rule. */
const lineFor = (files: Files, rule: string): string =>
  entries(extended(files)).find((line) => line.includes(` ${rule} `)) ?? ''

describe('taking in', () => {
  test('accepts every open finding, from the day on', () => {
    const files = withBaseline(start)
    expect(open(start).length).toBeGreaterThan(3)
    expect(open(files)).toEqual([])
    expect(diagnosticsOf(files)[0]).toMatchObject({
      status: 'baselined',
      acceptedBy: { kind: 'baseline', since: today, reason: 'accepted at adoption' },
    })
  })

  test('writes sorted lines that name rule and artifact or path', () => {
    const lines = entries(extended(start))
    expect(lines).toEqual([...lines].sort())
    expect(lineFor(start, 'risk/without-owner')).toMatch(/^[0-9a-f]{16} 2026-06-30 risk\/without-owner RISK-001$/)
    expect(lineFor(start, 'scope/missing')).toMatch(/^[0-9a-f]{16} 2026-06-30 scope\/missing isms\.yaml$/)
  })

  test('again keeps the days, reasons and comments of the lines that are there', () => {
    const line = lineFor(start, 'risk/without-owner').replace(today, '2025-01-31')
    const files = { ...start, [baselinePath]: `# ours\n${line} -- owner comes in May\n` }
    const text = extended(files)
    expect(text).toContain(`${line} -- owner comes in May\n`)
    expect(text.split('\n')[0]).toBe('# ours')
    expect(entries(text)).toHaveLength(entries(extended(start)).length)
    expect(extended({ ...files, [baselinePath]: text }, '2026-12-31')).toBe(text)
  })

  test('leaves out what no baseline accepts', () => {
    const faulty = { ...start, 'risks/b.yaml': 'a: [', 'exceptions/a.yaml': exceptionText({ expires: '"2026-01-31"' }) }
    expect(open(withBaseline(faulty)).map((line) => line.split(' ')[0])).toEqual([
      'exception/expired',
      'syntax/invalid-yaml',
    ])
  })

  test('leaves out what is deferred: it binds when its phase has come', () => {
    const files = { ...start, 'isms.yaml': 'format: 1\norganization: Example Ltd\nphase: implementing\n' }
    expect(diagnosticsOf(files).some(({ status }) => status === 'deferred')).toBe(true)
    expect(entries(extended(files))).toHaveLength(open(files).length)
  })

  test('a finding that moves to another line stays accepted; another fault does not', () => {
    const moved = { ...withBaseline(start), 'risks/a.yaml': `# moved\n\n${risk('RISK-001')}` }
    expect(open(moved)).toEqual([])
    const other = { ...withBaseline(start), 'risks/b.yaml': risk('RISK-002') }
    expect(open(other)).toContain('risk/without-owner risks/b.yaml:1')
  })

  test('a path with line breaks or dashes stays in one line and is accepted', () => {
    const files = { ...start, 'risks/a -- b\nc.yaml': 'title: T\n' }
    const taken = withBaseline(files)
    expect(open(taken)).toEqual([])
    expect(parseBaseline(extended(files)).faults).toEqual([])
  })
})

describe('a line', () => {
  const line = lineFor(start, 'risk/without-owner')
  const judged = (...lines: string[]) =>
    open({ ...start, [baselinePath]: `${lines.join('\n')}\n` }).filter((item) => item.includes(baselinePath))

  test.each<[string, string, string[]]>([
    ['that is sound', line, []],
    ['with a reason', `${line} -- owner comes in May`, []],
    ['with a Windows line end', `${line}\r`, []],
    ['without rule', line.split(' ').slice(0, 2).join(' '), ['syntax/invalid-baseline isms-baseline.txt:1']],
    ['with a day that is none', line.replace('06-30', '06-31'), ['syntax/invalid-baseline isms-baseline.txt:1']],
    ['left by a merge', '<<<<<<< HEAD', ['syntax/invalid-baseline isms-baseline.txt:1']],
    ['of a rule that is none', line.replace('without-owner', 'no-owner'), ['config/unknown-rule isms-baseline.txt:1']],
    [
      'of no finding',
      line.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      ['config/ignore-unused isms-baseline.txt:1'],
    ],
    [
      'that names another artifact than its finding',
      line.replace('RISK-001', 'RISK-002'),
      ['config/ignore-unused isms-baseline.txt:1'],
    ],
    [
      'of a rule that no baseline accepts',
      line.replace('risk/without-owner', 'syntax/invalid-yaml'),
      ['config/ignore-unused isms-baseline.txt:1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual(expected)
  })

  test('twice is once of no use, and the earlier day counts', () => {
    const lines = [line, line.replace(today, '2026-01-31')]
    expect(judged(...lines)).toEqual(['config/ignore-unused isms-baseline.txt:1'])
  })

  test('is of no use beside an exception, which is the stronger record', () => {
    const exception = exceptionText({ covers: '[{ rule: risk/without-owner, artifact: RISK-001 }]' })
    const files = { ...start, 'exceptions/a.yaml': exception, [baselinePath]: line }
    expect(diagnosticsOf(files).find(({ rule }) => rule === 'risk/without-owner')?.status).toBe('excepted')
    expect(open(files)).toContain('config/ignore-unused isms-baseline.txt:1')
  })

  test('is not called unused while a file cannot be read', () => {
    expect(open({ ...withBaseline(start), 'risks/a.yaml': 'a: [' })).toEqual(['syntax/invalid-yaml risks/a.yaml:1'])
  })
})

test('a baseline that is no text is one finding, and accepts nothing', () => {
  const files = { ...start, [baselinePath]: new Uint8Array([0xff, 0xfe, 0x00]) }
  expect(open(files)).toContain('syntax/invalid-baseline isms-baseline.txt:1')
})

describe('taking out', () => {
  const mended = { ...withBaseline(start), 'risks/a.yaml': `${risk('RISK-001')}owner: PER-001\n` }

  test('removes the lines whose finding is gone and takes nothing in', () => {
    const { removed, added, text } = pruned({ ...mended, 'risks/b.yaml': risk('RISK-002') })
    expect(removed.map(({ rule, where }) => `${rule} ${where}`)).toContain('risk/without-owner RISK-001')
    expect(added).toEqual([])
    expect(text).not.toContain('RISK-002')
    expect(open({ ...mended, [baselinePath]: text ?? '' }).filter((item) => item.includes(baselinePath))).toEqual([])
  })

  test('removes nothing that cannot be known, because a file cannot be read', () => {
    expect(pruned({ ...withBaseline(start), 'risks/a.yaml': 'a: [' }).removed).toEqual([])
  })

  test('leaves no file when no line is left', () => {
    const line = lineFor(start, 'risk/without-owner').replace(/^.{16}/, '0'.repeat(16))
    expect(pruned({ ...start, [baselinePath]: line }).text).toBeUndefined()
  })
})
