/** Runs every rule over the model; a rule only reports, and a fault in a rule is ours, never the user's. */
import { rules } from '../generated/rules.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import type { Finding, Rule, RuleInfo } from '../rules/define.ts'
import { foldCauses } from './fold-causes.ts'

/** A finding with the rule that made it. */
export interface RuleFinding {
  readonly rule: RuleInfo
  readonly finding: Finding
}

/** Runs the given rules (all by default) and collects what they report. */
export function runRules(repo: Repo, today: IsoDate, selected: readonly Rule[] = rules): RuleFinding[] {
  const found: RuleFinding[] = []
  for (const rule of selected) {
    if (rule.needs.includes('git')) continue
    try {
      rule.check({ repo, today, report: (finding) => found.push({ rule, finding }) })
    } catch (error) {
      throw new Error(`rule ${rule.id} failed: ${(error as Error).message}`, { cause: error })
    }
  }
  return foldCauses(found)
}
