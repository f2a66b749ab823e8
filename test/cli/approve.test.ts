/** `isms approve`: writes status and approval, every other byte stays; says no where an approval would be worthless. */
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, isms, stateOf, writeInto } from '../support/run-cli.ts'

const person = (id: string) =>
  `- id: ${id}\n  name: ${id}\n  employment: active\n  joined: "2021-05-03"\n  type: employee\n  git_identities: ["${id} <${id}@example.org>"]\n`
const role = (id: string, holder: string, authorities: string) =>
  `- id: ${id}\n  title: ${id}\n  key: custom\n  responsibilities: [a]\n  authorities: ${authorities}\n  top_management: true\n  assignments:\n    - { person: ${holder}, from: "2024-01-01" }\n`
const policy = `---
# the head of the policy
id: POL-001   # never change
title: "Access"
level: topic
version: 1.0
status: draft # soon
classification: internal
owner: PER-002
next_review: 2027-02-01

x-note:   'kept   as it is'
---
# Access

Text  with  blanks at the end  
`
const base = {
  'isms.yaml': minimalConfig,
  'people.yaml': person('PER-001') + person('PER-002') + person('PER-003'),
  'roles.yaml':
    role('ROL-001', 'PER-001', '[policy, scope]') +
    role('ROL-002', 'PER-002', '[policy]') +
    role('ROL-003', 'PER-003', '[procedure]'),
  'policies/access.md': policy,
}
const approve = (folder: string, ...args: string[]) =>
  isms(folder, ['approve', 'POL-001', '--on', '2026-06-30', ...args])
const read = (folder: string, path = 'policies/access.md') => readFileSync(join(folder, path), 'utf8')
const digestIn = (text: string) => /digest: "(sha256:[0-9a-f]{64})"/.exec(text)?.[1]

