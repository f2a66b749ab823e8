/** What was decided about a risk that is too high to be simply accepted: an action, an acceptance, or nothing (clauses 6.1.3 and 8.3). */
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { type Acceptance, isInForce, lapseOf, newestAcceptances } from './acceptances.ts'
import { actionsByRisk, isDoneAction, isOpenAction, type PlanAction } from './risk-actions.ts'
import { type Band, demandingBand } from './risk-bands.ts'
import { type Methodology, methodologyThatCounts } from './risk-methodology.ts'

/** The method, and what was decided per risk id. */
export interface RiskDecisions {
  readonly methodology: Methodology | undefined
  readonly acceptances: ReadonlyMap<string, Acceptance>
  readonly actions: ReadonlyMap<string, readonly PlanAction[]>
}

/** Collects the decisions once for all risks. */
export const riskDecisions = (repo: Repo): RiskDecisions => ({
  methodology: methodologyThatCounts(repo),
  acceptances: newestAcceptances(repo),
  actions: actionsByRisk(repo),
})

/**
 * The band of the current level of a risk for which nothing was decided, or undefined. Decided means: an open or finished
 * plan action, or an acceptance in force today. A risk only identified or closed needs no decision, and one whose newest
 * acceptance lapsed is a case of its own.
 */
export function undecidedBand(decisions: RiskDecisions, risk: Artifact<'risk'>, today: IsoDate): Band | undefined {
  const { methodology, acceptances, actions } = decisions
  const { status, current } = risk.data
  if (status === undefined || status === 'identified' || status === 'closed') return undefined
  if ((actions.get(risk.id) ?? []).some((action) => isOpenAction(action) || isDoneAction(action))) return undefined
  const acceptance = acceptances.get(risk.id)
  if (acceptance !== undefined && isInForce(acceptance, today)) return undefined
  if (lapseOf(risk, acceptance, methodology, today) !== undefined) return undefined
  return demandingBand(methodology, current)
}
