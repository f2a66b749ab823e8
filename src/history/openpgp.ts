/** Verifies OpenPGP signatures with gpg and the keys of whoever runs the check; no key is fetched and no agent started. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Signature } from '../model/signature.ts'
import type { SignedObject } from './signed-object.ts'

/** The verdict of gpg. */
export function verifyOpenPgp({ payload, signature }: SignedObject): Signature {
  const folder = mkdtempSync(join(tmpdir(), 'isms-signature-'))
  try {
    const file = join(folder, 'signature')
    writeFileSync(file, signature, { mode: 0o600 })
    const options = [
      '--batch',
      '--no-tty',
      '--no-options',
      '--no-auto-key-retrieve',
      '--no-autostart',
      '--status-fd',
      '1',
    ]
    const { stdout, error } = spawnSync('gpg', [...options, '--verify', file, '-'], {
      cwd: folder,
      input: payload,
      env: { ...process.env, LC_ALL: 'C' },
      windowsHide: true,
    })
    if (error !== undefined) return { state: 'not-judged', reason: 'gpg is not there to verify an OpenPGP signature' }
    return verdictIn(Buffer.from(stdout).toString('utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads the status lines; a key that expired after it signed was good then. */
function verdictIn(status: string): Signature {
  const good = /^\[GNUPG:\] (?:GOODSIG|EXPKEYSIG) \S+ (.*)$/m.exec(status)
  if (/^\[GNUPG:\] BADSIG /m.test(status)) return { state: 'bad', reason: 'the signature does not fit the content' }
  if (/^\[GNUPG:\] REVKEYSIG /m.test(status)) return { state: 'bad', reason: 'the key was revoked' }
  if (good !== null) {
    const [, name = ''] = good
    return { state: 'good', signer: /<([^<>]*)>\s*$/.exec(name)?.[1] ?? name }
  }
  return { state: 'not-judged', reason: 'gpg does not know the key' }
}
