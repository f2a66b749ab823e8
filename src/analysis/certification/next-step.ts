/** What the present state asks for next: the step, what it needs, when its window opens and by when it is to be done. */

import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { bodyTerm } from '../body-terms.ts'
import { planThatCounts } from '../certification-plans.ts'
import { nonconformitiesOf, obstacleOn, stage2TermEnd } from './audit-findings.ts'
import { certificateOn, longestSuspension, restorableUntil, suspendedSince } from './certificates.ts'
import { auditsOfType, type DatedAudit, hasBegun } from './external-audits.ts'
import { answered, type GuardName, type Need } from './guards.ts'
import { stage1Ahead } from './stage1-window.ts'
import type { Standing } from './standing.ts'
import type { CertificationState } from './states.ts'
import { nextSurveillance } from './surveillance.ts'

/** The next step. */
export interface NextStep {
  readonly what: string
  readonly needs: readonly Need[]
  /** First day on which it counts as due. */
  readonly from?: IsoDate
  /** Last day. */
  readonly by?: IsoDate
  /** Why that day. */
  readonly because?: string
  readonly overdue: boolean
}

interface Window {
  readonly what?: string
  readonly from?: IsoDate | undefined
  readonly by?: IsoDate | undefined
  readonly because?: string
}

interface Row {
  readonly what: string
  readonly needs: readonly GuardName[]
  readonly window: (repo: Repo, today: IsoDate) => Window
}

/** The next step of a standing. */
export function nextStep(repo: Repo, { state }: Standing, today: IsoDate, openMajors?: number): NextStep {
  const row = rows[state]
  const { what, from, by, because } = row.window(repo, today)
  return {
    what: what ?? row.what,
    needs: answered(row.needs, { repo, day: today, openMajors }),
    ...(from === undefined ? {} : { from }),
    ...(by === undefined ? {} : { by }),
    ...(because === undefined || by === undefined ? {} : { because }),
    overdue: by !== undefined && by < today,
  }
}

const stage1Window = (repo: Repo, today: IsoDate): Window => {
  const ahead = stage1Ahead(repo, today)
  return ahead === undefined ? {} : { by: ahead.on, because: `stage 1 in ${ahead.by.id}` }
}

const beforeStage2: readonly GuardName[] = ['concerns-answered', 'internal-audit-complete', 'review-held']
const beforeSurveillance: readonly GuardName[] = ['surveillance-booked', 'earlier-minors-verified']

const surveillance: Row = {
  what: 'Hold the surveillance audit',
  needs: beforeSurveillance,
  window: (repo, today) => {
    const certificate = certificateOn(repo, today)
    const due = certificate === undefined ? undefined : nextSurveillance(repo, certificate, today)
    if (certificate === undefined || due === undefined)
      return { what: 'Book the recertification audit', ...recertification(repo, today) }
    return {
      what: due.first ? 'Hold the first surveillance audit' : 'Hold the surveillance audit of the year',
      from: due.from,
      by: due.by,
      because: due.first ? 'within 12 months of the decision' : 'once in every calendar year',
    }
  },
}

function recertification(repo: Repo, today: IsoDate): Window {
  const certificate = certificateOn(repo, today)
  const expires = certificate?.data.expires
  if (!isDate(expires)) return {}
  return {
    from: addDuration(expires, bodyTerm(repo, certificate, 'recert_planning', 'P6M'), -1),
    by: addDuration(expires, bodyTerm(repo, certificate, 'recert_lead', 'P3M'), -1),
    because: `so that the decision comes before the certificate expires on ${expires}`,
  }
}

/** The audit whose findings stand before a decision. */
const lastHeld = (repo: Repo, today: IsoDate): DatedAudit | undefined =>
  [...auditsOfType(repo, 'stage2'), ...auditsOfType(repo, 'recertification')]
    .filter((audit) => hasBegun(audit, today))
    .sort((a, b) => (a.days.to < b.days.to ? -1 : 1))
    .at(-1)

const planned = (name: 'stage2' | 'decision', repo: Repo): Window => {
  const plan = planThatCounts(repo)
  const by: unknown = (plan?.data.timeline as Readonly<Record<string, unknown>> | undefined)?.[name]
  return plan !== undefined && isDate(by) ? { by, because: `${name} in ${plan.id}` } : {}
}

