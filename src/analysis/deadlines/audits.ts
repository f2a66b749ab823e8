/** Internal and booked audits, management reviews and accreditation look-ups that fall due (clauses 9.2, 9.3). */
import { addDuration, type IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { interval } from '../../model/settings.ts'
import { certificationBodies } from '../accreditations.ts'
import { reportedInternalAudits } from '../audit-coverage.ts'
import { auditDays, plannedAudits } from '../audit-plan.ts'
import { isOfKind } from '../of-kind.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** The next internal audit, counted from the newest one; none while the newest cannot be told. */
export function nextInternalAudit(repo: Repo): readonly Deadline<'audit'>[] {
  if (repo.unreadableKinds.has('audit')) return []
  const ended = reportedInternalAudits(repo).map((artifact) => ({ artifact, to: auditDays(artifact)?.to ?? '' }))
  // A record without dates is a finding of audit/record-incomplete and may be the newest audit.
  if (ended.some(({ to }) => to === '')) return []
  const newest = ended.reduce<(typeof ended)[number] | undefined>(
    (best, next) => (best === undefined || next.to > best.to ? next : best),
    undefined,
  )
  if (newest === undefined) return []
  return [
    {
      type: 'internal-audit',
      date: addDuration(newest.to, interval(repo, 'internal_audit')),
      artifact: newest.artifact,
      pointer: newest.artifact.data.dates?.to === undefined ? '/dates' : '/dates/to',
      what: 'Hold the next internal audit',
      owner: ownerOf(newest.artifact),
      rule: 'audit/internal-audit-overdue',
    },
  ]
}

/** Slots of the audit programmes in which no audit of the programme has taken place or is booked. */
export function plannedSlots(repo: Repo): readonly Deadline[] {
  const audits = repo.all('audit').filter(({ data }) => data.type === 'internal')
  return plannedAudits(repo).flatMap(({ by, pointer, days, clauses, controls }) => {
    if (!isOfKind(by, 'audit-programme')) return []
    const taken = audits.some((audit) => {
      const held = auditDays(audit)
      return held !== undefined && held.from <= days.to && held.to >= days.from
    })
    if (taken) return []
    const slot = by.data.slots?.[Number(pointer.split('/')[2])]
    const scope = [...clauses, ...controls].length
    return [
      {
        type: 'planned-audit',
        date: days.to,
        artifact: by,
        pointer,
        what: `Hold the internal audit planned for ${slot?.when ?? days.from}${scope === 0 ? '' : ` (${scope} clauses and controls)`}`,
        part: pointer,
        owner: slot?.auditor ?? ownerOf(by),
      },
    ]
  })
}

/** Audits that are booked or under way, internal and external. */
export const bookedAudits = (repo: Repo): readonly Deadline<'audit'>[] =>
  repo.all('audit').flatMap((artifact) => {
    const { status, type = 'audit', title } = artifact.data
    const days = auditDays(artifact)
    if ((status !== 'planned' && status !== 'in-progress') || days === undefined) return []
    const named = title === undefined ? '' : ` "${title}"`
    return [
      {
        type: 'booked-audit',
        date: status === 'planned' ? days.from : days.to,
        artifact,
        pointer: '/dates',
        what: status === 'planned' ? `The ${type} audit${named} begins` : `Finish the ${type} audit${named}`,
        owner: ownerOf(artifact),
      },
    ]
  })

/** The next management review, counted from the newest one held; none while there was none. */
export function nextManagementReview(repo: Repo, today: IsoDate): readonly Deadline<'management-review'>[] {
  if (repo.unreadableKinds.has('management-review')) return []
  const held = repo
    .all('management-review')
    .filter(({ data }) => data.status === 'held' && data.date !== undefined && data.date <= today)
  const artifact = held.reduce<(typeof held)[number] | undefined>(
    (newest, next) => (newest === undefined || (next.data.date ?? '') > (newest.data.date ?? '') ? next : newest),
    undefined,
  )
  if (artifact?.data.date === undefined) return []
  return [
    {
      type: 'management-review',
      date: addDuration(artifact.data.date, interval(repo, 'management_review')),
      artifact,
      pointer: '/date',
      what: 'Hold the next management review',
      owner: artifact.data.chair ?? ownerOf(artifact),
      rule: 'management-review/overdue',
    },
  ]
}

/** Management reviews that are booked. */
export const bookedReviews = (repo: Repo): readonly Deadline<'management-review'>[] =>
  repo.all('management-review').flatMap((artifact) => {
    const { status, date, chair } = artifact.data
    if (status !== 'planned' || date === undefined) return []
    const owner = chair ?? ownerOf(artifact)
    return [
      { type: 'booked-review', date, artifact, pointer: '/date', what: 'The management review takes place', owner },
    ]
  })

/** The next look-up of the accreditation of every certification body; late where none is on record. */
export const accreditationChecks = (
  repo: Repo,
): readonly (Deadline & { readonly name: string; readonly checkedOn: IsoDate | undefined })[] =>
  certificationBodies(repo).flatMap(({ name, artifact, pointer, recorded, checkedOn }) =>
    recorded
      ? [
          {
            type: 'accreditation-check',
            date: checkedOn === undefined ? undefined : addDuration(checkedOn, interval(repo, 'cb_accreditation')),
            artifact,
            pointer: checkedOn === undefined ? pointer : `${pointer}/checked_on`,
            what: `Look up the accreditation of ${name}`,
            part: name,
            owner: ownerOf(artifact),
            rule: 'certification/cb-accreditation-unchecked',
            name,
            checkedOn,
          },
        ]
      : [],
  )
