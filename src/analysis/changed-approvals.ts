/** Approvals gained and lost: an approval counts while its version and digest are those of the content (clause 7.5.2 c). */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { type Approval, coveringApprovals } from './approvals.ts'
import { allDocuments, headerOf } from './documents.ts'

/** One approval of one document. */
export interface ApprovalChange {
  readonly document: string
  readonly title: string
  readonly by: string
  readonly role?: string
  readonly on?: string
  readonly version?: string
  /** Why it no longer counts. */
  readonly because?: 'document-removed' | 'content-changed' | 'not-approved-any-more'
}

/** Approvals that count now and did not before, and those that counted before and left the document without. */
export interface ApprovalChanges {
  readonly gained: readonly ApprovalChange[]
  readonly lost: readonly ApprovalChange[]
}

/** Compares two states. An approval that a newer version's approval replaced is not lost. */
export function changedApprovals(before: Repo, after: Repo): ApprovalChanges {
  const old = new Map(allDocuments(before).map((document) => [document.id, document]))
  const gained: ApprovalChange[] = []
  const lost: ApprovalChange[] = []
  for (const document of allDocuments(after)) {
    const earlier = old.get(document.id)
    old.delete(document.id)
    const [was, is] = [earlier === undefined ? [] : coveringApprovals(earlier), coveringApprovals(document)]
    const [wasKeys, isKeys] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))]
    for (const approval of is) if (!wasKeys.has(keyOf(approval))) gained.push(view(document, approval))
    const { version, status } = headerOf(document)
    for (const approval of was) {
      if (isKeys.has(keyOf(approval)) || (is.length > 0 && approval.version !== version)) continue
      lost.push({
        ...view(document, approval),
        because: status === 'approved' ? 'content-changed' : 'not-approved-any-more',
      })
    }
  }
  for (const document of old.values())
    for (const approval of coveringApprovals(document))
      lost.push({ ...view(document, approval), because: 'document-removed' })
  return { gained, lost }
}

const keyOf = ({ by, role, on, version }: Approval): string => JSON.stringify([by, role, on, version])

function view(document: Artifact, { by, role, on, version }: Approval): ApprovalChange {
  return {
    document: document.id,
    title: headerOf(document).title ?? '',
    by: by ?? '',
    ...(role === undefined ? {} : { role }),
    ...(on === undefined ? {} : { on }),
    ...(version === undefined ? {} : { version }),
  }
}
