/** Plan actions by the control that they build (clause 6.1.3 e). */
import { isDate } from '../model/dates.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import { isOfKind } from './of-kind.ts'
import { isOpenAction, type PlanAction } from './risk-actions.ts'

/** Actions of live plans whose `control` is the given Annex A id or own control. */
export function actionsForControl(repo: Repo, controlId: string): readonly PlanAction[] {
  const found: PlanAction[] = []
  for (const { from, field, pointer } of repo.linksTo(controlId)) {
    if (field.pattern !== '/actions/*/control' || !isOfKind(from, 'treatment-plan') || !isLive(from)) continue
    const index = Number(pointer.split('/')[2])
    found.push({ plan: from, pointer: `/actions/${index}`, data: from.data.actions?.[index] ?? {} })
  }
  return found
}

/** True when an open action with a due date names one of the ids as the control that it builds. */
export const hasDatedAction = (repo: Repo, controlIds: readonly string[]): boolean =>
  controlIds.some((id) => actionsForControl(repo, id).some((action) => isOpenAction(action) && isDate(action.data.due)))
