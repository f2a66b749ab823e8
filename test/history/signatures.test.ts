/** Signatures of commits and tags, made by git with throw-away SSH keys and judged from the raw objects. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { historyForRules } from '../../src/commands/history-view.ts'
import type { History } from '../../src/model/history.ts'
import { approval, people, policy } from '../../src/rules/history/_example-texts.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const config = `${minimalConfig}approval: { allowed_signers: keys/allowed }\n`
const able = spawnSync('ssh-keygen', ['-?']).error === undefined

/** A repository with a key for Ada, whose commits are signed with it. */
function repository(): { folder: string; key: string } {
  const folder = folderWith({ 'isms.yaml': config })
  const key = join(folderWith({}), 'ada')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'ada', '-f', key])
  git(folder, 'init', '-q')
  return { folder, key }
}
const allowed = (key: string) => `ada@example.org ${readFileSync(`${key}.pub`, 'utf8')}`
const signing = (key: string) => ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}.pub`]
const commit = (folder: string, key: string) => {
  git(folder, 'add', '-A')
  git(folder, ...signing(key), 'commit', '-q', '-S', '-m', 'Signed')
}
async function history(folder: string, trusted?: string): Promise<History> {
  const open = await historyForRules(folder, undefined, trusted)
  const { repo } = checkFiles({ 'isms.yaml': config })
  if (open === undefined) throw new Error('no history')
  return open(repo)
}

test.runIf(able)('a commit and a tag of an allowed signer are good', async () => {
  const { folder, key } = repository()
  writeInto(folder, { 'keys/allowed': allowed(key) })
  commit(folder, key)
  git(folder, ...signing(key), 'tag', '-s', '-m', 'First', 'isms-1')
  const { head, tags, signatureOf } = await history(folder)
  expect(signatureOf(head)).toEqual({ state: 'good', signer: 'ada@example.org' })
  expect(signatureOf(tags[0]?.object ?? '')).toEqual({ state: 'good', signer: 'ada@example.org' })
})

test.runIf(able)('a key that only the branch under check allows is unknown', async () => {
  const { folder, key } = repository()
  writeInto(folder, { 'keys/allowed': '# nobody yet\n' })
  commit(folder, key)
  git(folder, 'checkout', '-q', '-b', 'change')
  writeInto(folder, { 'keys/allowed': allowed(key) })
  commit(folder, key)
  const { head, signatureOf } = await history(folder)
  expect(signatureOf(head).state).toBe('unknown-key')
})

test.runIf(able)(
  'a key that the trusted revision does not allow is unknown, even where the branch allows it',
  async () => {
    const { folder, key } = repository()
    writeInto(folder, { 'keys/allowed': '# nobody yet\n' })
    commit(folder, key)
    const base = git(folder, 'rev-parse', 'HEAD')
    writeInto(folder, { 'keys/allowed': allowed(key) })
    commit(folder, key)
    const { head, signatureOf } = await history(folder)
    expect(signatureOf(head).state).toBe('good')
    expect((await history(folder, base)).signatureOf(head).state).toBe('unknown-key')
    git(folder, 'rm', '-q', 'keys/allowed')
    git(folder, 'commit', '-q', '-m', 'Without keys')
    const bare = git(folder, 'rev-parse', 'HEAD')
    expect((await history(folder, bare)).signatureOf(head)).toEqual({
      state: 'not-judged',
      reason: `commit ${bare.slice(0, 10)} holds no keys/allowed`,
    })
  },
)

test.runIf(able)(
  'check --policy-from reads the allowed signers of that revision: a change cannot add its own key',
  () => {
    const signedPolicies = `${minimalConfig}approval: { allowed_signers: keys/allowed, proof: { policy: signed } }\n`
    const { folder, key } = repository()
    writeInto(folder, {
      'isms.yaml': signedPolicies,
      'keys/allowed': '# nobody yet\n',
      'people.yaml': people,
      'policies/access.md': policy(''),
    })
    commit(folder, key)
    git(folder, 'tag', 'base')
    writeInto(folder, {
      'keys/allowed': allowed(key),
      'policies/access.md': policy(approval('PER-001', '2026-05-04')),
    })
    commit(folder, key)
    const notSigned = (...args: string[]): string[] => {
      const { stdout } = isms(folder, ['check', '--as-of', '2026-06-30', '--format', 'json', ...args])
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; message: string }[] }
      return diagnostics.filter(({ rule }) => rule === 'approval/not-signed').map(({ message }) => message)
    }
    expect(notSigned()).toEqual([])
    expect(notSigned('--policy-from', 'base')).toEqual([
      expect.stringContaining('needs a signature of PER-001, and neither commit'),
    ])
  },
)

test.runIf(able)('a signature moved to another content is bad', async () => {
  const { folder, key } = repository()
  writeInto(folder, { 'keys/allowed': allowed(key) })
  commit(folder, key)
  const raw = execFileSync('git', ['cat-file', 'commit', 'HEAD'], { cwd: folder, encoding: 'utf8' })
  const forged = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: folder,
    encoding: 'utf8',
    input: raw.replace(/\nSigned\n/, '\nForged\n'),
  }).trim()
  git(folder, 'update-ref', 'HEAD', forged)
  expect((await history(folder)).signatureOf(forged).state).toBe('bad')
})

test.runIf(able)('without a file of keys nothing is judged, and the reason is told', async () => {
  const { folder, key } = repository()
  commit(folder, key)
  const { head, signatureOf } = await history(folder)
  expect(signatureOf(head)).toEqual({ state: 'not-judged', reason: 'the branch main holds no keys/allowed' })
})

test('an unsigned commit has no signature', async () => {
  const folder = folderWith({ 'isms.yaml': config })
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'Plain')
  const { head, signatureOf } = await history(folder)
  expect(signatureOf(head)).toEqual({ state: 'none' })
})
