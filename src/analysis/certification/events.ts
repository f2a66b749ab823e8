/** Everything that happened or fell due in a certification, in order, each with the record behind it. */
import { addDuration, type IsoDate, later } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { planThatCounts } from '../certification-plans.ts'
import { dateOf } from '../management-reviews.ts'
import { nonconformitiesOf, settledOn, stage2TermEnd } from './audit-findings.ts'
import { certificateHistory } from './certificate-history.ts'
import { auditsOfType, type DatedAudit, isOver } from './external-audits.ts'
import { type LifeEvent, onDay } from './life-event.ts'
import { clausesAuditedBefore, reviewBefore } from './readiness.ts'
import type { EventName } from './transitions.ts'

/** Events up to a day, in order. */
export function lifeEvents(repo: Repo, today: IsoDate): readonly LifeEvent[] {
  return [
    ...beginning(repo, today),
    ...readiness(repo, today),
    ...stages(repo, today),
    ...decisions(repo, today),
    ...certificateHistory(repo, today),
    ...bookings(repo, today),
  ].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
}

function beginning(repo: Repo, today: IsoDate): LifeEvent[] {
  const plan = planThatCounts(repo)
  const start = plan?.data.timeline?.start
  if (plan !== undefined && start !== undefined && start <= today) return [onDay('work-began', start, plan, 0)]
  return repo.artifacts.some(({ kind }) => kind !== 'isms-config') ? [{ name: 'work-began', order: '' }] : []
}

function readiness(repo: Repo, today: IsoDate): LifeEvent[] {
  const tomorrow = addDuration(today, 'P1D')
  const { open, on, by } = clausesAuditedBefore(repo, tomorrow)
  const review = reviewBefore(repo, tomorrow)
  if (open.length > 0 || on === undefined || review === undefined) return []
  const later = on > dateOf(review)
  return [onDay('readiness-shown', later ? on : dateOf(review), later ? by : review, 1)]
}

function stages(repo: Repo, today: IsoDate): LifeEvent[] {
  const held = (type: 'stage1' | 'stage2', name: EventName) =>
    auditsOfType(repo, type)
      .filter((audit) => isOver(audit, today))
      .map(({ audit, days }) => onDay(name, days.to <= today ? days.to : today, audit, 2))
  return [...held('stage1', 'stage1-held'), ...held('stage2', 'stage2-held')]
}

/** What stage 2 and recertification audits raised, and when the way to the decision was free. */
function decisions(repo: Repo, today: IsoDate): LifeEvent[] {
  return [...auditsOfType(repo, 'stage2'), ...auditsOfType(repo, 'recertification')]
    .filter((audit) => isOver(audit, today))
    .flatMap(({ audit, days }) => {
      const reported = audit.data.status === 'reported' || audit.data.status === 'closed'
      const raised = nonconformitiesOf(repo, audit)
      if (raised.length === 0) return reported ? [onDay('findings-settled', days.to, audit, 4)] : []
      const events = [onDay('nonconformity-raised', days.to, raised[0], 3)]
      const settled = settledOn(repo, raised, today)
      const end = audit.data.type === 'stage2' ? stage2TermEnd(audit) : undefined
      const majorOpen =
        settledOn(
          repo,
          raised.filter(({ data }) => data.grade === 'major'),
          today,
        ) === undefined
      if (settled !== undefined) events.push(onDay('findings-settled', later(settled, days.to) ?? settled, audit, 4))
      else if (end !== undefined && end < today && majorOpen && raised.some(({ data }) => data.grade === 'major'))
        events.push(onDay('stage2-term-ended', addDuration(end, 'P1D'), audit, 4))
      return events
    })
}

/** Audits that are booked and not over; a booking that a later stage has overtaken is only a stale record. */
function bookings(repo: Repo, today: IsoDate): LifeEvent[] {
  const stage1 = auditsOfType(repo, 'stage1')
  const stage2 = auditsOfType(repo, 'stage2')
  const over = [...stage1, ...stage2].filter((audit) => isOver(audit, today))
  const open = (audits: readonly DatedAudit[], name: EventName): LifeEvent[] =>
    audits
      .filter((audit) => !isOver(audit, today) && over.every(({ days }) => days.from < audit.days.from))
      .slice(0, 1)
      .map(({ audit, days }) => ({ name, order: `booked ${days.from}`, by: audit, ahead: days.from }))
  return [...open(stage1, 'stage1-booked'), ...open(stage2, 'stage2-booked')]
}
