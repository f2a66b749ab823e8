/** How a document in force followed another: pairs of approved states with the commit that brought the newer one (clause 7.5.3). */
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { ArtifactVersion, History, Revision } from '../../model/history.ts'
import { effectiveOn } from './order.ts'

/** One approved state after another. */
export interface Succession {
  readonly before: ArtifactVersion
  readonly after: ArtifactVersion
  /** The commit that brought the newer state. */
  readonly revision: Revision
  /** Day on which that commit took effect. */
  readonly on: IsoDate
}

const inForce = (version: ArtifactVersion | undefined): version is ArtifactVersion =>
  version?.value.status === 'approved'

/**
 * Each approved state of a document but the first, oldest first. What a commit is held against is the state it was made
 * from, so that parallel branches do not look like changes back and forth; where that is a draft, it is the last approved
 * state, at the start that of the document superseded.
 */
export function successions(history: History, document: Artifact): readonly Succession[] {
  const { supersedes } = document.data as { readonly supersedes?: string }
  const found: Succession[] = []
  let last = supersedes === undefined ? undefined : lastApproved(history, supersedes)
  for (const revision of history.of(document.id)?.revisions ?? []) {
    const { before, after } = revision
    if (!inForce(after)) continue
    const from = inForce(before) ? before : last
    if (from !== undefined) found.push({ before: from, after, revision, on: effectiveOn(revision) })
    last = after
  }
  return found
}

/** The first revision in which the document was approved. */
export const firstApproval = (history: History, id: string): Revision | undefined =>
  history.of(id)?.revisions.find(({ after }) => inForce(after))

const lastApproved = (history: History, id: string): ArtifactVersion | undefined =>
  history.of(id)?.revisions.findLast(({ after }) => inForce(after))?.after
