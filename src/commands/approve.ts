/** `isms approve`: records who approved the present content of a document, by editing its file by range. */
import { join } from 'node:path'
import { rolesThatMayApprove } from '../analysis/approvers.ts'
import { compareVersions } from '../analysis/document-in-force.ts'
import { kindNamed } from '../artifacts/catalogue.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { requireAgreement } from '../edit/agree.ts'
import { asWritten } from '../edit/as-written.ts'
import { applyEdits, setField } from '../edit/field-edit.ts'
import { replaceFile } from '../edit/write-file.ts'
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { Report } from '../engine/report.ts'
import type { AnyArtifact } from '../model/artifact.ts'
import { contentDigest } from '../model/digest.ts'
import type { Repo } from '../model/repo.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { shellWord } from '../terminal/shell-word.ts'
import { openAndCheck } from './open.ts'
import { parseAsOf } from './options.ts'

/** Options of `approve`. */
export interface ApproveOptions {
  readonly by: string
  readonly role?: string
  readonly on?: string
  readonly root?: string
  readonly dryRun?: boolean
  /** Version that is approved, raised together with the approval. */
  readonly version?: string
  /** Commits the edited files. */
  readonly commit?: boolean
}

/** One approval entry. */
interface Approval {
  readonly by?: string | undefined
  readonly role?: string | undefined
  readonly on?: string | undefined
  readonly version?: string | undefined
  readonly digest?: string | undefined
  readonly via?: string | undefined
  readonly file?: string | undefined
}

/** Runs the command and returns the exit code. */
export async function run(ids: readonly string[], options: ApproveOptions): Promise<number> {
  const on = parseAsOf(options.on)
  const { root, repo, today, report } = openAndCheck({
    ...(options.root === undefined ? {} : { root: options.root }),
    ...(on === undefined ? {} : { asOf: on }),
    git: false,
    color: false,
  })
  const documents = ids.map((id) => documentOf(repo, id))
  if (new Set(documents.map(({ file }) => file.path)).size < documents.length)
    throw new CannotAnswer('Two of the documents stand in one file', 'Approve them one after the other.')
  const plans = documents.map((document) => plan(repo, report, document, options, on ?? today))
  const change = {
    root,
    paths: documents.map(({ file }) => file.path),
    subject: `Approve ${plans.map(({ document, version }) => `${document.id} ${version}`).join(', ')}`,
    by: options.by,
    identity: identityOf(repo, options.by),
  }
  const committing =
    options.commit === true && options.dryRun !== true ? await import('./approve-commit.ts') : undefined
  await committing?.requireCommittable(repo, change)
  for (const { document, text, role, version } of plans) {
    if (!options.dryRun) replaceFile(join(root, document.file.path), asWritten(document.file, text))
    const done = options.dryRun ? 'would be approved' : 'approved'
    process.stdout.write(
      `${plainLine(`${document.id} ${version} ${done} by ${options.by} as ${role} on ${on ?? today} (${document.file.path})`)}\n`,
    )
  }
  if (committing !== undefined) process.stdout.write(`Committed as ${await committing.commitApproval(change)}\n`)
  else if (!options.dryRun) process.stdout.write(`Commit it:  ${commitCommand(ids, change.identity, change.paths)}\n`)
  return 0
}

/** The git identity under which a person is known, else the name. */
function identityOf(repo: Repo, id: string): string {
  const person = repo.get('person', id)
  return person?.data.git_identities?.[0] ?? person?.data.name ?? id
}

function commitCommand(ids: readonly string[], identity: string, paths: readonly string[]): string {
  return ['git', 'commit', '-m', `Approve ${ids.join(', ')}`, '--trailer', `Approved-by: ${identity}`, '--', ...paths]
    .map((word) => (word === '--' || word === '-m' || word === '--trailer' ? word : shellWord(word)))
    .join(' ')
}

function documentOf(repo: Repo, id: string): AnyArtifact {
  const artifact = repo.find(id)
  if (artifact === undefined) throw new CannotAnswer(`No artifact has the id ${id}`)
  if (kindNamed(artifact.kind)?.document !== true)
    throw new CannotAnswer(
      `${id} is a ${artifact.kind}, which is not approved as a document`,
      'Documents are policies, procedures, the scope, the SoA and the like.',
    )
  return artifact
}

