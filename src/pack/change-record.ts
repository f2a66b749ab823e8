/**
 * The change record of a pack: for every artifact the commits that changed it, field by field. Names are those that git
 * recorded; mail addresses stay in git, where the commit ids lead.
 */
import { recordedApprovals } from '../analysis/git/approval-commits.ts'
import type { ProofGrade } from '../analysis/git/proof.ts'
import type { KindName } from '../artifacts/index.ts'
import { type Commit, identityIn, trailersNamed } from '../model/commit.ts'
import type { FieldChange } from '../model/field-change.ts'
import type { ArtifactHistory, Revision, RevisionEvent, Unreadable } from '../model/history.ts'
import type { Repo } from '../model/repo.ts'
import type { PackHistory } from './input.ts'
import { approvalGrade } from './views/approval-proof.ts'

/** Who made a commit and who is named in it. */
export interface ChangeCommit {
  readonly commit: string
  /** Committer date in UTC, `YYYY-MM-DD`. */
  readonly date: string
  readonly authoredOn: string
  readonly author: string
  readonly committer: string
  readonly subject: string
  readonly approvedBy: readonly string[]
  readonly reviewedBy: readonly string[]
  readonly coAuthoredBy: readonly string[]
  readonly signedOffBy: readonly string[]
}

/** One revision of an artifact. */
export interface ChangeEntry extends ChangeCommit {
  readonly event: RevisionEvent
  /** Path below the ISMS root, and the one before a move. */
  readonly path: string
  readonly from?: string
  /** The merge through which it became effective. */
  readonly merge?: ChangeCommit
  /** Approvals that it recorded: id of the person, and how well git proves it. */
  readonly approvals?: readonly { readonly by: string; readonly proof: ProofGrade }[]
  /** The oldest tag that contains it. */
  readonly firstTag?: string
  readonly unreadable?: { readonly before?: Unreadable; readonly after?: Unreadable }
  readonly changes: readonly FieldChange[]
}

/** The history of one artifact, newest revision first. */
export interface ArtifactChanges {
  readonly id: string
  readonly title: string
  /** False when older revisions are missing from the clone. */
  readonly complete: boolean
  readonly revisions: readonly ChangeEntry[]
}

/** The histories of the artifacts of one kind, by id as the registers list them. */
export interface KindChanges {
  readonly kind: KindName
  readonly artifacts: readonly ArtifactChanges[]
}

/** The record, kind by kind in the order of the model; kinds without history are left out. */
export function changeRecord(repo: Repo, past: PackHistory): KindChanges[] {
  const { of, prepare, state } = past
  if (state === 'none') return []
  const kinds = new Map<KindName, ArtifactChanges[]>()
  const seen = new Set<string>()
  const artifacts = repo.artifacts.filter(({ id }) => id !== '')
  prepare?.(artifacts.map(({ id }) => id))
  for (const { id, kind, data } of artifacts) {
    if (seen.has(id)) continue
    seen.add(id)
    const history = of(id)
    if (history === undefined) continue
    const { title, name } = data as { title?: string; name?: string }
    const changes: ArtifactChanges = {
      id,
      title: title ?? name ?? '',
      complete: history.complete,
      revisions: [...history.revisions]
        .reverse()
        .map((revision) => entryOf(revision, approvalsIn(repo, past, history, revision))),
    }
    const list = kinds.get(kind)
    if (list === undefined) kinds.set(kind, [changes])
    else list.push(changes)
  }
  return [...kinds].map(([kind, list]) => ({ kind, artifacts: list }))
}

/** The approvals that a revision of a document recorded. */
function approvalsIn(
  repo: Repo,
  past: PackHistory,
  history: ArtifactHistory,
  revision: Revision,
): NonNullable<ChangeEntry['approvals']> {
  return recordedApprovals(history)
    .filter((recorded) => recorded.revision === revision)
    .flatMap(({ entry: { by } }) => (by === undefined ? [] : [{ by, proof: approvalGrade(repo, past, revision, by) }]))
}

function entryOf(revision: Revision, approvals: NonNullable<ChangeEntry['approvals']>): ChangeEntry {
  const { commit, event, path, from, merge, tags, unreadable } = revision
  const firstTag = tags[0]?.name
  return {
    ...commitOf(commit),
    event,
    path,
    ...(from === undefined ? {} : { from }),
    ...(merge === undefined ? {} : { merge: commitOf(merge) }),
    ...(approvals.length === 0 ? {} : { approvals }),
    ...(firstTag === undefined ? {} : { firstTag }),
    ...(unreadable === undefined ? {} : { unreadable }),
    changes: revision.changes(),
  }
}

const commitOf = (commit: Commit): ChangeCommit => ({
  commit: commit.id,
  date: commit.committedOn,
  authoredOn: commit.authoredOn,
  author: commit.author.name,
  committer: commit.committer.name,
  subject: commit.subject,
  approvedBy: named(commit, 'Approved-by'),
  reviewedBy: named(commit, 'Reviewed-by'),
  coAuthoredBy: named(commit, 'Co-authored-by'),
  signedOffBy: named(commit, 'Signed-off-by'),
})

const named = (commit: Commit, trailer: string): string[] =>
  trailersNamed(commit, trailer).map((value) => identityIn(value).name || 'somebody without a name')
