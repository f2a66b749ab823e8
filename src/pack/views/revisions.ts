/** The revision history of a document, from git: one row per version where versions are known, else one per commit. */
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'
import type { Texts } from '../../render/texts.ts'
import type { Revision } from '../../render/volume.ts'
import type { PackHistory } from '../input.ts'
import { gradeAmong, withGrade } from './approval-proof.ts'
import { type DocumentCommit, documentCommits } from './document-commits.ts'
import { approvalLine } from './document-header.ts'
import type { Names } from './names.ts'

/** Rows shown at most; older ones are counted in the note. */
const MOST = 12

export interface RevisionsView {
  readonly rows: readonly Revision[]
  readonly note: string
}

export function revisionsOf(
  document: Artifact,
  history: PackHistory,
  names: Names,
  repo: Repo,
  texts: Texts,
): RevisionsView {
  const commits = documentCommits(history.of(document.id))
  if (history.state === 'none') return { rows: [], note: texts('history.none') }
  if (commits.length === 0) return { rows: [], note: texts('history.empty') }
  const data = document.data as { version?: string; change_note?: string }
  const shown = perVersion(commits)
  const rows = shown.slice(0, MOST).map(({ newest, oldest, approved, commits: own }, index): Revision => {
    const graded = (person: string): string => withGrade(names.words(person), gradeAmong(own, person, repo, history))
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
  return { rows, note: note(commits.length, shown.length - rows.length, history.state, texts) }
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

function note(commits: number, hidden: number, state: PackHistory['state'], texts: Texts): string {
  const counted = (one: string, many: string, count: number): string =>
    texts(`history.${count === 1 ? one : many}`, { count })
  return [
    counted('from-one', 'from-many', commits),
    hidden > 0 ? counted('hidden-one', 'hidden-many', hidden) : '',
    state === 'shallow' || state === 'partial' ? texts(`history.${state}`) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
