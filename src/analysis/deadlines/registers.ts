/** Reviews of register entries: issues, parties, assets, legal requirements (clauses 4.1, 4.2, A.5.9, A.5.31). */
import type { Repo } from '../../model/repo.ts'
import { type Register, registersOf, reviewedUntil } from '../register-reviews.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** The next review of every entry; an entry that was never reviewed is late. */
export const registerReviews = (repo: Repo): readonly Deadline[] =>
  Object.values(registersOf(repo)).flatMap((register: Register) =>
    register.entries.flatMap((artifact) => {
      const until = reviewedUntil(artifact, register.every)
      if (until === 'unreadable') return []
      return [
        {
          type: 'register-review',
          date: until,
          artifact,
          pointer: '/reviewed_on',
          what: `Review the entry of the ${register.name}`,
          owner: ownerOf(artifact),
          rule: register.rule,
        },
      ]
    }),
  )
