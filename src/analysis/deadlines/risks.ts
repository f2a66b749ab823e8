/** Reviews, acceptances and assessments of risks that fall due (clauses 6.1.3 f, 8.2). */
import { addDuration, type IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { interval } from '../../model/settings.ts'
import { acceptanceTerm, isRevoked, newestAcceptances } from '../acceptances.ts'
import { newestFullAssessment } from '../risk-assessments.ts'
import { methodologyThatCounts } from '../risk-methodology.ts'
import { nameList } from '../words.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** The next review of every live risk; one that is past identification and names none is late. */
export const riskReviews = (repo: Repo): readonly Deadline<'risk'>[] =>
  repo.live('risk').flatMap((artifact) => {
    const { status, next_review: date, title } = artifact.data
    if (date === undefined && (status === undefined || status === 'identified')) return []
    return [
      {
        type: 'risk-review',
        date,
        artifact,
        pointer: '/next_review',
        what: `Review the risk${title === undefined ? '' : ` "${title}"`}`,
        owner: ownerOf(artifact),
        rule: 'risk/review-overdue',
      },
    ]
  })

/** The end of every acceptance that still has to carry a risk; one that was revoked is late. */
export function acceptanceEnds(repo: Repo, today: IsoDate): readonly Deadline<'risk-acceptance'>[] {
  const methodology = methodologyThatCounts(repo)
  const newest = newestAcceptances(repo)
  const ends = new Map<string, Deadline<'risk-acceptance'> & { risks: string[] }>()
  for (const risk of repo.live('risk')) {
    const artifact = newest.get(risk.id)
    const term = acceptanceTerm(risk, artifact, methodology)
    if (artifact === undefined || term === undefined) continue
    const revoked = isRevoked(artifact, today)
    if (!revoked && term.last === undefined) continue
    const date = revoked ? undefined : term.last
    const key = [artifact.file.path, artifact.pointer, date].join('\0')
    const known = ends.get(key)
    if (known !== undefined) known.risks.push(risk.id)
    else
      ends.set(key, {
        type: 'risk-acceptance-end',
        date,
        artifact,
        pointer: revoked ? '/revoked_on' : '/expires',
        what: revoked ? 'Decide anew, the acceptance was revoked' : 'Renew the acceptance or treat the risk',
        part: revoked ? 'revoked' : risk.id,
        owner: ownerOf(risk) ?? artifact.data.by?.[0],
        rule: 'risk/acceptance-expired',
        risks: [risk.id],
      })
  }
  return [...ends.values()].map(({ risks, ...end }) => ({ ...end, what: `${end.what} (${nameList(risks)})` }))
}

/** The next full risk assessment, counted from the newest one; late where there were only partial ones. */
export function nextAssessment(repo: Repo, today: IsoDate): readonly Deadline<'risk-assessment'>[] {
  const [any] = repo.all('risk-assessment')
  if (any === undefined || repo.unreadableKinds.has('risk-assessment')) return []
  const newest = newestFullAssessment(repo, today)
  const artifact = newest ?? any
  return [
    {
      type: 'risk-assessment',
      date:
        newest === undefined ? undefined : addDuration(newest.data.date ?? today, interval(repo, 'risk_assessment')),
      artifact,
      pointer: '/date',
      what: 'Carry out the next full risk assessment',
      owner: ownerOf(artifact),
      rule: 'risk/assessment-overdue',
    },
  ]
}
