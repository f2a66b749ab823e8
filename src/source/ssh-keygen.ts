/**
 * Signs and verifies with ssh-keygen, the standard tool that an auditor has too: found on PATH, never in a folder of the
 * pack or the repository, given contents through pipes and a private folder only.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './find-program.ts'

/** ssh-keygen, as found on this machine. */
export interface SshKeygen {
  /** The signature of a message, or why there is none. */
  sign(
    message: Uint8Array,
    key: string,
    namespace: string,
  ): { readonly signature: Uint8Array } | { readonly fault: string }
  /** Judges a signature. */
  verify(question: SignatureQuestion): SignatureAnswer
}

/** A signature and what it is held against. */
export interface SignatureQuestion {
  readonly message: Uint8Array
  readonly signature: Uint8Array
  readonly namespace: string
  /** Path of an allowed-signers file of the one who asks; without it nobody is trusted. */
  readonly allowedSigners?: string
  /** The only identity that may have signed; by default any in the file. */
  readonly signer?: string
  /** The day by which validity is judged, `YYYY-MM-DD`; by default today. */
  readonly on?: string
}

/** `unknown-signer`: made by the key, which no line of the allowed signers trusts. `unverified`: nobody to hold it against. */
export interface SignatureAnswer {
  readonly verdict: 'good' | 'bad' | 'unknown-signer' | 'unverified'
  /** Identity in the allowed-signers file. */
  readonly signer?: string
  /** Type and fingerprint of the key, such as `ED25519 SHA256:…`. */
  readonly key?: string
  readonly detail?: string
}

/** Finds ssh-keygen; undefined when there is none outside of the given folders. */
export function findSshKeygen(never: readonly string[]): SshKeygen | undefined {
  const program = findProgram('ssh-keygen', never)
  return program === undefined
    ? undefined
    : { sign: (...given) => sign(program, ...given), verify: (question) => verify(program, question) }
}

function sign(program: string, message: Uint8Array, key: string, namespace: string) {
  const { ok, stdout, stderr } = run(program, ['-Y', 'sign', '-q', '-n', namespace, '-f', key], message)
  return ok && stdout.length > 0 ? { signature: stdout } : { fault: stderr || 'ssh-keygen gave no signature' }
}

function verify(program: string, { message, signature, namespace, ...question }: SignatureQuestion): SignatureAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'isms-signature-'))
  try {
    const file = join(folder, 'signature')
    writeFileSync(file, signature, { mode: 0o600 })
    const form = run(program, ['-Y', 'check-novalidate', '-n', namespace, '-s', file], message)
    if (!form.ok) return { verdict: 'bad', detail: form.stderr || text(form.stdout) }
    const [, key] = /with ([A-Z0-9-]+ key SHA256:\S+)/.exec(text(form.stdout)) ?? []
    const named = key === undefined ? {} : { key: key.replace(' key ', ' ') }
    const { allowedSigners } = question
    if (allowedSigners === undefined) return { verdict: 'unverified', ...named }
    const asked = question.signer === undefined ? {} : { signer: question.signer }
    const time = question.on === undefined ? [] : ['-O', `verify-time=${question.on.replaceAll('-', '')}120000Z`]
    const known = () =>
      text(run(program, ['-Y', 'find-principals', ...time, '-s', file, '-f', allowedSigners], message).stdout)
    const signers =
      question.signer === undefined
        ? known()
            .split(/[\n,]/)
            .filter((line) => line !== '')
        : [question.signer]
    let detail = ''
    for (const signer of signers) {
      const by = ['-Y', 'verify', ...time, '-n', namespace, '-f', allowedSigners, '-I', signer, '-s', file]
      const { ok, stderr } = run(program, by, message)
      if (ok) return { verdict: 'good', signer, ...named }
      detail = stderr
    }
    return { verdict: 'unknown-signer', ...asked, ...named, ...(detail === '' ? {} : { detail }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Keys with a passphrase are asked for by ssh-keygen itself, on the terminal. */
function run(program: string, args: readonly string[], input: Uint8Array) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1 << 20,
    windowsHide: true,
  })
  return {
    ok: status === 0,
    stdout: stdout ?? Buffer.alloc(0),
    stderr: error === undefined ? text(stderr).trim() : error.message,
  }
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').trim()
