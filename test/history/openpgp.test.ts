/** OpenPGP signatures, made with throw-away keys in a gpg home of the test and judged from the raw objects. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { historyForRules } from '../../src/commands/history-view.ts'
import type { History } from '../../src/model/history.ts'
import type { Signature } from '../../src/model/signature.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { folderWith, git, isms } from '../support/run-cli.ts'

/** Without gpg there is nothing to sign with; that it is then said is tested below all the same. */
const able = spawnSync('gpg', ['--version']).error === undefined
const { GNUPGHOME: outside } = process.env
let home = ''

beforeEach(() => {
  // A short path: the sockets of the agent lie in it.
  home = mkdtempSync(join(tmpdir(), 'g-'))
  process.env.GNUPGHOME = home
})
afterEach(() => {
  if (able) spawnSync('gpgconf', ['--homedir', home, '--kill', 'all'])
  if (outside === undefined) delete process.env.GNUPGHOME
  else process.env.GNUPGHOME = outside
  rmSync(home, { recursive: true, force: true })
})

const gpg = (input: string, ...args: string[]): string =>
  execFileSync('gpg', ['--batch', '--no-tty', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', ...args], {
    env: process.env,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
/** Makes a key that is valid from one day for a time. */
const makeKey = (who: string, from = '20260101T000000', lasts = 'never') =>
  gpg('', '--faked-system-time', `${from}!`, '--quick-generate-key', who, 'ed25519', 'sign', lasts)

const fingerprint = (): string => /^fpr:+([0-9A-F]+):/m.exec(gpg('', '--with-colons', '--list-keys'))?.[1] ?? ''

/** A repository whose only commit is signed on a day by whoever has the mail address. */
function signedBy(mail: string, on = '20260504T120000', text = 'Signed'): { folder: string; commit: string } {
  const folder = folderWith({ 'isms.yaml': minimalConfig })
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', text)
  const plain = git(folder, 'cat-file', 'commit', 'HEAD')
  const raw = `${plain}\n`
  const signature = gpg(raw, '--faked-system-time', `${on}!`, '--armor', '--detach-sign', '-u', mail).trimEnd()
  const cut = raw.indexOf('\n\n')
  return {
    folder,
    commit: written(folder, `${raw.slice(0, cut)}\ngpgsig ${signature.replaceAll('\n', '\n ')}${raw.slice(cut)}`),
  }
}
/** Writes a raw commit and lets the branch stand on it. */
function written(folder: string, raw: string): string {
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: folder,
    encoding: 'utf8',
    input: raw,
  }).trim()
  git(folder, 'update-ref', 'HEAD', id)
  return id
}

async function history(folder: string): Promise<History> {
  const open = await historyForRules(folder, undefined)
  if (open === undefined) throw new Error('no history')
  return open(checkFiles({ 'isms.yaml': minimalConfig }).repo)
}
const verdict = async ({ folder, commit }: { folder: string; commit: string }): Promise<Signature> =>
  (await history(folder)).signatureOf(commit)

const ada = 'Ada Example <ada@example.org>'

