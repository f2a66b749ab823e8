/** Signatures of commits and tags, made by git with throw-away SSH keys and judged from the raw objects. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { historyForRules } from '../../src/commands/history-view.ts'
import type { History } from '../../src/model/history.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, writeInto } from '../support/run-cli.ts'

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
async function history(folder: string): Promise<History> {
  const open = await historyForRules(folder, undefined)
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
