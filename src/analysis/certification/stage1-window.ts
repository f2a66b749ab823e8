/** When stage 1 takes place, booked or planned, and whether its time has come. */
import type { Artifact } from '../../model/artifact.ts'
import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { settingDuration } from '../../model/settings.ts'
import { planThatCounts } from '../certification-plans.ts'
import { certificateOn, decided } from './certificates.ts'
import { auditsOfType, isOver } from './external-audits.ts'

/** First day of stage 1, and where it is written. */
export interface Stage1Date {
  readonly on: IsoDate
  readonly by: Artifact
}

/** The stage 1 that is booked and not over, else the date of the certification plan; not one from before a certificate. */
export function stage1Ahead(repo: Repo, today: IsoDate): Stage1Date | undefined {
  const certificate = certificateOn(repo, today)
  const since = certificate === undefined ? '' : decided(certificate)
  const booked = auditsOfType(repo, 'stage1').find((audit) => !isOver(audit, today) && audit.days.from > since)
  if (booked !== undefined) return { on: booked.days.from, by: booked.audit }
  const plan = planThatCounts(repo)
  const on = plan?.data.timeline?.stage1
  return plan !== undefined && isDate(on) && on > since ? { on, by: plan } : undefined
}

/** True from `certification.stage1_lead` before stage 1 on, and for a booked one that has no date. */
export function stage1IsNear(repo: Repo, today: IsoDate): boolean {
  const ahead = stage1Ahead(repo, today)
  if (ahead !== undefined)
    return today >= addDuration(ahead.on, settingDuration(repo, 'certification.stage1_lead', 'P3M'), -1)
  return repo
    .all('audit')
    .some(({ data }) => data.type === 'stage1' && data.status === 'planned' && undated(data.dates))
}

const undated = (dates: Artifact<'audit'>['data']['dates']): boolean =>
  dates?.from === undefined && dates?.to === undefined
