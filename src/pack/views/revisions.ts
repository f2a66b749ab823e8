/** The revision history of a document, from git: one row per version where versions are known, else one per commit. */
import type { Artifact } from '../../model/artifact.ts'
import type { Revision } from '../../render/volume.ts'
import type { DocumentCommit, PackHistory } from '../input.ts'
import { approvalLine } from './document-header.ts'
import type { Names } from './names.ts'

/** Rows shown at most; older ones are counted in the note. */
const MOST = 12

export interface RevisionsView {
  readonly rows: readonly Revision[]
  readonly note: string
}

export function revisionsOf(document: Artifact, history: PackHistory, names: Names): RevisionsView {
  const commits = history.of(document.file.path)
  if (history.state === 'none')
    return { rows: [], note: 'The revision history is not available: this pack was built without git.' }
  if (commits.length === 0) return { rows: [], note: 'No commit holds this document yet.' }
  const data = document.data as { version?: string; change_note?: string }
  const shown = newestPerVersion(commits)
  const rows = shown.slice(0, MOST).map((commit, index): Revision => {
    const approvers = commit.approvers?.map(names.words) ?? commit.approvedBy
    const current = index === 0
    return {
      version: commit.version ?? (current ? (data.version ?? '') : ''),
      date: commit.committedOn,
      author: commit.authorName,
      approver: approvers.join(', ') || (current ? approvalLine(document, names).by : ''),
      change: (commit.changeNote ?? (current ? data.change_note : undefined) ?? commit.subject)
        .replace(/\s+/g, ' ')
        .trim(),
    }
  })
  return { rows, note: note(commits.length, shown.length - rows.length, history.state) }
}

/** Of neighbouring commits with the same version, the newest; commits without a known version all stay. */
function newestPerVersion(commits: readonly DocumentCommit[]): DocumentCommit[] {
  return commits.filter(
    (commit, index) => index === 0 || commit.version === undefined || commit.version !== commits[index - 1]!.version,
  )
}

function note(commits: number, hidden: number, state: PackHistory['state']): string {
  const from = `From git: ${commits === 1 ? '1 commit' : `${commits} commits`} of this file.`
  const older = hidden > 0 ? ` ${hidden} older ${hidden === 1 ? 'revision is' : 'revisions are'} not shown.` : ''
  return from + older + (state === 'shallow' ? ' Older commits are missing, because the clone is shallow.' : '')
}
