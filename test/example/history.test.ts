/** The scripted history of the example: always the same, plausible at every tag, and ending at the example itself. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHistory } from '../../examples/build-history.ts'
import { finalFiles } from '../../examples/history/final-files.ts'
import { check } from '../../src/engine/check.ts'
import { revisionSource } from '../../src/source/revision.ts'

const tags = ['isms-2025.1', 'isms-2025.2', 'isms-2026.1'] as const
const folder = mkdtempSync(join(tmpdir(), 'isms-history-'))
const first = join(folder, 'first')
const second = join(folder, 'second')

beforeAll(() => {
  buildHistory(first)
  buildHistory(second)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', first, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 }).trim()
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

describe('the repository', () => {
  test('has the same commit ids in each build', () => {
    const again = execFileSync('git', ['-C', second, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
    expect(git('rev-parse', 'HEAD')).toBe(again)
  })

  test('ends at the example, byte for byte', () => {
    const files = readdirSync(first, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(first.length + 1))
      .filter((path) => !path.startsWith('.git/'))
      .sort()
    expect(files).toEqual([...finalFiles().keys()].sort())
    for (const path of files) expect(readFileSync(join(first, path), 'utf8'), path).toBe(finalFiles().get(path))
    expect(git('status', '--porcelain')).toBe('')
  })

  test('is committed by many people over two years, in branches that are merged', () => {
    const commits = lines(git('log', '--format=%cI %an', 'main'))
    expect(commits.length).toBeGreaterThanOrEqual(150)
    expect(commits.length).toBeLessThanOrEqual(320)
    expect(commits[0]?.slice(0, 25)).toBe('2026-06-30T16:00:00+02:00')
    expect(commits.at(-1)?.slice(0, 10)).toBe('2024-07-15')
    expect(new Set(commits.map((line) => line.slice(26))).size).toBeGreaterThanOrEqual(12)
    expect(lines(git('log', '--merges', '--format=%h', 'main')).length).toBeGreaterThanOrEqual(30)
    expect(
      lines(git('log', '--no-merges', '--grep=^Co-authored-by: ', '--format=%h', 'main')).length,
    ).toBeGreaterThanOrEqual(10)
  })

  test('has a committer date that never runs backwards', () => {
    const dates = new Map(
      lines(git('log', '--format=%H %ct', 'main')).map((line) => line.split(' ') as [string, string]),
    )
    for (const line of lines(git('log', '--format=%H %P', 'main'))) {
      const [commit = '', ...parents] = line.split(' ')
      for (const parent of parents)
        expect(Number(dates.get(parent)), commit).toBeLessThanOrEqual(Number(dates.get(commit)))
    }
  })

  test('carries annotated tags', () => {
    const found = lines(git('for-each-ref', 'refs/tags', '--format=%(refname:short) %(objecttype) %(taggerdate:short)'))
    expect(found).toEqual([
      'audit-2025-05 tag 2025-05-16',
      'audit-2026-04 tag 2026-04-10',
      'isms-2025.1 tag 2025-06-27',
      'isms-2025.2 tag 2025-12-01',
      'isms-2026.1 tag 2026-05-29',
    ])
  })

  test('holds renames and a list that became files', () => {
    const renames = git('log', '--diff-filter=R', '--find-renames', '--name-status', '--format=', 'main')
    expect(renames).toContain(
      'policies/POL-008-mobile-and-remote-work.md\tpolicies/POL-008-remote-working-and-devices.md',
    )
    expect(renames).toContain('controls/technical/CTL-011.yaml\tcontrols/CTL-011.yaml')
    expect(git('log', '--diff-filter=D', '--name-only', '--format=', 'main')).toContain('risks.yaml')
  })
})

describe.each(tags)('at %s', (tag) => {
  const at = () =>
    check({
      source: revisionSource(first, git('rev-parse', `${tag}^{commit}`), ''),
      asOf: git('log', '-1', '--format=%cs', tag),
    })

  test('every file can be read and fits its schema', () => {
    const broken = at().report.diagnostics.filter(({ rule }) => /^(?:syntax|schema|source)\//.test(rule))
    expect(broken.map(({ rule, path, message }) => `${rule} ${path}: ${message}`)).toEqual([])
  })

  test('every approval still fits the content', () => {
    const changed = at().report.diagnostics.filter(({ rule }) => rule === 'document/changed-since-approval')
    expect(changed.map(({ path }) => path)).toEqual([])
  })

  test('the check answers with findings of that time', () => {
    const { repo, report } = at()
    expect(repo.artifacts.length).toBeGreaterThan(100)
    expect(report.diagnostics.length).toBeGreaterThan(0)
  })
})
