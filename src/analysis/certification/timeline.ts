/** The certification on one line of time: steps that were taken, audits that are booked, milestones and deadlines to come. */
import { type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { planThatCounts } from '../certification-plans.ts'
import { certificateOn, stateOn } from './certificates.ts'
import { auditsOfType, isAhead } from './external-audits.ts'
import type { NextStep } from './next-step.ts'
import type { Standing } from './standing.ts'
import { stateTitles } from './states.ts'

/** One entry. */
export interface TimelineEntry {
  readonly on: IsoDate
  readonly what: string
  /** `done`: it happened; `booked`: an audit is recorded for it; `planned`: a milestone of the plan; `deadline`: the last day of something. */
  readonly kind: 'done' | 'booked' | 'planned' | 'deadline'
  /** Id of the record behind it. */
  readonly by?: string
}

const auditNames = {
  stage1: 'Stage 1',
  stage2: 'Stage 2',
  surveillance: 'Surveillance audit',
  recertification: 'Recertification audit',
  'follow-up': 'Follow-up audit',
  special: 'Special audit',
} as const

/** Entries in order of their day. */
export function timelineOf(repo: Repo, standing: Standing, next: NextStep, today: IsoDate): readonly TimelineEntry[] {
  const done = standing.steps.flatMap(({ on, to, by }): TimelineEntry[] =>
    on === undefined ? [] : [{ on, what: stateTitles[to], kind: 'done', ...(by === undefined ? {} : { by }) }],
  )
  const booked = (Object.keys(auditNames) as (keyof typeof auditNames)[]).flatMap((type) =>
    auditsOfType(repo, type)
      .filter((audit) => isAhead(audit, today) && audit.audit.data.status === 'planned')
      .map(
        ({ audit, days }): TimelineEntry => ({ on: days.from, what: auditNames[type], kind: 'booked', by: audit.id }),
      ),
  )
  const ahead = [...booked, ...milestones(repo, today, booked)]
  const ends = deadlines(repo, next, today).filter(({ on }) => ahead.every((entry) => entry.on !== on))
  return [...done, ...ahead, ...ends].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Milestones of the plan that lie ahead, less those that a booked audit of that day settles. */
function milestones(repo: Repo, today: IsoDate, booked: readonly TimelineEntry[]): TimelineEntry[] {
  const plan = planThatCounts(repo)
  return Object.entries(plan?.data.timeline ?? {}).flatMap(([name, on]): TimelineEntry[] =>
    plan === undefined || !isDate(on) || on < today || booked.some((entry) => entry.on === on)
      ? []
      : [{ on, what: milestoneName(name), kind: 'planned', by: plan.id }],
  )
}

function milestoneName(name: string): string {
  if (name === 'stage1' || name === 'stage2') return auditNames[name]
  const words = name
    .replaceAll('_', ' ')
    .replace(/\bcb\b/, 'certification body')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function deadlines(repo: Repo, next: NextStep, today: IsoDate): TimelineEntry[] {
  const certificate = certificateOn(repo, today)
  const entries: TimelineEntry[] = []
  if (next.by !== undefined) entries.push({ on: next.by, what: next.what, kind: 'deadline' })
  const expires = certificate?.data.expires
  if (certificate !== undefined && isDate(expires) && expires >= today && stateOn(certificate, today) !== 'withdrawn')
    entries.push({ on: expires, what: 'The certificate expires', kind: 'deadline', by: certificate.id })
  return entries
}
