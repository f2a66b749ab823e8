/**
 * Judges signatures on commits and tags from their raw bytes. SSH keys are held against the allowed signers as the main
 * branch has them, never as the change under check does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Signature } from '../model/signature.ts'
import { git, gitLine } from '../source/git.ts'
import type { Repository } from '../source/repository.ts'
import { findSshKeygen } from '../source/ssh-keygen.ts'
import { verifyOpenPgp } from './openpgp.ts'
import { signedCommit, signedTag } from './signed-object.ts'

/** Whose signatures count. */
export interface Trust {
  /** Branch whose state is trusted. */
  readonly branch: string
  /** Path of the allowed signers below the ISMS root. */
  readonly allowedSigners?: string | undefined
}

/** Verdicts by object id, each worked out once. */
export function signatures(repository: Repository, trust: () => Trust): (object: string, on: string) => Signature {
  const known = new Map<string, Signature>()
  let signers: Uint8Array | string | undefined
  return (object, on) => {
    let verdict = known.get(object)
    if (verdict === undefined) {
      verdict = judge(repository, object, on, () => {
        signers ??= allowedSigners(repository, trust())
        return signers
      })
      known.set(object, verdict)
    }
    return verdict
  }
}

/** The file at the trusted branch, or why there is none. */
function allowedSigners({ folder, prefix }: Repository, { branch, allowedSigners: path }: Trust): Uint8Array | string {
  if (path === undefined) return 'approval.allowed_signers of isms.yaml names no file of keys'
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    if (gitLine(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]) === undefined) continue
    const { ok, stdout } = git(folder, ['cat-file', 'blob', `${ref}:${prefix}${path}`])
    return ok ? stdout : `the branch ${branch} holds no ${path}`
  }
  return `there is no branch ${branch} whose ${path} could be trusted`
}

function judge(
  { folder, commonFolder }: Repository,
  object: string,
  on: string,
  trusted: () => Uint8Array | string,
): Signature {
  const type = gitLine(folder, ['cat-file', '-t', object])
  const { ok, stdout } =
    type === undefined ? { ok: false, stdout: Buffer.alloc(0) } : git(folder, ['cat-file', type, object])
  if (!ok) return { state: 'not-judged', reason: 'the object is missing from this clone' }
  const signed = type === 'tag' ? signedTag(stdout) : signedCommit(stdout)
  if (signed === undefined) return { state: 'none' }
  if (signed.form === 'openpgp') return verifyOpenPgp(signed)
  if (signed.form !== 'ssh') return { state: 'not-judged', reason: 'only SSH and OpenPGP signatures can be verified' }
  const keygen = findSshKeygen([folder, commonFolder])
  if (keygen === undefined) return { state: 'not-judged', reason: 'ssh-keygen is not there to verify an SSH signature' }
  const keys = trusted()
  if (typeof keys === 'string') return { state: 'not-judged', reason: keys }
  const own = mkdtempSync(join(tmpdir(), 'isms-signers-'))
  try {
    const file = join(own, 'allowed_signers')
    writeFileSync(file, keys, { mode: 0o600 })
    const { verdict, signer, detail } = keygen.verify({
      message: signed.payload,
      signature: signed.signature,
      namespace: 'git',
      allowedSigners: file,
      on,
    })
    if (verdict === 'good') return { state: 'good', ...(signer === undefined ? {} : { signer }) }
    if (verdict === 'bad') return { state: 'bad', reason: 'the signature does not fit the content' }
    return { state: 'unknown-key', reason: detail ?? 'no allowed signer holds the key' }
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}
