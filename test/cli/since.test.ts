/** `check --since`: the whole model is checked, only what the change caused is reported. */
import { expect, test } from 'vitest'
import type { Report } from '../../src/engine/report.ts'
import { soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const owner = 'id: PER-001\nname: Ada Byron\nemail: ada@example.com\nstarted: 2020-01-01\n'
const oldDebt = 'id: RISK-9\ntitle: Old debt\nownr: x\n'

/** A repository whose main branch has one old fault and whose branch `change` is checked out. */
function branched(files: Readonly<Record<string, string>> = {}): string {
  const root = folderWith({
    'isms.yaml': minimalConfig,
    'people/a.yaml': owner,
    'risks/a.yaml': soundRisk,
    'risks/old.yaml': oldDebt,
    ...files,
  })
  git(root, 'init', '-q', '-b', 'main')
  commit(root, 'v1')
  git(root, 'checkout', '-q', '-b', 'change')
  return root
}

function since(root: string, revision: string, ...args: string[]): Report {
  const { stdout, stderr } = isms(root, [
    'check',
    '--as-of',
    '2026-06-30',
    '--format',
    'json',
    '--since',
    revision,
    ...args,
  ])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Report
}

const told = ({ diagnostics }: Report): string[] => diagnostics.map(({ rule, path }) => `${rule} ${path}`)

test('without a change nothing is reported, and what was known is counted', () => {
  const report = since(branched(), 'main')
  expect(told(report)).toEqual([])
  expect(report.since).toMatchObject({ revision: 'main', known: expect.any(Number), fixed: [] })
  expect(report.since?.known).toBeGreaterThan(0)
})

test('old debt passes the check, a new fault fails it', () => {
  const root = branched()
  const args = ['check', '--as-of', '2026-06-30', '--since', 'main']
  expect(isms(root, ['check', '--as-of', '2026-06-30']).code).toBe(1)
  expect(isms(root, args).code).toBe(0)
  writeInto(root, { 'risks/new.yaml': 'id: RISK-8\ntitle: New\nfoo: 1\n' })
  const { code, stdout } = isms(root, args)
  expect(code).toBe(1)
  expect(stdout).toContain('risks/new.yaml')
  expect(stdout).not.toContain('risks/old.yaml')
})

test('a finding that only moved to another line is not new', () => {
  const root = branched()
  writeInto(root, { 'risks/old.yaml': `# a comment\n\n${oldDebt}` })
  expect(told(since(root, 'main'))).toEqual([])
})

test('a target that the change removes is reported where it is referred to', () => {
  const root = branched({ 'risks/refers.yaml': 'id: RISK-7\ntitle: Refers\nowner: PER-001\n' })
  git(root, 'rm', '-q', 'people/a.yaml')
  expect(told(since(root, 'main'))).toContain('reference/not-found risks/refers.yaml')
})

test('what the change mends is named', () => {
  const root = branched()
  git(root, 'rm', '-q', 'risks/old.yaml')
  const fixed = since(root, 'main').since?.fixed.map(({ path }) => path)
  expect(fixed).toContain('risks/old.yaml')
  expect(isms(root, ['check', '--since', 'main', '--as-of', '2026-06-30', '--format', 'markdown']).stdout).toContain(
    '### Fixed',
  )
})

test('what the main branch mended after the branch began is no news', () => {
  const root = branched()
  git(root, 'checkout', '-q', 'main')
  git(root, 'rm', '-q', 'risks/old.yaml')
  commit(root, 'v2')
  git(root, 'checkout', '-q', 'change')
  expect(told(since(root, 'main'))).toEqual([])
  expect(told(since(root, 'main', '--ref', 'change'))).toEqual([])
})

test('where no ISMS was before, everything is new', () => {
  const root = folderWith({ 'README.md': 'Nothing yet\n' })
  git(root, 'init', '-q', '-b', 'main')
  commit(root, 'v1')
  writeInto(root, { 'isms.yaml': minimalConfig, 'risks/old.yaml': oldDebt })
  expect(told(since(root, 'main')).length).toBeGreaterThan(0)
})

test.each([
  ['outside git', (root: string) => void root, 'no git repository'],
  ['with an unknown revision', (root: string) => void git(root, 'init', '-q'), 'no commit, tag or branch'],
])('%s the answer is exit code 2', (_, prepare, message) => {
  const root = folderWith({ 'isms.yaml': minimalConfig })
  prepare(root)
  const { code, stdout, stderr } = isms(root, ['check', '--since', 'nowhere'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
})

test('unrelated histories are an answer of their own', () => {
  const root = branched()
  git(root, 'checkout', '-q', '--orphan', 'apart')
  commit(root, 'v3')
  const { code, stderr } = isms(root, ['check', '--since', 'main'])
  expect(code).toBe(2)
  expect(stderr).toContain('in common')
})