/** Works out the edit of one document, or says why it cannot be approved. */
function plan(repo: Repo, report: Report, document: AnyArtifact, options: ApproveOptions, on: string) {
  const data = document.data as { version?: string; owner?: string; approval?: readonly Approval[] }
  const person = repo.get('person', options.by)
  if (person === undefined)
    throw new CannotAnswer(
      `${options.by} is no person of the register`,
      'Name a person by id, for example --by PER-001.',
    )
  if (
    data.owner === options.by &&
    (repo.config.approval as { self_approval?: string } | undefined)?.self_approval !== 'allow'
  ) {
    throw new CannotAnswer(
      `${options.by} owns ${document.id}, and own documents may not be approved`,
      'Have somebody else approve it, or set approval.self_approval: allow in isms.yaml.',
    )
  }
  const version = versionToApprove(document.id, data.version, options.version)
  const own = report.diagnostics.filter((item) => item.artifact === document.id && item.severity === 'error')
  const waiting = own.find(({ rule, status }) => rule === 'document/placeholder-text' && status === 'deferred')
  if (waiting !== undefined)
    throw new CannotAnswer(
      `${document.id} is not written to its end: ${waiting.message} (${waiting.path}:${waiting.range.start.line})`,
      'An approval says that the text is final, in every phase; write what is missing, then approve.',
    )
  const open = own.filter((item) => item.status === 'open' && !mended(item))
  const first = open[0]
  if (first !== undefined)
    throw new CannotAnswer(
      `${document.id} has ${open.length} open error${open.length === 1 ? '' : 's'}; first: ${first.message} (${first.path}:${first.range.start.line})`,
      'Mend them, then approve.',
    )
  const role = chooseRole(repo, document, options, on)
  const digest = contentDigest(document)
  const kept = (data.approval ?? []).filter(
    (entry) =>
      entry.version === version && entry.digest === digest && !(entry.by === options.by && entry.role === role),
  )
  const approvals: Approval[] = [...kept, { by: options.by, role, on, version, digest, via: 'merge' }]
  requireAgreement(document.file.path, document.file.yaml)
  const place = ['id', 'title', 'owner', 'classification', 'version', 'status']
  const edits = [
    ...(version === data.version
      ? []
      : [setField(document.file, document.pointer, 'version', [`version: "${version}"`], place.slice(0, 4))]),
    setField(document.file, document.pointer, 'status', ['status: approved'], place),
    setField(document.file, document.pointer, 'approval', approvalLines(approvals), [...place]),
  ]
  return { document, role, version, text: applyEdits(document.file.text, edits) }
}

/** The version in the file, or the one asked for, which must be above it. */
function versionToApprove(id: string, present: string | undefined, asked: string | undefined): string {
  if (asked === undefined) {
    if (present === undefined)
      throw new CannotAnswer(`${id} has no version`, 'Give it one with --version, for example --version 1.0.')
    return present
  }
  if (!/^\d+\.\d+$/.test(asked))
    throw new CannotAnswer(`--version ${asked} is no version`, 'Versions are MAJOR.MINOR, for example 1.2.')
  if (present !== undefined && compareVersions(asked, present) < 0)
    throw new CannotAnswer(`${id} has version ${present} already`, 'A version number never falls.')
  return asked
}

/** Findings that the approval itself takes away. */
const mended = ({ rule, pointer }: Diagnostic): boolean =>
  rule.startsWith('approval/') ||
  mendedRules.has(rule) ||
  (rule === 'document/header-incomplete' && pointer?.endsWith('/status') === true)

const mendedRules = new Set([
  'document/changed-since-approval',
  'policy/top-policy-not-approved',
  'scope/not-approved',
  'soa/not-approved',
  'soa/unversioned',
])

function chooseRole(repo: Repo, document: AnyArtifact, options: ApproveOptions, on: string): string {
  const roles = rolesThatMayApprove(repo, options.by, document.kind, on)
  if (options.role !== undefined) {
    if (!roles.includes(options.role))
      throw new CannotAnswer(
        `${options.by} does not hold ${options.role} on ${on}, or the role may not approve a ${document.kind}`,
        roles.length === 0 ? 'No role of this person may.' : `Roles that may: ${roles.join(', ')}.`,
      )
    return options.role
  }
  if (roles.length === 1) return roles[0] as string
  if (roles.length === 0)
    throw new CannotAnswer(
      `${options.by} holds no role on ${on} that may approve a ${document.kind}`,
      `A role may when its authorities list "${document.kind}".`,
    )
  throw new CannotAnswer(
    `${options.by} holds several roles that may approve a ${document.kind}: ${roles.join(', ')}`,
    'Name one with --role.',
  )
}

function approvalLines(approvals: readonly Approval[]): string[] {
  const lines = ['approval:']
  for (const entry of approvals) {
    const fields = Object.entries(entry).filter(([, value]) => value !== undefined)
    fields.forEach(([name, value], index) => {
      const quoted = name === 'on' || name === 'version' || name === 'digest' ? `"${value}"` : value
      lines.push(`${index === 0 ? '  - ' : '    '}${name}: ${quoted}`)
    })
  }
  return lines
}
