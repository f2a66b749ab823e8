/** `isms baseline` as users run it: what it writes, what it prints, and how check speaks of it afterwards. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms, stateOf } from '../support/run-cli.ts'

const files = { 'isms.yaml': `${minimalConfig}phase: certified\n`, 'risks/a.yaml': soundRisk }
const day = ['--as-of', '2026-06-30']
const read = (folder: string): string => readFileSync(join(folder, 'isms-baseline.txt'), 'utf8')

describe('adoption', () => {
  test('makes check clean, and check says how much is baselined since when', () => {
    const folder = folderWith(files)
    expect(isms(folder, ['check', ...day]).code).toBe(1)
    const { code, stdout, stderr } = isms(folder, ['baseline', ...day])
    expect(stdout).toMatch(/^isms-baseline\.txt: \d+ findings taken in, 0 kept\n$/)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const check = isms(folder, ['check', '--as-of', '2026-07-15'])
    expect(check.code).toBe(0)
    expect(check.stdout).toMatch(
      /^No findings in \d+ artifacts {4}phase certified \(isms\.yaml\) {4}as of 2026-07-15\n {2}\d+ baselined +the oldest since 2026-06-30\n {2}isms check --show baselined lists them\n$/,
    )
    expect(isms(folder, ['check', '--show', 'baselined', ...day]).stdout).toContain('baseline since 2026-06-30')
  })

  test('writes one file and nothing else', () => {
    const folder = folderWith(files)
    const before = stateOf(folder)
    isms(folder, ['baseline', ...day])
    const { [join(folder, 'isms-baseline.txt')]: added, ...rest } = stateOf(folder)
    expect(added).toBeDefined()
    expect(rest).toEqual(before)
  })

  test('again changes no byte, whatever the day', () => {
    const folder = folderWith(files)
    isms(folder, ['baseline', ...day])
    const before = stateOf(folder)
    expect(isms(folder, ['baseline', '--as-of', '2026-07-15']).stdout).toMatch(
      /^isms-baseline\.txt: nothing to be taken in, \d+ kept\n$/,
    )
    expect(stateOf(folder)).toEqual(before)
  })

  test('with --dry-run only shows the lines', () => {
    const folder = folderWith(files)
    const before = stateOf(folder)
    const { code, stdout } = isms(folder, ['baseline', '--dry-run', ...day])
    expect(stdout).toMatch(/^\+ [0-9a-f]{16} 2026-06-30 risk\/without-owner RISK-001$/m)
    expect(stdout).toMatch(/\d+ findings would be taken in, 0 kept\n$/)
    expect(code).toBe(0)
    expect(stateOf(folder)).toEqual(before)
  })

  test('lists the errors that no baseline accepts, with exit code 1', () => {
    const { code, stdout } = isms(folderWith({ ...files, 'risks/b.yaml': 'a: [' }), ['baseline', ...day])
    expect(stdout).toMatch(/These errors stay open.*\n {2}risks\/b\.yaml:1 .* syntax\/invalid-yaml\n$/)
    expect(code).toBe(1)
  })

  test('is read at a revision too', () => {
    const folder = folderWith(files)
    git(folder, 'init', '-q')
    commit(folder, 'before')
    isms(folder, ['baseline', ...day])
    commit(folder, 'after')
    expect(isms(folder, ['check', '--ref', 'before', ...day]).code).toBe(1)
    expect(isms(folder, ['check', '--ref', 'after', ...day]).code).toBe(0)
  })
})

describe('--prune', () => {
  test('takes out what is mended and takes nothing in', () => {
    const folder = folderWith(files)
    isms(folder, ['baseline', ...day])
    writeFileSync(join(folder, 'risks/a.yaml'), soundRisk.replace('RISK-001', 'RISK-002'))
    const { code, stdout } = isms(folder, ['baseline', '--prune', ...day])
    expect(stdout).toMatch(/^isms-baseline\.txt: \d+ findings? taken out, \d+ kept\n$/)
    expect(code).toBe(0)
    expect(read(folder)).not.toMatch(/RISK-00/)
    expect(isms(folder, ['check', ...day]).code).toBe(1)
  })

  test('without a baseline is nothing to do', () => {
    const folder = folderWith(files)
    const before = stateOf(folder)
    expect(isms(folder, ['baseline', '--prune', ...day])).toMatchObject({
      code: 0,
      stdout: 'isms-baseline.txt: nothing to be taken out, 0 kept\n',
    })
    expect(stateOf(folder)).toEqual(before)
  })
})

describe('could not answer', () => {
  test('where a line is no entry: nothing is written over it', () => {
    const folder = folderWith({ ...files, 'isms-baseline.txt': '# ours\n<<<<<<< HEAD\n' })
    const before = stateOf(folder)
    const { code, stdout, stderr } = isms(folder, ['baseline', ...day])
    expect(stderr).toMatch(/^isms: isms-baseline\.txt:2: The line is no entry/)
    expect(stdout).toBe('')
    expect(code).toBe(2)
    expect(stateOf(folder)).toEqual(before)
  })

  test('where the baseline is a link: it is neither followed nor replaced', () => {
    const folder = folderWith({ ...files, 'elsewhere.txt': 'kept\n' })
    symlinkSync(join(folder, 'elsewhere.txt'), join(folder, 'isms-baseline.txt'))
    expect(isms(folder, ['baseline', ...day]).code).toBe(2)
    expect(read(folder)).toBe('kept\n')
  })

  test('for a group that is none', () => {
    const { code, stderr } = isms(folderWith(files), ['check', '--show', 'excepted,hidden', ...day])
    expect(stderr).toContain('--show knows no "hidden"')
    expect(code).toBe(2)
  })
})
