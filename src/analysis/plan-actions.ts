/** The actions of the treatment plans that count, and the evidence of what was done (clauses 6.1.3 e and 8.3). */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { evidenceSupporting } from './evidence-of.ts'
import type { PlanAction } from './risk-actions.ts'

/** Every action of the plans that have not ended. */
export const livePlanActions = (repo: Repo): readonly PlanAction[] =>
  repo
    .live('treatment-plan')
    .flatMap((plan) =>
      (plan.data.actions ?? []).map((data, at) => ({ plan, pointer: `/actions/${at}`, data: data ?? {} })),
    )

/** Evidence that an action names or that names the action, each piece once. */
export function evidenceOfAction(repo: Repo, { data }: PlanAction): readonly Artifact<'evidence'>[] {
  const named = (data.evidence ?? []).map((id) => repo.get('evidence', id)).filter((piece) => piece !== undefined)
  return [...new Set([...named, ...(data.id ? evidenceSupporting(repo, data.id) : [])])]
}