const rows: Readonly<Record<CertificationState, Row>> = {
  'not-started': { what: 'Begin with scope, policy and risk methodology', needs: [], window: stage1Window },
  implementing: {
    what: 'Complete an internal audit and a management review, clear what is major',
    needs: ['no-open-major', 'internal-audit-complete', 'review-held'],
    window: stage1Window,
  },
  ready: { what: 'Book stage 1', needs: ['body-named', 'accreditation-recorded'], window: stage1Window },
  'stage1-scheduled': {
    what: 'Hold stage 1',
    needs: ['no-open-major', 'internal-audit-complete', 'review-held', 'body-named', 'accreditation-recorded'],
    window: stage1Window,
  },
  'stage1-done': {
    what: 'Answer the concerns of stage 1 and hold stage 2',
    needs: beforeStage2,
    window: (repo, today) => {
      const last = auditsOfType(repo, 'stage1').findLast((audit) => hasBegun(audit, today))
      if (last === undefined) return planned('stage2', repo)
      const by = addDuration(last.days.to, bodyTerm(repo, last.audit, 'stage_gap_max', 'P6M'))
      return { by, because: `the longest gap after ${last.audit.id}` }
    },
  },
  'stage2-scheduled': {
    what: 'Hold stage 2',
    needs: beforeStage2,
    window: (repo, today) => {
      const next = auditsOfType(repo, 'stage2').find((audit) => !hasBegun(audit, today) || audit.days.to >= today)
      return next === undefined ? {} : { by: next.days.from, because: `stage 2 in ${next.audit.id}` }
    },
  },
  'stage2-done': { what: 'Enter what stage 2 found, or that it found nothing', needs: [], window: () => ({}) },
  'cap-open': {
    what: 'Have majors verified and the corrective actions of minors accepted',
    needs: ['majors-verified', 'minors-accepted'],
    window: (repo, today) => {
      const last = lastHeld(repo, today)
      if (last === undefined) return {}
      const open = nonconformitiesOf(repo, last.audit).filter((item) => obstacleOn(repo, item, today) !== undefined)
      const major = open.some(({ data }) => data.grade === 'major')
      if (major && last.audit.data.type === 'stage2')
        return { by: stage2TermEnd(last.audit), because: `six months after ${last.audit.id}; then stage 2 again` }
      const expires = certificateOn(repo, today)?.data.expires
      return isDate(expires) ? { by: expires, because: 'the certificate expires' } : planned('decision', repo)
    },
  },
  decision: {
    what: 'The certification body decides; record the certificate',
    needs: ['majors-verified', 'minors-accepted'],
    window: (repo, today) => {
      const expires = certificateOn(repo, today)?.data.expires
      return isDate(expires) ? { by: expires, because: 'the certificate expires' } : planned('decision', repo)
    },
  },
  certified: surveillance,
  'surveillance-1-due': surveillance,
  'surveillance-1-done': surveillance,
  'surveillance-2-due': surveillance,
  'surveillance-2-done': surveillance,
  'recertification-due': {
    what: 'Hold the recertification audit',
    needs: ['recertification-booked', 'earlier-minors-verified'],
    window: recertification,
  },
  'recertification-done': {
    what: 'Have the findings settled and the decision taken',
    needs: ['majors-verified', 'minors-accepted'],
    window: (repo, today) => ({ by: certificateOn(repo, today)?.data.expires, because: 'the certificate expires' }),
  },
  suspended: {
    what: 'Resolve the cause of the suspension',
    needs: ['earlier-minors-verified'],
    window: (repo, today) => {
      const certificate = certificateOn(repo, today)
      const since = certificate === undefined ? undefined : suspendedSince(certificate, today)
      if (since === undefined) return {}
      return { by: addDuration(since, longestSuspension), because: 'suspensions normally end within six months' }
    },
  },
  expired: {
    what: 'Complete recertification, decision included',
    needs: ['restorable', 'majors-verified'],
    window: (repo, today) => {
      const certificate = certificateOn(repo, today)
      const until = certificate === undefined ? undefined : restorableUntil(certificate)
      if (until === undefined || until >= today)
        return { by: until, because: 'six months after the certificate expired; then stage 2 again' }
      return { what: 'Agree at least a new stage 2 with the certification body' }
    },
  },
  withdrawn: { what: 'Begin again with stage 1, if a certificate is wanted', needs: [], window: stage1Window },
}
