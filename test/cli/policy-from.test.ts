/** `check --policy-from`: a change that is not trusted is judged by the base; it neither loosens the rules nor excuses itself. */
import { describe, expect, test } from 'vitest'
import { exampleDay, exampleFiles } from '../mutations/example-files.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { commit, folderWith, git, isms, writeInto } from '../support/run-cli.ts'

/** The example before any audit of the certification body is booked. */
function base(): Record<string, string> {
  const { 'audits/AUD-2026-S1.yaml': _booked, ...files } = exampleFiles()
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text)]))
  const review = 'management-reviews/MRV-2026-01.yaml'
  return { ...texts, [review]: (texts[review] as string).replace(/,? ?AUD-2026-S1/, '') }
}

test('a branch that breaks the SoA, removes an owner, edits an approved policy and weakens a severity is blocked with four findings', () => {
  const files = base()
  const text = (path: string) => files[path] as string
  const folder = folderWith(files)
  git(folder, 'init', '-q', '-b', 'main')
  commit(folder, 'base')
  git(folder, 'checkout', '-q', '-b', 'change')
  const policy = 'policies/POL-003-access-control.md'
  const broken = {
    'soa.yaml': text('soa.yaml').replace('status: planned', 'status: implemented'),
    'risks/RISK-001.yaml': text('risks/RISK-001.yaml').replace(/^owner: .*\n/m, ''),
    [policy]: `${text(policy)}\nShared accounts are fine.\n`,
    'isms.yaml': `${text('isms.yaml')}severity_overrides:\n  risk/without-owner: { severity: info, reason: They follow }\n`,
  }
  writeInto(folder, broken)
  commit(folder, 'change-1')
  const gate = [
    'check',
    '--since',
    'main',
    '--policy-from',
    'main',
    '--as-of',
    exampleDay,
    '--no-git',
    '--format',
    'json',
  ]
  const first = isms(folder, gate)
  const { diagnostics } = JSON.parse(first.stdout) as {
    diagnostics: { rule: string; severity: string; path: string; status: string }[]
  }
  expect(diagnostics.map(({ rule, severity, path, status }) => `${severity} ${rule} ${path} ${status}`).sort()).toEqual(
    [
      'error config/policy-weakened isms.yaml open',
      `error document/changed-since-approval ${policy} open`,
      'error risk/without-owner risks/RISK-001.yaml open',
      'error soa/status-overstated soa.yaml open',
    ],
  )
  expect([first.code, first.stderr]).toEqual([1, ''])

  writeInto(folder, Object.fromEntries(Object.keys(broken).map((path) => [path, text(path)])))
  commit(folder, 'change-2')
  const second = isms(folder, gate)
  expect((JSON.parse(second.stdout) as { diagnostics: unknown[] }).diagnostics).toEqual([])
  expect([second.code, second.stderr]).toEqual([0, ''])
})

const risk = 'id: RISK-001\ntitle: Theft\nowner: PER-001\n'
const started = { 'isms.yaml': minimalConfig, 'risks/RISK-001.yaml': risk }

/** A repository on a branch that left main at `files`; what main does afterwards goes into `later`. */
function branched(files: Record<string, string>, later: Record<string, string> = {}): string {
  const folder = folderWith(files)
  git(folder, 'init', '-q', '-b', 'main')
  commit(folder, 'base')
  if (Object.keys(later).length > 0) {
    writeInto(folder, later)
    commit(folder, 'later')
  }
  git(folder, 'checkout', '-q', '-b', 'change', 'base')
  return folder
}
const rulesOf = (folder: string, ...args: string[]): string[] =>
  (
    JSON.parse(isms(folder, ['check', '--as-of', exampleDay, '--format', 'json', ...args]).stdout) as {
      diagnostics: { rule: string; severity: string }[]
    }
  ).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)

describe('the base', () => {
  test('that holds no ISMS yet has no policy, which is said, and the first change is judged by its own', () => {
    const folder = folderWith({ 'a.txt': 'a' })
    git(folder, 'init', '-q', '-b', 'main')
    commit(folder, 'empty')
    writeInto(folder, { ...started, 'risks/RISK-001.yaml': `${risk}colour: red\n` })
    commit(folder, 'base')
    const args = ['check', '--format', 'json', '--as-of', exampleDay]
    const judged = isms(folder, [...args, '--policy-from', 'empty'])
    expect(judged.stderr).toContain(
      'isms: empty holds no isms.yaml, so there is no policy yet: the change is judged by its own.',
    )
    const own = isms(folder, args)
    expect([judged.code, judged.stdout]).toEqual([own.code, own.stdout])
    expect(own.stdout).toContain('schema/unknown-field')
  })

  test('that became stricter since binds a change that left earlier, and is not weakened by it', () => {
    const strict = `${minimalConfig}severity_overrides:\n  schema/unknown-field: { severity: info, reason: For now }\n`
    const folder = branched(started, { 'isms.yaml': strict })
    writeInto(folder, { 'risks/RISK-001.yaml': `${risk}colour: red\n` })
    expect(rulesOf(folder)).toContain('error schema/unknown-field')
    const found = rulesOf(folder, '--policy-from', 'main')
    expect(found).toContain('info schema/unknown-field')
    expect(found).not.toContain('error config/policy-weakened')
  })

  test.each<[string, string[], RegExp]>([
    ['does not exist', ['--policy-from', 'nowhere'], /"nowhere" is no commit, tag or branch/],
  ])('that %s gives no answer', (_, args, reason) => {
    const folder = folderWith({ 'a.txt': 'a' })
    git(folder, 'init', '-q', '-b', 'main')
    commit(folder, 'empty')
    writeInto(folder, started)
    commit(folder, 'base')
    const { code, stdout, stderr } = isms(folder, ['check', ...args])
    expect(stderr).toMatch(reason)
    expect([code, stdout]).toEqual([2, ''])
  })
})
