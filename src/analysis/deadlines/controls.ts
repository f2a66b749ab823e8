/** Runs of recurring controls, evidence that goes stale, and exceptions that end (clauses 8.1, 9.1, A.5.36). */
import type { IsoDate } from '../../model/dates.ts'
import { statusOf } from '../../model/life.ts'
import type { Repo } from '../../model/repo.ts'
import { missedPeriods, nextPeriod } from '../control-periods.ts'
import { type Proof, proofsOf } from '../evidence-freshness.ts'
import { anyUnreadable } from '../unreadable.ts'
import { type Deadline, ownerOf } from './deadline.ts'

/** A run of a control for a stretch of days. */
export interface ControlRun extends Deadline<'control'> {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Periods of recurring controls that passed without evidence, and for each control the next one that awaits it. */
export function controlRuns(repo: Repo, today: IsoDate): readonly ControlRun[] {
  if (anyUnreadable(repo, 'evidence', 'soa')) return []
  return repo.all('control').flatMap((artifact) => {
    if (artifact.data.status !== 'implemented') return []
    const next = nextPeriod(repo, artifact, today)
    return [...missedPeriods(repo, artifact, today), ...(next === undefined ? [] : [next])].map(({ from, to }) => ({
      type: 'control-run',
      date: to,
      artifact,
      pointer: '/frequency',
      what: `Run the control and keep the evidence of ${from} to ${to}`,
      part: from,
      owner: ownerOf(artifact),
      rule: 'control/recurrence-missed',
      from,
      to,
    }))
  })
}

/** Proof of a control with the day on which it goes stale. */
export interface ProofEnd extends Deadline<'control'> {
  readonly proof: Proof
}

/** When the newest proof of each implemented control without a frequency goes stale. */
export const evidenceEnds = (repo: Repo): readonly ProofEnd[] =>
  repo.live('control').flatMap((artifact) => {
    if (statusOf(artifact) !== 'implemented' || artifact.data.frequency !== undefined) return []
    return proofsOf(repo, artifact).map((proof) => ({
      type: 'evidence-stale',
      date: proof.until,
      artifact,
      pointer: proof.pointer,
      what: `Collect fresh evidence${proof.what === undefined ? '' : ` for "${proof.what}"`}; ${proof.newest.id} counts until then`,
      part: proof.pointer,
      owner: ownerOf(artifact),
      rule: 'evidence/expired',
      proof,
    }))
  })

/** The end of every exception that is asked for or in force. */
export const exceptionEnds = (repo: Repo): readonly Deadline<'exception'>[] =>
  repo.all('exception').flatMap((artifact) => {
    const { status, expires: date, title, approved_by: approver } = artifact.data
    if ((status !== 'requested' && status !== 'approved') || date === undefined) return []
    return [
      {
        type: 'exception-end',
        date,
        artifact,
        pointer: '/expires',
        what: `Close or renew the exception${title === undefined ? '' : ` "${title}"`}`,
        owner: ownerOf(artifact) ?? approver,
        rule: 'exception/expired',
      },
    ]
  })
