/** `check --fix`: mends what leaves no doubt, by range, and nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms, stateOf } from '../support/run-cli.ts'

const action = (text: string) => `id: RISK-001\ntitle: Theft\nowner: PER-001\n${text}`
/** What the fixes of a risk would put where. */
const fixes = (text: string): string[] =>
  checkFiles({ 'risks/a.yaml': action(text) }).report.diagnostics.flatMap(({ fix }) => fix?.title ?? [])

describe('a fix', () => {
  test.each<[string, string, string[]]>([
    ['of a name with one slip', 'ownr: x\n', []],
    ['of a name with one slip, the field being absent', 'descripton: x\n', ['Write description for descripton']],
    ['of a name with other marks', 'Assessed-On: "2026-01-01"\n', ['Write assessed_on for Assessed-On']],
    ['of a value in other case', 'status: Treating\n', ['Write treating for Treating']],
    ['of a date without zeros', 'assessed_on: 2026-3-1\n', ['Write "2026-03-01" for 2026-3-1']],
    ['of a date with slashes', 'assessed_on: "2026/03/01"\n', ['Write "2026-03-01" for "2026/03/01"']],
    ['of a date with a time', 'assessed_on: 2026-03-01T10:00:00Z\n', ['Write "2026-03-01" for 2026-03-01T10:00:00Z']],
    ['not of a date that may be read two ways', 'assessed_on: 01/03/2026\n', []],
    ['not of a date that does not exist', 'assessed_on: 2026-2-30\n', []],
    ['not of a name far from all', 'colour: red\n', []],
    ['not of a value far from all', 'status: pending\n', []],
    ['not of a value over lines', 'status: >-\n  Treating\n', []],
  ])('%s', (_, text, expected) => {
    expect(fixes(text)).toEqual(expected)
  })
})

const files = {
  'isms.yaml': minimalConfig,
  'risks/a.yaml':
    '# first\r\nid: RISK-001   # kept\r\ntitle: Theft\r\nowner: PER-001\r\ndescripton: "a"  # why\r\nstatus: Treating # soon\r\n',
}
const check = (folder: string, ...args: string[]) =>
  isms(folder, ['check', '--as-of', '2026-06-30', '--no-git', ...args])

describe('check --fix', () => {
  test('edits by range and reports what is left', () => {
    const folder = folderWith(files)
    const { stdout, stderr } = check(folder, '--fix')
    expect(readFileSync(join(folder, 'risks/a.yaml'), 'utf8')).toBe(
      files['risks/a.yaml'].replace('descripton', 'description').replace('Treating', 'treating'),
    )
    expect(stderr).toBe('isms: 2 findings mended in risks/a.yaml\n')
    expect(stdout).not.toMatch(/schema\/(unknown-field|value-not-allowed)/)
    expect(check(folder, '--fix').stderr).toBe('')
  })

  test('--dry-run shows the diff, writes nothing, and is 1 when there is something to mend', () => {
    const folder = folderWith(files)
    const before = stateOf(folder)
    const { code, stdout } = check(folder, '--fix', '--dry-run')
    expect(stdout).toContain(
      '-descripton: "a"  # why\n-status: Treating # soon\n+description: "a"  # why\n+status: treating # soon\n',
    )
    expect(code).toBe(1)
    expect(stateOf(folder)).toEqual(before)
    check(folder, '--fix')
    expect(check(folder, '--fix', '--dry-run')).toMatchObject({ code: 0, stdout: '' })
  })

  test('check alone writes nothing, and --dry-run alone is no answer', () => {
    const folder = folderWith(files)
    const before = stateOf(folder)
    check(folder)
    expect(check(folder, '--dry-run')).toMatchObject({ code: 2, stdout: '' })
    expect(stateOf(folder)).toEqual(before)
  })
})
