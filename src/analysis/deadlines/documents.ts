/** Reviews of the documents in force (clause 7.5.2 c). */
import type { Repo } from '../../model/repo.ts'
import { reviewDue } from '../document-review.ts'
import { headerOf, liveDocuments } from '../documents.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** The next review of every approved document that says or implies one. */
export const documentReviews = (repo: Repo): readonly Deadline[] =>
  liveDocuments(repo).flatMap((artifact) => {
    const review = reviewDue(repo, artifact)
    if (review === undefined) return []
    const rule = artifact.kind === 'policy' ? 'policy/review-overdue' : 'document/review-overdue'
    const { title } = headerOf(artifact)
    return [
      {
        type: 'document-review',
        date: review.due,
        artifact,
        pointer: review.pointer,
        what: `Review the document${title === undefined ? '' : ` "${title}"`}`,
        owner: ownerOf(artifact),
        rule,
      },
    ]
  })
