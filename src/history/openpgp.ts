/** Verifies OpenPGP signatures with gpg and the keys of whoever runs the check; no key is fetched and no agent started. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Signature } from '../model/signature.ts'
import { findProgram } from '../source/find-program.ts'
import type { SignedObject } from './signed-object.ts'

/**
 * The verdict of gpg.
 * @param never folders in which no gpg is run
 */
export function verifyOpenPgp({ payload, signature }: SignedObject, never: readonly string[]): Signature {
  const gpg = findProgram('gpg', never)
  if (gpg === undefined) return { state: 'not-judged', reason: 'gpg is not there to verify an OpenPGP signature' }
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
    const { stdout, error } = spawnSync(gpg, [...options, '--verify', file, '-'], {
      cwd: folder,
      input: payload,
      env: { ...process.env, LC_ALL: 'C' },
      windowsHide: true,
    })
    if (error !== undefined) return { state: 'not-judged', reason: `gpg could not be run: ${error.message}` }
    return verdictIn(Buffer.from(stdout).toString('utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads the status lines. A key that expired is judged by the day of the signature, so that the answer does not change with time. */
function verdictIn(status: string): Signature {
  const line = (word: string) => new RegExp(`^\\[GNUPG:\\] ${word}(?: (.*))?$`, 'm').exec(status)?.[1]?.split(' ')
  if (line('BADSIG') !== undefined) return { state: 'bad', reason: 'the signature does not fit the content' }
  if (line('REVKEYSIG') !== undefined) return { state: 'bad', reason: 'the key was revoked' }
  if (line('EXPSIG') !== undefined) return { state: 'bad', reason: 'the signature itself has expired' }
  const expired = line('EXPKEYSIG')
  const signedAt = Number(line('VALIDSIG')?.[2])
  const expiredAt = Math.min(...keyExpiries(status))
  if (expired !== undefined && !(signedAt <= expiredAt))
    return { state: 'bad', reason: 'the key had expired before it signed' }
  const good = line('GOODSIG') ?? expired
  if (good !== undefined) {
    const name = good.slice(1).join(' ')
    return { state: 'good', signer: /<([^<>]*)>\s*$/.exec(name)?.[1] ?? name }
  }
  return line('NO_PUBKEY') === undefined
    ? { state: 'not-judged', reason: 'gpg cannot read the signature' }
    : { state: 'not-judged', reason: 'gpg does not know the key' }
}

/** Seconds since 1970 at which keys of the signature expired. */
const keyExpiries = (status: string): number[] =>
  [...status.matchAll(/^\[GNUPG:\] KEYEXPIRED (\d+)$/gm)].map(([, at]) => Number(at))
