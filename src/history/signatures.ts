/**
 * Judges signatures on commits and tags from their raw bytes. SSH keys are held against the allowed signers as the main
 * branch has them, never as the change under check does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Signature } from '../model/signature.ts'
import { git, gitLine } from '../source/git.ts'
import { readObjects } from '../source/objects.ts'
import type { Repository } from '../source/repository.ts'
import { findSshKeygen } from '../source/ssh-keygen.ts'
import { verifyOpenPgp } from './openpgp.ts'
import { signedCommit, signedTag } from './signed-object.ts'

/** Whose signatures count. */
export interface Trust {
  /** Branch whose state is trusted, as origin has it, else as it is here. */
  readonly branch: string
  /** Commit that is trusted instead of the branch: the base by whose policy a change is judged. */
  readonly commit?: string | undefined
  /** Path of the allowed signers below the ISMS root. */
  readonly allowedSigners?: string | undefined
}

/** What judges the signatures of a repository. */
export interface SignatureJudge {
  /** Reads objects in one go; call it before asking for many verdicts. */
  prepare(objects: readonly string[]): void
  /**
   * The verdict on a commit or a tag, worked out once.
   * @param on day by which the validity of SSH keys is judged
   */
  verdict(object: string, on: string): Signature
}

/** Judges by the keys that the trusted state allows. */
export function signatureJudge(repository: Repository, trust: () => Trust): SignatureJudge {
  const known = new Map<string, Signature>()
  const contents = new Map<string, Uint8Array | undefined>()
  let signers: Uint8Array | string | undefined
  const prepare = (objects: readonly string[]) => {
    const wanted = [...new Set(objects)].filter((object) => !contents.has(object))
    for (const [at, bytes] of readObjects(repository.folder, wanted).entries())
      contents.set(wanted[at] as string, bytes)
  }
  return {
    prepare,
    verdict: (object, on) => {
      let verdict = known.get(object)
      if (verdict === undefined) {
        prepare([object])
        verdict = judge(repository, contents.get(object), on, () => {
          signers ??= allowedSigners(repository, trust())
          return signers
        })
        known.set(object, verdict)
      }
      return verdict
    },
  }
}

/** The file at the trusted state, or why there is none. */
function allowedSigners(
  { folder, prefix }: Repository,
  { branch, commit, allowedSigners: path }: Trust,
): Uint8Array | string {
  if (path === undefined) return 'approval.allowed_signers of isms.yaml names no file of keys'
  const refs = commit === undefined ? [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`] : [commit]
  for (const ref of refs) {
    if (gitLine(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]) === undefined) continue
    const { ok, stdout } = git(folder, ['cat-file', 'blob', `${ref}:${prefix}${path}`])
    return ok
      ? stdout
      : `${commit === undefined ? `the branch ${branch}` : `commit ${commit.slice(0, 10)}`} holds no ${path}`
  }
  return `there is no branch ${branch} whose ${path} could be trusted`
}

function judge(
  { folder, commonFolder }: Repository,
  raw: Uint8Array | undefined,
  on: string,
  trusted: () => Uint8Array | string,
): Signature {
  if (raw === undefined) return { state: 'not-judged', reason: 'the object is missing from this clone' }
  // The first line of a tag names its object, that of a commit its tree.
  const signed = raw[0] === 'o'.charCodeAt(0) ? signedTag(raw) : signedCommit(raw)
  if (signed === undefined) return { state: 'none' }
  if (signed.form === 'openpgp') return verifyOpenPgp(signed, [folder, commonFolder])
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
