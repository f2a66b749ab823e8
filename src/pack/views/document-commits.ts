/** The commits of a document with what it said of itself at each: version, change note, approvers. */
import type { Change } from '../../analysis/git/order.ts'
import { trailersNamed } from '../../model/commit.ts'
import type { ArtifactHistory, Revision } from '../../model/history.ts'

/** One commit of a document; what it said is absent where it could not be read. */
export interface DocumentCommit {
  /** The commit itself and the merge that brought it in. */
  readonly change: Change
  /** Committer date in UTC, `YYYY-MM-DD`. */
  readonly committedOn: string
  readonly authorName: string
  readonly subject: string
  /** Values of `Approved-by` trailers of the commit and of the merge that brought it in. */
  readonly approvedBy: readonly string[]
  readonly version?: string
  readonly changeNote?: string
  /** Ids of the persons whose approval of that version stood in the document. */
  readonly approvers?: readonly string[]
}

/** Newest first. */
export const documentCommits = (history: ArtifactHistory | undefined): readonly DocumentCommit[] =>
  [...(history?.revisions ?? [])].reverse().map((revision) => ({
    change: { commit: revision.commit, merge: revision.merge },
    committedOn: revision.commit.committedOn,
    authorName: revision.commit.author.name,
    subject: revision.commit.subject,
    approvedBy: [revision.commit, revision.merge]
      .flatMap((commit) => (commit === undefined ? [] : trailersNamed(commit, 'Approved-by')))
      .map((value) => value.replace(/\s*<[^>]*>\s*$/, '')),
    ...selfDescription(revision),
  }))

function selfDescription({ after }: Revision): Pick<DocumentCommit, 'version' | 'changeNote' | 'approvers'> {
  if (after === undefined) return {}
  const { version, change_note: note, approval } = after.value
  const approvers = (Array.isArray(approval) ? approval : [])
    .filter(
      (entry): entry is { by: string; version?: unknown } =>
        typeof entry === 'object' && entry !== null && typeof (entry as { by?: unknown }).by === 'string',
    )
    .filter((entry) => entry.version === undefined || String(entry.version) === String(version))
    .map(({ by }) => by)
  return {
    ...(typeof version === 'string' || typeof version === 'number' ? { version: String(version) } : {}),
    ...(typeof note === 'string' ? { changeNote: note } : {}),
    ...(approvers.length === 0 ? {} : { approvers }),
  }
}
