/** Where the company stands in certification, as plain data: state, next step, windows of time, costs over three years. */
import { certificateOn, stateOn } from '../../analysis/certification/certificates.ts'
import { type NextStep, nextStep } from '../../analysis/certification/next-step.ts'
import { type Step, standingOn } from '../../analysis/certification/standing.ts'
import { type CertificationState, stateTitles } from '../../analysis/certification/states.ts'
import { type ThreeYearPlan, threeYearPlan } from '../../analysis/certification/three-year-plan.ts'
import { type TimelineEntry, timelineOf } from '../../analysis/certification/timeline.ts'
import type { CheckResult } from '../../engine/check.ts'
import type { PhaseInForce } from '../../engine/phase.ts'
import { openMajors } from '../../engine/stage1-readiness.ts'

/** The certification part of the status. */
export interface CertificationStatus {
  readonly state: CertificationState
  readonly title: string
  /** First day of the state, as far as the records tell. */
  readonly since?: string
  /** The record that led to it. */
  readonly by?: string
  /** First day of the audit, where the state is a booking. */
  readonly ahead?: string
  /** Number of the certification cycle; 0 before the first certificate. */
  readonly cycle: number
  readonly phase: PhaseInForce
  readonly body?: string
  readonly certificate?: {
    readonly id: string
    readonly number?: string
    readonly expires?: string
    readonly state: string
  }
  readonly next: NextStep
  readonly steps: readonly Step[]
  readonly timeline: readonly TimelineEntry[]
  readonly plan?: ThreeYearPlan
}

/** Computes it. */
export function certificationStatus({ repo, report, today }: CheckResult): CertificationStatus {
  const majors = openMajors(report.diagnostics).length
  const standing = standingOn(repo, today, majors)
  const next = nextStep(repo, standing, today, majors)
  const last = standing.steps.at(-1)
  const body = repo.config.cb?.name
  const certificate = certificateOn(repo, today)
  const plan = threeYearPlan(repo, today)
  return {
    state: standing.state,
    title: stateTitles[standing.state],
    ...(last?.on === undefined ? {} : { since: last.on }),
    ...(last?.by === undefined ? {} : { by: last.by }),
    ...(last?.ahead === undefined ? {} : { ahead: last.ahead }),
    cycle: standing.cycle,
    phase: report.provenance.phase,
    ...(body === undefined ? {} : { body }),
    ...(certificate === undefined
      ? {}
      : {
          certificate: {
            id: certificate.id,
            ...(certificate.data.number === undefined ? {} : { number: certificate.data.number }),
            ...(certificate.data.expires === undefined ? {} : { expires: certificate.data.expires }),
            state: stateOn(certificate, today),
          },
        }),
    next,
    steps: standing.steps,
    timeline: timelineOf(repo, standing, next, today),
    ...(plan === undefined ? {} : { plan }),
  }
}
