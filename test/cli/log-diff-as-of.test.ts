/** `--as-of` of `isms log` and `isms diff`: the state at the end of that day on the main line, whatever came later. */
import { describe, expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const risk = (title: string) => `id: RISK-001\ntitle: ${title}\ntype: operational\nstatus: identified\n`

/** Commits everything at a moment; returns the id. */
function commitAt(folder: string, moment: string): string {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', moment)
  const tree = git(folder, 'rev-parse', 'HEAD^{tree}')
  const parents = git(folder, 'log', '-1', '--format=%P').split(' ').filter(Boolean)
  return rewritten(folder, tree, parents, moment)
}

/** The same commit with another date, as the tip of the branch. */
function rewritten(folder: string, tree: string, parents: readonly string[], moment: string): string {
  const who = `Ada Example <ada@example.org> ${Date.parse(moment) / 1000} +0000`
  const text = `tree ${tree}\n${parents.map((id) => `parent ${id}\n`).join('')}author ${who}\ncommitter ${who}\n\n${moment}\n`
  writeInto(folder, { '.git/new-commit': text })
  const id = git(folder, 'hash-object', '-t', 'commit', '-w', '.git/new-commit')
  git(folder, 'reset', '-q', '--hard', id)
  return id
}

/** Three states of one risk; the second was written on a branch before the day on which it was merged. */
function repository() {
  const folder = folderWith({ 'isms.yaml': minimalConfig, 'risks/a.yaml': risk('First') })
  git(folder, 'init', '-q')
  const first = commitAt(folder, '2026-01-10T23:59:59Z')
  git(folder, 'checkout', '-q', '-b', 'branch')
  writeInto(folder, { 'risks/a.yaml': risk('Second') })
  const second = commitAt(folder, '2026-01-15T12:00:00Z')
  git(folder, 'checkout', '-q', 'main')
  const tree = git(folder, 'rev-parse', `${second}^{tree}`)
  const merge = rewritten(folder, tree, [first, second], '2026-01-20T00:00:00Z')
  writeInto(folder, { 'risks/a.yaml': risk('Third') })
  const third = commitAt(folder, '2026-02-01T08:00:00Z')
  writeInto(folder, { 'risks/a.yaml': risk('Not committed') })
  return { folder, first, merge, third }
}

const log = ['log', 'RISK-001', '--format', 'json']

describe('log --as-of', () => {
  test('is the log of the last commit of that day on the main line', () => {
    const { folder, first, merge, third } = repository()
    for (const [day, head, revisions] of [
      ['2026-01-10', first, 1],
      ['2026-01-19', first, 1],
      ['2026-01-20', merge, 2],
      ['2026-01-31', merge, 2],
      ['2026-02-01', third, 3],
      ['9999-12-31', third, 3],
    ] as const) {
      const told = isms(folder, [...log, '--as-of', day])
      expect(told).toEqual(isms(folder, [...log, '--ref', head]))
      expect(JSON.parse(told.stdout)).toMatchObject({ head })
      expect(JSON.parse(told.stdout).revisions).toHaveLength(revisions)
    }
  })

  test('leaves out what is not committed, which a log without it tells', () => {
    const { folder } = repository()
    expect(isms(folder, log).stdout).toContain('Not committed')
    expect(isms(folder, [...log, '--as-of', '2026-12-31']).stdout).not.toContain('Not committed')
  })

  test('has no answer for a day before the first commit, and for what is no day', () => {
    const { folder } = repository()
    const early = isms(folder, [...log, '--as-of', '2026-01-09'])
    expect([early.code, early.stdout, early.stderr]).toEqual([
      2,
      '',
      expect.stringContaining('No commit had been made by 2026-01-09'),
    ])
    expect(isms(folder, [...log, '--as-of', '2026-02-30']).stderr).toContain('is no calendar date')
    expect(isms(folder, ['diff', 'HEAD', '--as-of', 'x']).stderr).toContain('is no calendar date')
  })
})

describe('diff --as-of', () => {
  const changes = (text: string): string => text.split('\n').slice(1).join('\n')

  test('compares with the newer side as it stood then', () => {
    const { folder, first, merge } = repository()
    const plain = isms(folder, ['diff', `${first}..${merge}`])
    expect(plain.stdout).toContain('Second')
    for (const range of [first, `${first}..HEAD`, `${first}...main`]) {
      const then = isms(folder, ['diff', range, '--as-of', '2026-01-31'])
      expect([then.code, then.stderr]).toEqual([0, ''])
      expect(then.stdout).toContain(' by 2026-01-31')
      expect(changes(then.stdout)).toBe(changes(plain.stdout))
    }
  })

  test('tells no difference where nothing was committed since, also with --exit-code', () => {
    const { folder, first } = repository()
    expect(isms(folder, ['diff', first, '--exit-code', '--as-of', '2026-01-19']).code).toBe(0)
    expect(isms(folder, ['diff', first, '--exit-code', '--as-of', '2026-01-20']).code).toBe(1)
  })
})
