/** The history of one artifact as the document that `isms log --format json` prints and the other formats show. */
import { type Commit, trailersNamed } from '../../model/commit.ts'
import type { FieldChange } from '../../model/field-change.ts'
import type { ArtifactHistory, HistoryNotice, Revision, RevisionEvent, Unreadable } from '../../model/history.ts'

/** What a commit says of those who made it. */
export interface CommitSummary {
  readonly commit: string
  readonly author: { readonly name: string; readonly email: string }
  readonly committer: { readonly name: string; readonly email: string }
  readonly authoredOn: string
  readonly committedOn: string
  readonly subject: string
  readonly approvedBy: readonly string[]
  readonly reviewedBy: readonly string[]
  readonly coAuthoredBy: readonly string[]
  readonly signedOffBy: readonly string[]
}

/** One revision. */
export interface LogEntry extends CommitSummary {
  readonly event: RevisionEvent
  readonly path: string
  readonly from?: string
  readonly merge?: CommitSummary
  /** Names of the tags that contain the commit, the oldest first. */
  readonly tags: readonly string[]
  readonly unreadable?: { readonly before?: Unreadable; readonly after?: Unreadable }
  readonly changes: readonly FieldChange[]
}

/** The history, newest revision first. */
export interface LogDocument {
  readonly schemaVersion: 1
  readonly id: string
  readonly title?: string
  /** Path below the ISMS root at the newest revision. */
  readonly path: string
  /** Commit up to which the history is told. */
  readonly head: string
  readonly complete: boolean
  readonly notices: readonly HistoryNotice[]
  /** What the work tree holds that is not committed; absent for a revision and where nothing differs. */
  readonly uncommitted?: readonly FieldChange[]
  readonly revisions: readonly LogEntry[]
}

/** Puts the document together. */
export function logDocument(
  history: ArtifactHistory,
  head: string,
  notices: readonly HistoryNotice[],
  uncommitted: readonly FieldChange[],
): LogDocument {
  const newest = history.revisions.at(-1)
  const title = (newest?.after ?? newest?.before)?.value.title
  return {
    schemaVersion: 1,
    id: history.id,
    ...(typeof title === 'string' ? { title } : {}),
    path: newest?.path ?? '',
    head,
    complete: history.complete,
    notices,
    ...(uncommitted.length === 0 ? {} : { uncommitted }),
    revisions: [...history.revisions].reverse().map(entryOf),
  }
}

function entryOf(revision: Revision): LogEntry {
  const { event, path, from, merge, tags, unreadable } = revision
  return {
    ...summaryOf(revision.commit),
    event,
    path,
    ...(from === undefined ? {} : { from }),
    ...(merge === undefined ? {} : { merge: summaryOf(merge) }),
    tags: tags.map(({ name }) => name),
    ...(unreadable === undefined ? {} : { unreadable }),
    changes: revision.changes(),
  }
}

const summaryOf = (commit: Commit): CommitSummary => ({
  commit: commit.id,
  author: commit.author,
  committer: commit.committer,
  authoredOn: commit.authoredOn,
  committedOn: commit.committedOn,
  subject: commit.subject,
  approvedBy: trailersNamed(commit, 'Approved-by'),
  reviewedBy: trailersNamed(commit, 'Reviewed-by'),
  coAuthoredBy: trailersNamed(commit, 'Co-authored-by'),
  signedOffBy: trailersNamed(commit, 'Signed-off-by'),
})
