/** Windows of the certificate: surveillance, recertification, end; and milestones of the plan towards it. */
import type { Artifact } from '../../model/artifact.ts'
import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { setting } from '../../model/settings.ts'
import { auditDays } from '../audit-plan.ts'
import { type Deadline, ownerOf } from './deadline.ts'

type Certificate = Artifact<'certificate'>
type Window = Deadline<'certificate'>

/** The certificate that counts: of those neither withdrawn nor ended, the one that runs longest. */
const certificateInForce = (repo: Repo): Certificate | undefined =>
  repo
    .all('certificate')
    .filter(({ data }) => data.status !== 'withdrawn' && data.status !== 'expired' && isDate(data.expires))
    .reduce<Certificate | undefined>(
      (best, next) => (best === undefined || (next.data.expires ?? '') > (best.data.expires ?? '') ? next : best),
      undefined,
    )

/** What the certificate in force needs, and by when. */
export function certificateWindows(repo: Repo): readonly Window[] {
  const artifact = certificateInForce(repo)
  const { decision_date: decided, expires } = artifact?.data ?? {}
  if (artifact === undefined || expires === undefined) return []
  const owner = ownerOf(artifact)
  const window = (type: string, date: IsoDate, pointer: string, what: string): Window => ({
    type,
    date,
    artifact,
    pointer,
    what,
    owner,
  })
  const windows = [window('certificate-end', expires, '/expires', 'The certificate ends')]
  const renewal = auditsSince(repo, 'recertification', decided ?? '')
  const before = (key: string, fallback: string) => {
    const set = setting(repo, `cb.${key}`)
    return addDuration(expires, typeof set === 'string' ? set : fallback, -1)
  }
  if (renewal.length === 0)
    windows.push(
      window(
        'recertification-planning',
        before('recert_planning', 'P6M'),
        '/expires',
        'Book the recertification audit',
      ),
    )
  if (!renewal.some(isHeld))
    windows.push(
      window('recertification', before('recert_lead', 'P3M'), '/expires', 'Hold the recertification audit by this day'),
    )
  const surveillance = decided === undefined ? undefined : nextSurveillance(repo, artifact, decided, expires)
  if (surveillance !== undefined)
    windows.push(window('surveillance', surveillance, '/decision_date', 'Hold the surveillance audit by this day'))
  return windows
}

/** The first surveillance audit within a year of the decision, then one in every calendar year but that of the recertification. */
function nextSurveillance(
  repo: Repo,
  certificate: Certificate,
  decided: IsoDate,
  expires: IsoDate,
): IsoDate | undefined {
  const held = auditsSince(repo, 'surveillance', decided)
    .filter(isHeld)
    .map((audit) => auditDays(audit)?.from ?? '')
    .sort()
  const last = held.at(-1)
  const renewed = (certificate.data.events ?? []).some((event) => event?.event === 'recertified')
  const year = (date: IsoDate) => Number(date.slice(0, 4))
  if (last === undefined && !renewed) return addDuration(decided, 'P12M')
  const next = (last === undefined ? year(decided) : year(last)) + 1
  return next < year(expires) ? `${next}-12-31` : undefined
}

const auditsSince = (repo: Repo, type: string, day: IsoDate): readonly Artifact<'audit'>[] =>
  repo.all('audit').filter((audit) => audit.data.type === type && (auditDays(audit)?.from ?? '') > day)

const isHeld = ({ data }: Artifact<'audit'>): boolean => data.status === 'reported' || data.status === 'closed'

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
