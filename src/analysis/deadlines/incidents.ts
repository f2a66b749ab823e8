/** Notices that incidents call for, and exercises of the response (A.5.24 to A.5.27, A.5.31). */
import type { Artifact } from '../../model/artifact.ts'
import { addDuration, type IsoDate } from '../../model/dates.ts'
import { isLive } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { interval } from '../../model/settings.ts'
import { documentsOfEntry } from '../controls-of.ts'
import { isOfKind } from '../of-kind.ts'
import { applicableEntries, type SoaEntry } from '../soa-entries.ts'
import { lastDayOf } from '../time-spans.ts'
import { anyUnreadable } from '../unreadable.ts'
import { isBlank } from '../words.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** Notices on record that were not sent yet. */
export const noticesToSend = (repo: Repo): readonly Deadline<'incident'>[] =>
  repo.all('incident').flatMap((artifact) => {
    if (artifact.data.exercise === true) return []
    return (artifact.data.notices ?? []).flatMap((notice, at) => {
      const { to, due: date, sent_on: sent } = notice ?? {}
      if (date === undefined || sent !== undefined) return []
      return [
        {
          type: 'incident-notice',
          date,
          artifact,
          pointer: `/notices/${at}/due`,
          what: `Send the notice${to === undefined ? '' : ` to ${to}`}`,
          part: String(at + 1),
          owner: ownerOf(artifact),
          rule: 'incident/notice-late',
        },
      ]
    })
  })

/** Notices that a requirement calls for and that are not on record; `part` is the requirement. */
export const noticesToRecord = (repo: Repo): readonly (Deadline<'incident'> & { readonly part: string })[] =>
  repo.all('incident').flatMap((artifact) => {
    const { decision, exercise, detected_on: detected, no_notice_reason: reason, notices } = artifact.data
    if (decision !== 'incident' || exercise === true || detected === undefined || !isBlank(reason)) return []
    const noticed = new Set((notices ?? []).map((notice) => notice?.requirement))
    return [...dutiesOf(repo, artifact)].flatMap((requirement) => {
      if (noticed.has(requirement.id)) return []
      return [
        {
          type: 'incident-notice',
          date: lastDayOf(detected, requirement.data.notification_deadline ?? ''),
          artifact,
          pointer: '/notices',
          what: `Give notice under ${requirement.id}, or record why none is owed`,
          part: requirement.id,
          owner: ownerOf(artifact),
          rule: 'incident/notice-missing',
        },
      ]
    })
  })

/** Live requirements with a deadline that apply to something the incident touched, each once. */
function dutiesOf(repo: Repo, incident: Artifact<'incident'>): ReadonlySet<Artifact<'legal-requirement'>> {
  const duties = new Set<Artifact<'legal-requirement'>>()
  for (const id of incident.data.assets ?? []) {
    for (const { from, field } of repo.linksTo(id)) {
      if (field.pattern !== '/applies_to/*' || !isOfKind(from, 'legal-requirement') || !isLive(from)) continue
      if (!isBlank(from.data.notification_deadline)) duties.add(from)
    }
  }
  return duties
}

const responseControls = ['A.5.24', 'A.5.26']

/** The next exercise of the response to incidents; late where there was none. */
export function nextExercise(repo: Repo, today: IsoDate): readonly (Deadline<'soa'> & { readonly entry: SoaEntry })[] {
  const entries = applicableEntries(repo).filter(({ id }) => responseControls.includes(id))
  const [entry] = entries
  if (entry === undefined || anyUnreadable(repo, 'incident', 'continuity-test', 'soa')) return []
  const covering = new Set([
    ...responseControls,
    ...entries.flatMap((each) => documentsOfEntry(repo, each).map(({ id }) => id)),
  ])
  const used = repo
    .all('incident')
    .filter(({ data }) => data.exercise === true || (data.decision === 'incident' && data.status === 'closed'))
    .map(({ data }) => data.detected_on)
  const tested = repo
    .all('continuity-test')
    .filter(
      (test) =>
        (test.data.type === 'tabletop' || test.data.type === 'full') &&
        repo.linksFrom(test).some(({ to }) => covering.has(to)),
    )
    .map(({ data }) => data.date)
  return [
    {
      type: 'incident-exercise',
      date: againAfter(newestBy([...used, ...tested], today), interval(repo, 'incident_exercise')),
      artifact: entry.soa,
      pointer: `${entry.pointer}/control_id`,
      what: 'Exercise the response to incidents',
      owner: entry.data.owner,
      rule: 'incident/exercise-overdue',
      entry,
    },
  ]
}

/** The newest of some days up to a day. */
export const newestBy = (days: readonly (IsoDate | undefined)[], today: IsoDate): IsoDate | undefined =>
  days
    .filter((day): day is IsoDate => day !== undefined && day <= today)
    .sort()
    .at(-1)

/** The last day for doing it again; undefined when it was never done. */
export const againAfter = (last: IsoDate | undefined, every: string): IsoDate | undefined =>
  last === undefined ? undefined : addDuration(last, every)
