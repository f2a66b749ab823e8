/** Until when the review of a document counts (clause 7.5.2 c). */
import type { Artifact } from '../model/artifact.ts'
import { isFaulty } from '../model/artifact.ts'
import { addDuration, type IsoDate, isDate, later } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { interval } from '../model/settings.ts'
import { isApproved } from './document-in-force.ts'
import { headerOf } from './documents.ts'

/** By when a document is reviewed. */
export interface ReviewDay {
  /** Last day on which the review is in time. */
  readonly due: IsoDate
  /** `/next_review` where the day is written down, else the day follows from the last approval. */
  readonly pointer: '/next_review'
  /** Day of the last approval and the interval, where the due day follows from them. */
  readonly from?: { readonly approved: IsoDate; readonly interval: string }
}

/** By when an approved document is reviewed next; undefined when nothing says so, and for other documents. */
export function reviewDue(repo: Repo, document: Artifact): ReviewDay | undefined {
  if (!isApproved(document) || isFaulty(document, '/next_review') || isFaulty(document, '/review_interval'))
    return undefined
  const { next_review: next, review_interval: own } = headerOf(document)
  if (isDate(next)) return { due: next, pointer: '/next_review' }
  const approved = lastApproval(document)
  if (approved === undefined) return undefined
  const span = own ?? interval(repo, 'document_review')
  return { due: addDuration(approved, span), pointer: '/next_review', from: { approved, interval: span } }
}

/** The overdue review of an approved document; undefined when it is in time or when nothing says by when it is due. */
export function lateReview(repo: Repo, document: Artifact, today: IsoDate): ReviewDay | undefined {
  const review = reviewDue(repo, document)
  return review !== undefined && review.due < today ? review : undefined
}

/** A late review in words that follow the id of the document. */
export function describeLateReview({ due, from }: ReviewDay): string {
  if (from === undefined) return `was due for review on ${due}`
  return `names no next review and was last approved on ${from.approved}, more than ${from.interval} ago`
}

/** Day of the newest approval. */
export function lastApproval(document: Artifact): IsoDate | undefined {
  let newest: IsoDate | undefined
  const entries = headerOf(document).approval
  for (const entry of Array.isArray(entries) ? entries : []) if (isDate(entry?.on)) newest = later(newest, entry.on)
  return newest
}
