/** `--ref`: checking a commit or tag without a checkout gives what checking its checkout gives. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const first = {
  'isms.yaml': minimalConfig,
  'risks/a.yaml': `${soundRisk}ownr: x\n`,
  'policies/ä b.md': soundPolicy('caf\u00e9\n').replace(/\n/g, '\r\n'),
}
const below = (folder: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [folder + path, text]))

/** The report without what tells where it came from. */
function reportOf(folder: string, args: readonly string[]): unknown {
  const { stdout, stderr } = isms(folder, ['check', '--format', 'json', '--as-of', '2026-06-30', ...args])
  expect(stderr).toBe('')
  const { provenance: _, ...rest } = JSON.parse(stdout) as Record<string, unknown>
  return rest
}

/** A repository with two tagged commits, the second one the work tree. */
function repository(folder: string): string {
  const root = folderWith(below(folder, first))
  git(root, 'init', '-q')
  commit(root, 'v1')
  writeInto(
    root,
    below(folder, { 'risks/a.yaml': soundRisk, 'risks/b.yaml': 'id: [\n', 'people/\u{1F512}.yaml': 'id: PER-001\n' }),
  )
  symlinkSync('a.yaml', join(root, folder, 'risks/link.yaml'))
  commit(root, 'v2')
  return root
}

test.each([[''], ['deep/isms/']])('a tag equals its checkout, the ISMS at "%s"', (folder) => {
  const root = repository(folder)
  const at = folder === '' ? [] : ['--root', folder]
  const v2 = reportOf(root, at)
  expect(reportOf(root, [...at, '--ref', 'v2'])).toEqual(v2)
  const v1 = reportOf(root, [...at, '--ref', 'v1'])
  expect(v1).not.toEqual(v2)
  git(root, 'checkout', '-q', 'v1')
  expect(reportOf(root, at)).toEqual(v1)
})

test('a revision is found from a folder inside the ISMS', () => {
  const root = repository('deep/isms/')
  const inside = join(root, 'deep/isms/risks')
  expect(reportOf(inside, ['--ref', 'v1'])).toEqual(reportOf(root, ['--root', 'deep/isms', '--ref', 'v1']))
})

test('changes that are not committed do not count', () => {
  const root = repository('')
  const before = reportOf(root, ['--ref', 'HEAD'])
  writeInto(root, { 'risks/c.yaml': 'id: [\n', 'isms.yaml': 'broken: [\n' })
  expect(reportOf(root, ['--ref', 'HEAD'])).toEqual(before)
})

test('the day is the committer date, and the report names the commit', () => {
  const root = repository('')
  const { provenance } = JSON.parse(isms(root, ['check', '--ref', 'v1', '--format', 'json']).stdout) as {
    provenance: object
  }
  expect(provenance).toMatchObject({ source: 'revision', commit: git(root, 'rev-parse', 'v1'), asOf: '2026-05-04' })
})

test('a revision without an ISMS gives no answer', () => {
  const root = folderWith({ 'README.md': 'x' })
  git(root, 'init', '-q')
  commit(root, 'v0')
  writeInto(root, first)
  const { code, stderr } = isms(root, ['check', '--ref', 'v0'])
  expect(stderr).toContain('v0 holds no isms.yaml')
  expect(code).toBe(2)
})
