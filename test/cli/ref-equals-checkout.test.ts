/** What a reading command prints for a revision is what it prints in a checkout of that revision, byte for byte. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { soundPolicy, soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, git, isms, writeInto } from '../support/run-cli.ts'

const revisions = ['v1', 'v2'] as const
const asOf = ['--as-of', '2026-06-30']
let work = ''
const repository = (): string => join(work, 'repository')
const checkout = (revision: string): string => join(work, revision)

/** Commands whose whole output is compared. */
const commands = [
  ['check'],
  ['check', '--format', 'frame'],
  ['check', '--format', 'markdown'],
  ['check', '--format', 'sarif'],
  ['status'],
  ['status', '--format', 'json'],
  ['gaps', '--all'],
  ['gaps', '--for', 'stage2', '--format', 'json'],
  ['due'],
  ['due', '--format', 'json'],
  ['trace', '--format', 'json'],
  ['show', 'RISK-001'],
  ['show', 'POL-001', '--format', 'json'],
]

beforeAll(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'isms-ref-')))
  writeInto(repository(), {
    'isms/isms.yaml': minimalConfig,
    'isms/policies/POL-001.md': soundPolicy('caf\u00e9\n').replace(/\n/g, '\r\n'),
    'isms/risks/a.yaml': `${soundRisk}ownr: x\n`,
  })
  git(repository(), 'init', '-q')
  commit(repository(), 'v1')
  writeInto(repository(), {
    'isms/risks/a.yaml': soundRisk,
    'isms/risks/b.yaml': 'id: [\n',
    'isms/people/\u{1F512}.yaml': 'id: PER-001\n',
  })
  commit(repository(), 'v2')
  for (const revision of revisions) git(repository(), 'worktree', 'add', '-q', '--detach', checkout(revision), revision)
  // What is not committed must not count.
  writeInto(repository(), { 'isms/isms.yaml': 'broken: [\n', 'isms/risks/c.yaml': 'id: [\n' })
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe.each(revisions)('%s', (revision) => {
  test.each(commands.map((args) => [args.join(' '), args] as const))('isms %s', (_, args) => {
    const here = isms(join(checkout(revision), 'isms'), [...args, ...asOf])
    expect(here.stderr).not.toContain('internal error')
    const there = isms(join(repository(), 'isms'), [...args, ...asOf, '--ref', revision])
    expect(withoutSource(there.stdout)).toBe(withoutSource(here.stdout))
    expect(there.stderr).toBe(here.stderr)
    expect(there.code).toBe(here.code)
  })

  test('isms pack', () => {
    const packed = (folder: string, name: string, ...args: string[]): Buffer => {
      const target = join(work, name, `${revision}-pack`)
      const { code } = isms(join(folder, 'isms'), ['pack', 'stage1', '-o', target, ...asOf, ...args])
      expect(code).toBeLessThan(2)
      return readFileSync(`${target}.zip`)
    }
    const here = packed(checkout(revision), 'here')
    expect(packed(repository(), 'there', '--ref', revision).equals(here)).toBe(true)
  }, 60_000)
})

/** JSON says where it was read from, as it must: the commit or the work tree. */
const withoutSource = (text: string): string => text.replace(/^ {2}"commit": "[0-9a-f]{40}",\n/m, '')
