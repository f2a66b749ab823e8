/** What cannot be answered: exit code 2, the reason on standard error, nothing on standard output. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, isms } from '../support/run-cli.ts'

const config = { 'isms.yaml': minimalConfig }

describe('no answer', () => {
  test.each<[string, Record<string, string>, string[], RegExp]>([
    ['no isms.yaml', {}, ['check'], /No isms\.yaml in this folder or above it/],
    ['a root that is no folder', config, ['check', '--root', 'nowhere'], /--root nowhere is no folder/],
    ['a root without isms.yaml', { 'a/b.txt': '' }, ['check', '--root', 'a'], /a holds no isms\.yaml/],
    ['a newer format', { 'isms.yaml': 'format: 2\norganization: X\n' }, ['check'], /isms\.yaml has format 2/],
    ['an unknown command', config, ['chek'], /unknown command 'chek'/],
    ['an unknown option', config, ['check', '--max-warning', '1'], /unknown option '--max-warning'/],
    ['too many arguments', config, ['check', 'risks'], /too many arguments/],
    ['--as-of that is no date', config, ['check', '--as-of', '2026-02-30'], /--as-of 2026-02-30 is no calendar date/],
    ['--as-of in words', config, ['check', '--as-of', 'today'], /--as-of today is no calendar date/],
    [
      '--max-warnings that is no number',
      config,
      ['check', '--max-warnings', 'few'],
      /--max-warnings few is no whole number/,
    ],
    ['--max-warnings below zero', config, ['check', '--max-warnings', '-1'], /--max-warnings/],
    ['an unknown format', config, ['check', '--format', 'xml'], /"xml" is no format/],
    ['a format without its file', config, ['check', '--format', 'json='], /names no file/],
    ['two formats to one file', config, ['check', '--format', 'json', '--format', 'frame', '-o', 'out'], /Two formats/],
    [
      'a file that cannot be written',
      config,
      ['check', '--format', 'json=no/such/folder/x.json'],
      /cannot be written: ENOENT/,
    ],
    ['--ref outside git', config, ['check', '--ref', 'HEAD'], /in no git repository/],
    ['explain without a name', config, ['explain'], /Nothing to explain/],
    ['explain of nothing known', config, ['explain', 'risk/without-ownr'], /Nearest name: risk\/without-owner/],
  ])('%s', (_, files, args, reason) => {
    const { code, stdout, stderr } = isms(folderWith(files), args)
    expect(stderr).toMatch(reason)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  test('a revision that does not exist, or that looks like an option', () => {
    const folder = folderWith(config)
    git(folder, 'init', '-q')
    for (const revision of ['v9.9', '--output=/tmp/x', '-x']) {
      const { code, stderr } = isms(folder, ['check', `--ref=${revision}`])
      expect(stderr).toContain(`"${revision}" is no commit, tag or branch`)
      expect(code).toBe(2)
    }
  })

  test('a folder named isms.yaml', () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'isms.yaml'))
    writeFileSync(join(folder, 'isms.yaml/a.yaml'), 'id: X\n')
    expect(isms(folder, ['check'])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('help and version', () => {
  test.each([['--help'], ['check', '--help'], ['help', 'check'], ['approve', '--help']])('%s %s', (...args) => {
    const { code, stdout, stderr } = isms(folderWith({}), args)
    expect(stdout).toContain('Usage: isms')
    expect(stdout).toMatch(/Examples?:/)
    expect([code, stderr]).toEqual([0, ''])
  })

  test.each(['--version', '-V'])('%s', (flag) => {
    const { code, stdout, stderr } = isms(folderWith({}), [flag])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect([code, stderr]).toEqual([0, ''])
  })

  test('without a command: the help, and exit code 2', () => {
    const { code, stderr } = isms(folderWith({}), [])
    expect(stderr).toContain('Usage: isms')
    expect(code).toBe(2)
  })
})
