/** Windows of the certificate: surveillance, recertification, end; and milestones of the plan towards it. */
import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { type BodyTerm, bodyTerm } from '../body-terms.ts'
import { certificateOn, stateOn } from '../certification/certificates.ts'
import { hasBegun } from '../certification/external-audits.ts'
import { auditsOfCycle, nextSurveillance } from '../certification/surveillance.ts'
import { type Deadline, ownerOf } from './deadline.ts'

type Window = Deadline<'certificate'>

/** What the certificate decided on last needs, and by when; nothing once it is withdrawn. */
export function certificateWindows(repo: Repo, today: IsoDate): readonly Window[] {
  const artifact = certificateOn(repo, today)
  const expires = artifact?.data.expires
  if (artifact === undefined || !isDate(expires) || stateOn(artifact, today) === 'withdrawn') return []
  const owner = ownerOf(artifact)
  const window = (type: string, date: IsoDate, pointer: string, what: string): Window => ({
    type,
    date,
    artifact,
    pointer,
    what,
    owner,
  })
  const before = (term: BodyTerm, standard: string) =>
    addDuration(expires, bodyTerm(repo, artifact, term, standard), -1)
  const renewal = auditsOfCycle(repo, artifact, 'recertification')
  const surveillance = nextSurveillance(repo, artifact, today)
  return [
    window('certificate-end', expires, '/expires', 'The certificate ends'),
    ...(renewal.length > 0
      ? []
      : [
          window(
            'recertification-planning',
            before('recert_planning', 'P6M'),
            '/expires',
            'Book the recertification audit',
          ),
        ]),
    ...(renewal.some((audit) => hasBegun(audit, today))
      ? []
      : [
          window(
            'recertification',
            before('recert_lead', 'P3M'),
            '/expires',
            'Hold the recertification audit by this day',
          ),
        ]),
    ...(surveillance === undefined
      ? []
      : [window('surveillance', surveillance.by, '/decision_date', 'Hold the surveillance audit by this day')]),
  ]
}

/** Milestones ahead in the plans towards the certificate; what has passed is history, not a duty. */
export const milestones = (repo: Repo, today: IsoDate): readonly Deadline<'certification-plan'>[] =>
  repo.live('certification-plan').flatMap((artifact) =>
    Object.entries(artifact.data.timeline ?? {}).flatMap(([name, date]) =>
      isDate(date) && date >= today
        ? [
            {
              type: 'milestone',
              date,
              artifact,
              pointer: `/timeline/${name}`,
              what: `Milestone: ${name.replace(/_/g, ' ')}`,
              part: name,
              owner: artifact.data.lead ?? ownerOf(artifact),
            },
          ]
        : [],
    ),
  )
