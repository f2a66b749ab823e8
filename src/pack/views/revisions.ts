/** The revision history of a document, from git: one row per version where versions are known, else one per commit. */
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import type { Revision } from '../../render/volume.ts'
import type { PackHistory } from '../input.ts'
import { approvalGrade, withGrade } from './approval-proof.ts'
import { type DocumentCommit, documentCommits } from './document-commits.ts'
import { approvalLine } from './document-header.ts'
import type { Names } from './names.ts'

/** Rows shown at most; older ones are counted in the note. */
const MOST = 12

export interface RevisionsView {
  readonly rows: readonly Revision[]
  readonly note: string
}

export function revisionsOf(document: Artifact, history: PackHistory, names: Names, repo: Repo): RevisionsView {
  const commits = documentCommits(history.of(document.id))
  if (history.state === 'none')
    return { rows: [], note: 'The revision history is not available: this pack was built without git.' }
  if (commits.length === 0) return { rows: [], note: 'No commit holds this document yet.' }
  const data = document.data as { version?: string; change_note?: string }
  const shown = perVersion(commits)
  const rows = shown.slice(0, MOST).map(({ newest, oldest, approved, commits: own }, index): Revision => {
    /** The commit that brought the approval of a person: the oldest that held it. */
    const graded = (person: string): string => {
      const first = own.findLast(({ approvers }) => approvers?.includes(person) === true) ?? newest
      return withGrade(names.words(person), approvalGrade(repo, first.change, person))
    }
    const approvers = newest.approvers?.map(graded) ?? newest.approvedBy.map((name) => withGrade(name, 'declared'))
    const current = index === 0
    return {
      version: newest.version ?? (current ? (data.version ?? '') : ''),
      date: (approved ?? newest).committedOn,
      author: oldest.authorName,
      approver: approvers.join(', ') || (current ? withGrade(approvalLine(document, names).by, 'declared') : ''),
      change: (newest.changeNote ?? (current ? data.change_note : undefined) ?? newest.subject)
        .replace(/\s+/g, ' ')
        .trim(),
    }
  })
  return { rows, note: note(commits.length, shown.length - rows.length, history.state) }
}

/** Neighbouring commits with the same version: who began it, when it was first approved, what it says now. */
interface VersionCommits {
  readonly newest: DocumentCommit
  oldest: DocumentCommit
  /** The first of them that held an approval. */
  approved: DocumentCommit | undefined
  /** All of them, newest first. */
  readonly commits: DocumentCommit[]
}

/** Groups commits (newest first) by version; commits without a known version all stay by themselves. */
function perVersion(commits: readonly DocumentCommit[]): VersionCommits[] {
  const groups: VersionCommits[] = []
  for (const commit of commits) {
    const last = groups.at(-1)
    const same = last !== undefined && commit.version !== undefined && commit.version === last.newest.version
    const group = same ? last : { newest: commit, oldest: commit, approved: undefined, commits: [] }
    if (!same) groups.push(group)
    group.commits.push(commit)
    group.oldest = commit
    if (commit.approvers !== undefined) group.approved = commit
  }
  return groups
}

function note(commits: number, hidden: number, state: PackHistory['state']): string {
  const from = `From git: ${commits === 1 ? '1 commit' : `${commits} commits`} that changed this document.`
  const older = hidden > 0 ? ` ${hidden} older ${hidden === 1 ? 'revision is' : 'revisions are'} not shown.` : ''
  return from + older + lacking[state]
}

const lacking: Readonly<Record<PackHistory['state'], string>> = {
  complete: '',
  none: '',
  shallow: ' Older commits are missing, because the clone is shallow.',
  partial: ' Contents of older commits are missing, because the clone is partial.',
}