describe('an approval', () => {
  test('changes the status, adds the entry, and nothing else', () => {
    const folder = folderWith(base)
    const { code, stdout, stderr } = approve(folder, '--by', 'PER-001')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('POL-001 1.0 approved by PER-001 as ROL-001 on 2026-06-30 (policies/access.md)\n')
    const after = read(folder)
    const entry = `approval:\n  - by: PER-001\n    role: ROL-001\n    on: "2026-06-30"\n    version: "1.0"\n    digest: "${digestIn(after)}"\n    via: merge\n`
    expect(after).toBe(policy.replace('status: draft # soon\n', `status: approved # soon\n${entry}`))
  })

  test('touches no other file', () => {
    const folder = folderWith(base)
    const { [join(folder, 'policies/access.md')]: _before, ...others } = stateOf(folder)
    approve(folder, '--by', 'PER-001')
    const { [join(folder, 'policies/access.md')]: _after, ...now } = stateOf(folder)
    expect(now).toEqual(others)
  })

  test('keeps CRLF', () => {
    const [lf, crlf] = [folderWith(base), folderWith({ ...base, 'policies/access.md': policy.replace(/\n/g, '\r\n') })]
    approve(lf, '--by', 'PER-001')
    approve(crlf, '--by', 'PER-001')
    expect(read(crlf)).toBe(read(lf).replace(/\n/g, '\r\n'))
  })

  test('keeps a byte order mark', () => {
    const folder = folderWith({ ...base, 'policies/access.md': `\ufeff${policy}` })
    approve(folder, '--by', 'PER-001')
    expect(read(folder).startsWith('\ufeff---\n')).toBe(true)
    expect(read(folder).match(/\ufeff/g)).toHaveLength(1)
  })

  test('is refused for a file whose line ends differ', () => {
    const folder = folderWith({ ...base, 'policies/access.md': policy.replace('\n', '\r\n') })
    expect(approve(folder, '--by', 'PER-001')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('mixes line ends'),
    })
  })

  test('given twice stands once, with the same digest', () => {
    const folder = folderWith(base)
    approve(folder, '--by', 'PER-001')
    const once = read(folder)
    approve(folder, '--by', 'PER-001')
    expect(read(folder)).toBe(once)
  })

  test('of changed content replaces the stale one', () => {
    const folder = folderWith(base)
    approve(folder, '--by', 'PER-001')
    const before = digestIn(read(folder))
    writeInto(folder, { 'policies/access.md': read(folder).replace('Text', 'Other text') })
    approve(folder, '--by', 'PER-001')
    expect(read(folder).match(/digest:/g)).toHaveLength(1)
    expect(digestIn(read(folder))).not.toBe(before)
  })

  test('of a document in a list file leaves the others alone', () => {
    const scope = (id: string) =>
      `- id: ${id} # ${id}\n  title: Scope ${id}\n  version: "1.0"\n  status: draft\n  owner: PER-002\n`
    const folder = folderWith({ ...base, 'scope.yaml': scope('SCP-001') + scope('SCP-002') })
    const { code, stderr } = isms(folder, ['approve', 'SCP-002', '--by', 'PER-001', '--on', '2026-06-30'])
    // The scope may have open errors of its own; then nothing may be written.
    if (code === 2) {
      expect(stderr).toContain('open error')
      expect(read(folder, 'scope.yaml')).toBe(scope('SCP-001') + scope('SCP-002'))
    } else {
      expect(read(folder, 'scope.yaml').startsWith(`${scope('SCP-001')}- id: SCP-002 # SCP-002\n`)).toBe(true)
      expect(read(folder, 'scope.yaml')).toMatch(
        /\n {2}status: approved\n {2}approval:\n {4}- by: PER-001\n {6}role: ROL-001\n/,
      )
    }
  })

  test.each([['approval:\n'], ['approval: []\n'], ['approval: ~ # none\n']])(
    'fills the field "%s" where it stands',
    (field) => {
      const folder = folderWith({ ...base, 'policies/access.md': policy.replace('x-note', `${field}x-note`) })
      expect(approve(folder, '--by', 'PER-001')).toMatchObject({ code: 0, stderr: '' })
      expect(read(folder)).toMatch(
        /next_review: 2027-02-01\n\napproval:\n {2}- by: PER-001\n(.*\n){4} {4}via: merge( # none)?\nx-note: {3}'kept {3}as it is'\n/,
      )
      expect(isms(folder, ['check', '--as-of', '2026-06-30', '--format', 'json']).stdout).not.toMatch(
        /"(syntax|schema)\//,
      )
    },
  )

  test('--dry-run writes nothing', () => {
    const folder = folderWith(base)
    const before = stateOf(folder)
    expect(approve(folder, '--by', 'PER-001', '--dry-run').stdout).toContain('would be approved')
    expect(stateOf(folder)).toEqual(before)
  })
})

describe('refused, with nothing written', () => {
  test.each<[string, string[], RegExp, Record<string, string>]>([
    ['the owner', ['--by', 'PER-002'], /PER-002 owns POL-001/, {}],
    ['somebody unknown', ['--by', 'PER-999'], /PER-999 is no person of the register/, {}],
    [
      'somebody without a role that may',
      ['--by', 'PER-003'],
      /PER-003 holds no role on 2026-06-30 that may approve a policy/,
      {},
    ],
    [
      'a role that the person does not hold',
      ['--by', 'PER-001', '--role', 'ROL-002'],
      /PER-001 does not hold ROL-002/,
      {},
    ],
    ['before the assignment', ['--by', 'PER-001', '--on', '2020-01-01'], /holds no role on 2020-01-01/, {}],
    ['a date that is none', ['--by', 'PER-001', '--on', 'today'], /no calendar date/, {}],
    [
      'no version',
      ['--by', 'PER-001'],
      /POL-001 has no version/,
      { 'policies/access.md': policy.replace(/version: .*\n/, '') },
    ],
    [
      'an open error',
      ['--by', 'PER-001'],
      /POL-001 has 1 open error; first: POL-001 has an unknown field "ownr"/,
      { 'policies/access.md': policy.replace('x-note', 'ownr') },
    ],
    [
      'a text that is not finished, though its phase has not come',
      ['--by', 'PER-001'],
      /POL-001 is not written to its end: .*TODO.* \(policies\/access\.md:\d+\)/,
      { 'policies/access.md': `${policy}\nTODO: who may do what.\n` },
    ],
    ['no --by', [], /required option '--by <person>'/, {}],
  ])('%s', (_, args, reason, files) => {
    const folder = folderWith({ ...base, ...files })
    const before = stateOf(folder)
    const { code, stdout, stderr } = approve(folder, ...args)
    expect(stderr).toMatch(reason)
    expect([code, stdout]).toEqual([2, ''])
    expect(stateOf(folder)).toEqual(before)
  })

  test('what is no document', () => {
    const { code, stderr } = isms(folderWith(base), ['approve', 'PER-001', '--by', 'PER-001'])
    expect(stderr).toContain('PER-001 is a person, which is not approved as a document')
    expect(code).toBe(2)
  })
})

