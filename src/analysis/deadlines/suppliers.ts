/** Assessments, assurance and contracts of suppliers that fall due (A.5.19 to A.5.23). */
import { addDuration, type IsoDate, later } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { interval } from '../../model/settings.ts'
import { hasHighStakes, newestAssessment } from '../supplier-stakes.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** The next assessment of every supplier with high stakes that has been assessed. */
export const supplierAssessments = (repo: Repo, today: IsoDate): readonly Deadline<'supplier'>[] =>
  repo.live('supplier').flatMap((artifact) => {
    const newest = hasHighStakes(artifact) ? newestAssessment(artifact, today) : undefined
    if (newest === undefined) return []
    const { next } = newest.entry
    return [
      {
        type: 'supplier-assessment',
        date: next ?? addDuration(newest.on, interval(repo, 'supplier')),
        artifact,
        pointer: `/assessments/${newest.at}/${next === undefined ? 'on' : 'next'}`,
        what: `Assess the supplier${artifact.data.title === undefined ? '' : ` "${artifact.data.title}"`}`,
        owner: ownerOf(artifact),
        rule: 'supplier/assessment-overdue',
      },
    ]
  })

/** When the last assurance of a supplier ends; none where one has no end. */
export const assuranceEnds = (repo: Repo): readonly Deadline<'supplier'>[] =>
  repo.live('supplier').flatMap((artifact) => {
    const entries = artifact.data.assurance ?? []
    if (entries.length === 0 || entries.some((entry) => entry?.expires === undefined)) return []
    let last = 0
    entries.forEach((entry, at) => {
      const before = entries[last]?.expires
      if (later(entry?.expires, before) !== before) last = at
    })
    return [
      {
        type: 'supplier-assurance',
        date: entries[last]?.expires,
        artifact,
        pointer: `/assurance/${last}/expires`,
        what: `Ask for current assurance (${entries[last]?.type ?? 'no type'})`,
        owner: ownerOf(artifact),
        rule: 'supplier/assurance-expired',
      },
    ]
  })

/** Last days of contracts. */
export const contractEnds = (repo: Repo): readonly Deadline<'supplier'>[] =>
  repo.live('supplier').flatMap((artifact) => {
    const date = artifact.data.agreement?.ends
    if (date === undefined) return []
    const what = 'Renew or end the contract'
    return [{ type: 'contract-end', date, artifact, pointer: '/agreement/ends', what, owner: ownerOf(artifact) }]
  })
