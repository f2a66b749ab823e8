/** Actions of the treatment plans by the risks they treat, open or done (clauses 6.1.3 e and 8.3). */
import type { Artifact, DataOf } from '../model/artifact.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'

/** One action with its place. */
export interface PlanAction {
  readonly plan: Artifact<'treatment-plan'>
  /** Pointer below the plan, for example `/actions/3`. */
  readonly pointer: string
  readonly data: NonNullable<NonNullable<DataOf<'treatment-plan'>['actions']>[number]>
}

/** Actions of each risk in all plans, by risk id: those that name the risk and those that the risk names, each once. */
export function actionsByRisk(repo: Repo): ReadonlyMap<string, readonly PlanAction[]> {
  const byId = new Map<string, PlanAction>()
  const byRisk = new Map<string, Set<PlanAction>>()
  const add = (risk: string, action: PlanAction) => {
    const actions = byRisk.get(risk)
    if (actions === undefined) byRisk.set(risk, new Set([action]))
    else actions.add(action)
  }
  for (const plan of repo.all('treatment-plan')) {
    plan.data.actions?.forEach((data, at) => {
      const action: PlanAction = { plan, pointer: `/actions/${at}`, data: data ?? {} }
      const id = action.data.id ?? ''
      if (id !== '' && !byId.has(id)) byId.set(id, action)
      for (const risk of action.data.risk ?? []) add(risk, action)
    })
  }
  for (const risk of repo.all('risk')) {
    for (const id of risk.data.plan_actions ?? []) {
      const action = byId.get(id)
      if (action !== undefined) add(risk.id, action)
    }
  }
  return new Map([...byRisk].map(([risk, actions]) => [risk, [...actions]]))
}

/** True for an action that is planned or under way in a plan that still counts; without a status it is planned. */
export const isOpenAction = ({ data, plan }: PlanAction): boolean =>
  data.status !== 'done' && data.status !== 'dropped' && isLive(plan)

/** True for a finished action, whatever became of its plan. */
export const isDoneAction = ({ data }: PlanAction): boolean => data.status === 'done'