describe('a version', () => {
  test('is raised together with the approval', () => {
    const folder = folderWith(base)
    const { code, stdout } = approve(folder, '--by', 'PER-001', '--version', '1.2')
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'POL-001 1.2 approved by PER-001 as ROL-001 on 2026-06-30 (policies/access.md)',
    ])
    expect(read(folder)).toContain('version: "1.2"\n')
    expect(isms(folder, ['check', '--no-git', '--as-of', '2026-06-30']).stdout).not.toContain('changed-since-approval')
  })
  test.each([
    ['0.9', 'has version 1.0 already'],
    ['two', 'is no version'],
  ])('%s is refused', (version, why) => {
    const folder = folderWith(base)
    const { code, stderr } = approve(folder, '--by', 'PER-001', '--version', version)
    expect([code, read(folder)]).toEqual([2, policy])
    expect(stderr).toContain(why)
  })
})

describe('a commit', () => {
  const repository = (who: string) => {
    const folder = folderWith(base)
    git(folder, 'init', '-q')
    git(folder, 'config', 'user.name', who)
    git(folder, 'config', 'user.email', `${who}@example.org`)
    git(folder, 'config', 'commit.gpgsign', 'false')
    writeInto(folder, { '.git/hooks/pre-commit': '#!/bin/sh\ntouch ran\nexit 1\n' })
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    git(folder, '-c', 'core.hooksPath=/dev/null', 'add', '-A')
    git(folder, '-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'Start')
    return folder
  }
  test('holds the edited file alone, names the approver and runs no hook', () => {
    const folder = repository('PER-001')
    writeInto(folder, { 'people.yaml': `${base['people.yaml']}# edited\n` })
    const { code, stdout, stderr } = approve(folder, '--by', 'PER-001', '--commit')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Committed as [0-9a-f]{10}$/m)
    expect(git(folder, 'show', '--format=%B', '--name-only', 'HEAD').split('\n').filter(Boolean)).toEqual([
      'Approve POL-001 1.0',
      'Approved-by: PER-001 <PER-001@example.org>',
      'policies/access.md',
    ])
    expect(git(folder, 'status', '--porcelain')).toBe('M people.yaml')
  })
  test('is refused to somebody else, and nothing is written', () => {
    const folder = repository('PER-002')
    const { code, stderr } = approve(folder, '--by', 'PER-001', '--commit')
    expect([code, read(folder)]).toEqual([2, policy])
    expect(stderr).toContain('which is no identity of PER-001')
  })
  test('is refused while the text is not committed', () => {
    const folder = repository('PER-001')
    writeInto(folder, { 'policies/access.md': `${policy}More.\n` })
    const { code, stderr } = approve(folder, '--by', 'PER-001', '--commit')
    expect([code, read(folder)]).toEqual([2, `${policy}More.\n`])
    expect(stderr).toContain('uncommitted changes: policies/access.md')
  })
})
