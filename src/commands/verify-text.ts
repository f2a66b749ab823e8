/** What `isms verify` found, for a terminal. */
import type { ChalkInstance } from 'chalk'
import type { PackManifest } from '../pack/manifest.ts'
import type { PackFinding } from '../pack/verify/pack-tree.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { tableLines } from '../terminal/table.ts'
import type { Rebuilt } from './rebuilt-pack.ts'

/** What can be said of the signature. `missing`: trust was asked for, and there is none to judge. */
export interface SignatureState {
  readonly state: 'good' | 'bad' | 'unknown-signer' | 'not-judged' | 'unsigned' | 'missing'
  readonly signer?: string
  readonly key?: string
  readonly detail?: string
}

/** The JSON that the command prints (`schemas/verify.schema.json`). */
export interface VerifyDocument {
  readonly schemaVersion: 1
  /** What the manifest says of the pack; absent when it cannot be read. */
  readonly manifest?: Pick<
    PackManifest,
    'id' | 'type' | 'organization' | 'draft' | 'commit' | 'tree' | 'asOf' | 'toolVersion'
  > & { readonly history: string; readonly tags: PackManifest['provenance']['tags'] }
  /** Number of files that the pack should hold. */
  readonly files: number
  readonly intact: boolean
  readonly findings: readonly PackFinding[]
  readonly signature: SignatureState
  /** Only with `--repo`. */
  readonly rebuild?: Rebuilt
}

/** Prints the document. */
export function verifyText(document: VerifyDocument, path: string, paint: ChalkInstance): string {
  const lines = [...headLines(document, path, paint), '']
  lines.push(...findingLines(document, paint), signatureLine(document.signature, paint))
  if (document.rebuild !== undefined) lines.push(...rebuildLines(document.rebuild, paint))
  lines.push(...closingLines(document))
  return `${lines.join('\n')}\n`
}

function headLines({ manifest }: VerifyDocument, path: string, paint: ChalkInstance): string[] {
  if (manifest === undefined) return [paint.bold(plainLine(path))]
  const { id, organization, draft, commit, asOf, toolVersion, tags } = manifest
  const names = tags
    .filter((tag) => tag.commit === commit)
    .map(({ name }) => name)
    .join(', ')
  return [
    `${paint.bold(plainLine(id))}  ${plainLine(organization)}${draft ? paint.yellow('  DRAFT') : ''}`,
    paint.dim(
      plainLine(
        `commit ${commit ?? 'none'}${names === '' ? '' : `, tag ${names}`}, as of ${asOf}, built with isms ${toolVersion}`,
      ),
    ),
  ]
}

function findingLines({ findings, intact, files }: VerifyDocument, paint: ChalkInstance): string[] {
  if (intact) return [`${paint.green('intact')}     all ${files} files are as manifest.json and SHA256SUMS say`]
  const rows = findings.map(({ kind, path, detail }) => [paint.red(kind), plainLine(path), plainLine(detail)])
  return [...tableLines(rows), `${paint.red('not intact')}  ${findings.length} of ${files} files or parts differ`]
}

function signatureLine({ state, signer, key, detail }: SignatureState, paint: ChalkInstance): string {
  const by = key === undefined ? '' : ` with key ${plainLine(key)}`
  const why = detail === undefined || detail === '' ? '' : ` (${plainLine(detail)})`
  const whose = signer === undefined ? 'by the allowed signers' : `as one of ${plainLine(signer)}`
  const words: Readonly<Record<SignatureState['state'], string>> = {
    good: `${paint.green('signed')}     by ${plainLine(signer ?? '')}${by}`,
    bad: `${paint.red('signature')}  does not fit the pack${why}`,
    'unknown-signer': `${paint.red('signature')}  made${by}, which is not trusted ${whose}`,
    'not-judged': `${paint.yellow('signature')}  not judged${why === '' ? `: made${by}; name the keys you trust with --allowed-signers` : why}`,
    unsigned: `${paint.dim('unsigned')}   the pack carries no signature`,
    missing: `${paint.red('unsigned')}   the pack carries no signature to hold against the allowed signers`,
  }
  return words[state]
}

function rebuildLines(
  { identical, files, movedTags, disputedSignatures, unconfirmedSignatures }: Rebuilt,
  paint: ChalkInstance,
): string[] {
  const unconfirmed =
    unconfirmedSignatures.length === 0
      ? []
      : [
          `${paint.yellow('signature')}  ${unconfirmedSignatures.length} that the pack calls good cannot be confirmed here: the key is not allowed, or the tool or key is missing`,
        ]
  if (identical)
    return [
      `${paint.green('rebuilt')}    all ${files.length} files are identical to those built from the commit`,
      ...unconfirmed,
    ]
  const rows = files.map(({ path, state }) => [
    state === 'identical' ? paint.dim(state) : paint.red(state),
    plainLine(path),
  ])
  const other = files.filter(({ state }) => state !== 'identical').length
  return [
    ...(other === 0 ? [] : ['', ...tableLines(rows)]),
    ...movedTags.map(
      (name) => `${paint.red('moved')}      tag ${plainLine(name)} stands elsewhere in the repository today`,
    ),
    ...disputedSignatures.map(
      (object) =>
        `${paint.red('signature')}  the pack calls that of ${plainLine(object)} good; the repository does not`,
    ),
    ...unconfirmed,
    other === 0
      ? `${paint.green('rebuilt')}    all ${files.length} files are identical to those built from the commit`
      : `${paint.red('not the same')}  ${other} of ${files.length} files are not what the commit gives`,
  ]
}

/** What an intact, unsigned pack does not prove. */
function closingLines({ intact, signature, rebuild }: VerifyDocument): string[] {
  const unproven = signature.state === 'unsigned' || signature.state === 'not-judged'
  if (!intact || !unproven || rebuild !== undefined) return []
  return [
    '',
    'Sums show that nothing changed since they were written, not who wrote them: compare with the repository (--repo),',
    'or ask for a signed pack and name the keys you trust (--allowed-signers).',
  ]
}
