/** Findings about the severity overrides of `isms.yaml`, made here because only the engine knows every rule. */
import { isFaulty } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { pointerToken } from '../parse/locate.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import type { RuleInfo, Severity } from '../rules/define.ts'
import { placeInArtifact } from './place.ts'
import { allChecks, findCheck, ruleInfo } from './rule-catalogue.ts'
import type { Make, Settled } from './settled.ts'

/** Overrides that name no rule (config/unknown-rule) or weaken one without saying why (config/override-without-reason). */
export function configFindings(repo: Repo, make: Make): Settled[] {
  const artifact = repo.configArtifact
  if (artifact === undefined) return []
  const found: (Settled | undefined)[] = []
  for (const [id, override] of Object.entries(artifact.data.severity_overrides ?? {})) {
    const pointer = `/severity_overrides/${pointerToken(id)}`
    const report = (rule: string, message: string, help?: string) =>
      found.push(make(ruleInfo(rule), placeInArtifact(artifact, pointer, 'key'), { message, help, identity: pointer }))
    const check = findCheck(id)
    if (check === undefined) {
      report('config/unknown-rule', `The severity override names "${id}", which is no rule`, nearestRule(id))
    } else if (
      !isFaulty(artifact, pointer) &&
      weakens(override?.severity, check) &&
      (override?.reason ?? '').trim() === ''
    ) {
      const what =
        override?.severity === 'off'
          ? 'turns the rule off'
          : `lowers the rule from ${check.severity} to ${override?.severity}`
      report('config/override-without-reason', `The severity override of ${id} ${what} and gives no reason`)
    }
  }
  return found.filter((item) => item !== undefined)
}

const order: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 }

const weakens = (severity: Severity | 'off' | undefined, check: RuleInfo): boolean =>
  severity !== undefined && order[severity] < order[check.severity]

/** The rule that was probably meant, as advice. */
function nearestRule(id: string): string | undefined {
  const near = nearestPhrase(
    id,
    allChecks.map((check) => check.id),
  )
  return near === undefined ? undefined : `Correct the rule id or delete the entry; ${near}`
}