describe.runIf(able)('a signature by a key of the keyring', () => {
  test('is good, and the mail address of the key says whose it is', async () => {
    makeKey(ada)
    expect(await verdict(signedBy('ada@example.org'))).toEqual({ state: 'good', signer: 'ada@example.org' })
  })

  test('on a tag is good too', async () => {
    makeKey(ada)
    const { folder, commit } = signedBy('ada@example.org')
    const body = `object ${commit}\ntype commit\ntag isms-1\ntagger Ada Example <ada@example.org> 1777896000 +0000\n\nFirst\n`
    const signature = gpg(body, '--faked-system-time', '20260504T120000!', '--armor', '--detach-sign')
    const tag = execFileSync('git', ['hash-object', '-t', 'tag', '-w', '--stdin'], {
      cwd: folder,
      encoding: 'utf8',
      input: body + signature,
    }).trim()
    git(folder, 'update-ref', 'refs/tags/isms-1', tag)
    expect((await history(folder)).signatureOf(tag)).toEqual({ state: 'good', signer: 'ada@example.org' })
  })

  test('moved to another content is bad', async () => {
    makeKey(ada)
    const { folder } = signedBy('ada@example.org')
    const raw = `${git(folder, 'cat-file', 'commit', 'HEAD')}\n`
    expect(await verdict({ folder, commit: written(folder, raw.replace('\nSigned\n', '\nForged\n')) })).toEqual({
      state: 'bad',
      reason: 'the signature does not fit the content',
    })
  })

  test('that expired since was good when it signed, and stays so', async () => {
    makeKey(ada, '20250101T000000', '20250601T000000')
    expect(await verdict(signedBy('ada@example.org', '20250504T120000'))).toEqual({
      state: 'good',
      signer: 'ada@example.org',
    })
  })

  test('that was revoked is bad', async () => {
    makeKey(ada)
    const signed = signedBy('ada@example.org')
    const file = join(home, 'openpgp-revocs.d', `${fingerprint()}.rev`)
    const made = execFileSync('cat', [file], { encoding: 'utf8' }).replace(/^:(?=-----BEGIN)/m, '')
    gpg(made, '--import')
    expect(await verdict(signed)).toEqual({ state: 'bad', reason: 'the key was revoked' })
  })

  test('that had expired before it signed is bad', async () => {
    makeKey(ada, '20250101T000000', '20250601T000000')
    const signed = signedBy('ada@example.org', '20250504T120000')
    gpg('', '--faked-system-time', '20250102T000000!', '--quick-set-expire', fingerprint(), '20250401T000000')
    expect(await verdict(signed)).toEqual({ state: 'bad', reason: 'the key had expired before it signed' })
  })
})

describe.runIf(able)('where it cannot be judged', () => {
  test('a key that the keyring lacks is said to be unknown', async () => {
    makeKey(ada)
    const signed = signedBy('ada@example.org')
    const empty = join(home, 'empty')
    mkdirSync(empty, { mode: 0o700 })
    process.env.GNUPGHOME = empty
    expect(await verdict(signed)).toEqual({ state: 'not-judged', reason: 'gpg does not know the key' })
    process.env.GNUPGHOME = home
  })

  test('what is no signature at all is said to be unreadable', async () => {
    makeKey(ada)
    const { folder } = signedBy('ada@example.org')
    const raw = `${git(folder, 'cat-file', 'commit', 'HEAD')}\n`
    const broken = raw.replace(/(-----BEGIN PGP SIGNATURE-----\n \n )\S+/, '$1AAAA')
    const { state, reason } = await verdict({ folder, commit: written(folder, broken) })
    expect([state, reason]).toEqual(['not-judged', 'gpg cannot read the signature'])
  })
})

test('without gpg on the path the reason is told', async () => {
  const folder = folderWith({ 'isms.yaml': minimalConfig })
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'Plain')
  const raw = `${git(folder, 'cat-file', 'commit', 'HEAD')}\n`
  const commit = written(
    folder,
    raw.replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n'),
  )
  const tools = folderWith({})
  const found = execFileSync('which', ['git'], { encoding: 'utf8' }).trim()
  execFileSync('ln', ['-s', found, join(tools, 'git')])
  const { PATH: path } = process.env
  process.env.PATH = tools
  try {
    expect(await verdict({ folder, commit })).toEqual({
      state: 'not-judged',
      reason: 'gpg is not there to verify an OpenPGP signature',
    })
  } finally {
    process.env.PATH = path
  }
})

test('a gpg that lies in the repository is never run', async () => {
  const mark = join(folderWith({}), 'ran')
  const folder = folderWith({
    'isms.yaml': `${minimalConfig}git: { signed_kinds: [policy] }\n`,
    'policies/a.md': '---\nid: POL-001\ntitle: Access\nlevel: topic\n---\n\nText.\n',
    'bin/gpg': `#!/bin/sh\ntouch ${mark}\n`,
  })
  execFileSync('chmod', ['+x', join(folder, 'bin/gpg')])
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'Plain')
  const raw = `${git(folder, 'cat-file', 'commit', 'HEAD')}\n`
  written(
    folder,
    raw.replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n'),
  )
  const { PATH: path = '' } = process.env
  const { stdout } = isms(folder, ['check', '--as-of', '2026-06-30', '--format', 'json'], {
    PATH: `${join(folder, 'bin')}:${path}`,
  })
  expect(stdout).toContain('history/signature-invalid')
  expect(existsSync(mark)).toBe(false)
})
