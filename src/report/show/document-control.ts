/** Version and approvals of one document, as its header would say (clause 7.5). */
import { approvalsOf, digestFits, newestApproval } from '../../analysis/approvals.ts'
import { isApproved } from '../../analysis/document-in-force.ts'
import { reviewDue } from '../../analysis/document-review.ts'
import { headerOf } from '../../analysis/documents.ts'
import { nameOfId } from '../../analysis/name-of-id.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Repo } from '../../model/repo.ts'

/** The control data of a document. */
export interface DocumentControl {
  readonly version?: string
  readonly inForce: boolean
  readonly nextReview?: string
  readonly approvals: readonly {
    readonly by?: string
    readonly name?: string
    readonly role?: string
    readonly on?: string
    readonly version?: string
    /** Whether the digest is that of the present content; absent when the approval names none. */
    readonly fits?: boolean
    readonly newest: boolean
  }[]
}

/** Version, approvals and next review of a document. */
export function documentControl(repo: Repo, document: Artifact): DocumentControl {
  const { version } = headerOf(document)
  const newest = newestApproval(document)
  const review = reviewDue(repo, document)?.due
  return {
    ...(version === undefined ? {} : { version }),
    inForce: isApproved(document),
    ...(review === undefined ? {} : { nextReview: review }),
    approvals: approvalsOf(document).map((approval) => {
      const { by, role, on, version: of } = approval
      const name = by === undefined ? undefined : nameOfId(repo, by)
      const fits = digestFits(document, approval)
      return {
        ...(by === undefined ? {} : { by }),
        ...(name === undefined ? {} : { name }),
        ...(role === undefined ? {} : { role }),
        ...(on === undefined ? {} : { on }),
        ...(of === undefined ? {} : { version: of }),
        ...(fits === undefined ? {} : { fits }),
        newest: approval.pointer === newest?.pointer,
      }
    }),
  }
}
