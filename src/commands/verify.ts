/** `isms verify`: whether a pack is as it was built, who signed it, and whether a repository gives the same pack again. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { SIGNATURE_NAMESPACE } from '../pack/sums.ts'
import type { PackTree } from '../pack/verify/pack-tree.ts'
import { type Verified, verifyPack } from '../pack/verify/verify-pack.ts'
import { findSshKeygen, type SignatureAnswer } from '../source/ssh-keygen.ts'
import { painter } from '../terminal/color.ts'
import { parseAsOf } from './options.ts'
import { emit } from './output.ts'
import { openPack } from './pack-folder.ts'
import { rebuildPack } from './rebuilt-pack.ts'
import { type SignatureState, type VerifyDocument, verifyText } from './verify-text.ts'

/** Options of `verify`. */
export interface VerifyOptions {
  readonly repo?: string
  readonly allowedSigners?: string
  readonly signer?: string
  readonly asOf?: string
  readonly format: 'text' | 'json'
  readonly output?: string
  readonly color: boolean
  readonly quiet?: boolean
}

/** Runs the command and returns the exit code: 1 when the pack is not what it should be. */
export async function run(path: string, options: VerifyOptions): Promise<number> {
  const asOf = parseAsOf(options.asOf)
  if (options.signer !== undefined && options.allowedSigners === undefined)
    throw new CannotAnswer('--signer needs --allowed-signers', 'Name the file that says which keys you trust.')
  if (options.allowedSigners !== undefined && !existsSync(options.allowedSigners))
    throw new CannotAnswer(
      `${options.allowedSigners} does not exist`,
      'Name an allowed-signers file as ssh-keygen reads it.',
    )
  const tree = openPack(path)
  const verified = verifyPack(tree)
  if (!verified.ok)
    throw new CannotAnswer(`${path} is no pack: ${verified.message}`, 'Name the folder or the zip of a pack.')
  const signature = signatureState(path, verified, options, asOf)
  const rebuilt = options.repo === undefined ? undefined : await rebuild(tree, verified, options)
  const { manifest, findings, expected } = verified
  const document: VerifyDocument = {
    schemaVersion: 1,
    ...(manifest === undefined ? {} : { manifest: about(manifest) }),
    files: expected,
    intact: findings.length === 0,
    findings,
    signature,
    ...(rebuilt === undefined ? {} : { rebuild: rebuilt }),
  }
  const paint = painter(process.stdout, !options.color || options.output !== undefined)
  emit(
    options.format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : verifyText(document, path, paint),
    options.output,
  )
  const trusted = signature.state === 'good' || signature.state === 'not-judged' || signature.state === 'unsigned'
  return document.intact && trusted && document.rebuild?.identical !== false ? 0 : 1
}

type Read = Extract<Verified, { readonly ok: true }>

const about = ({
  id,
  type,
  organization,
  draft,
  commit,
  tree,
  asOf,
  toolVersion,
  provenance,
}: NonNullable<Read['manifest']>): NonNullable<VerifyDocument['manifest']> => ({
  id,
  type,
  organization,
  draft,
  commit,
  tree,
  asOf,
  toolVersion,
  history: provenance.history,
  tags: provenance.tags,
})

/** What can be said of the signature; trust comes only from the file that the user named. */
function signatureState(
  path: string,
  { sums, signature }: Read,
  options: VerifyOptions,
  asOf: string | undefined,
): SignatureState {
  const { allowedSigners, signer } = options
  if (signature === undefined || sums === undefined)
    return { state: allowedSigners === undefined ? 'unsigned' : 'missing' }
  const real = realpathSync(path)
  const keygen = findSshKeygen([statSync(real).isDirectory() ? real : dirname(real)])
  if (keygen === undefined && allowedSigners !== undefined)
    throw new CannotAnswer('ssh-keygen was not found', 'Install OpenSSH, or verify without --allowed-signers.')
  if (keygen === undefined) return { state: 'not-judged', detail: 'ssh-keygen was not found' }
  const answer = keygen.verify({
    message: sums,
    signature,
    namespace: SIGNATURE_NAMESPACE,
    ...(allowedSigners === undefined ? {} : { allowedSigners }),
    ...(signer === undefined ? {} : { signer }),
    ...(asOf === undefined ? {} : { on: asOf }),
  })
  const { verdict, ...rest } = answer
  return { state: states[verdict], ...rest }
}

const states: Readonly<Record<SignatureAnswer['verdict'], SignatureState['state']>> = {
  good: 'good',
  bad: 'bad',
  'unknown-signer': 'unknown-signer',
  unverified: 'not-judged',
}

async function rebuild(tree: PackTree, { manifest }: Read, options: VerifyOptions) {
  if (manifest === undefined)
    throw new CannotAnswer(
      'manifest.json was altered so that it cannot be read, and nothing names the commit any more',
      'Run it without --repo to see what is wrong with the pack.',
    )
  return await rebuildPack(tree, manifest, options.repo ?? '.', (step) => {
    if (options.quiet !== true) process.stderr.write(`${step}\n`)
  })
}
