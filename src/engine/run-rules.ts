/** Runs every rule over the model; a rule only reports, and a fault in a rule is ours, never the user's. */
import { rules } from '../generated/rules.ts'
import type { IsoDate } from '../model/dates.ts'
import type { History } from '../model/history.ts'
import type { Repo } from '../model/repo.ts'
import type { Finding, PackContents, Rule, RuleContext, RuleInfo } from '../rules/define.ts'
import { foldCauses } from './fold-causes.ts'

/** A finding with the rule that made it. */
export interface RuleFinding {
  readonly rule: RuleInfo
  readonly finding: Finding
}

/** What rules may see besides the model. */
export interface Sights {
  readonly pack?: PackContents
  /** Whether the ISMS lies in a git repository; absent where git was not asked for. */
  readonly inGit?: boolean
  /** The history; without it no rule that needs git runs. */
  readonly history?: History | undefined
}

/** Runs the given rules (all by default) and collects what they report. */
export function runRules(
  repo: Repo,
  today: IsoDate,
  { pack, inGit, history }: Sights = {},
  selected: readonly Rule[] = rules,
): RuleFinding[] {
  const found: RuleFinding[] = []
  const seen: Omit<RuleContext, 'report'> = {
    repo,
    today,
    ...(pack === undefined ? {} : { pack }),
    ...(history === undefined ? {} : { history }),
    ...(inGit === undefined ? {} : { repository: { found: inGit, rules: gitRules } }),
  }
  for (const rule of selected) {
    if (rule.needs.includes('git') && rule.sees !== 'pack' && !judgeable(rule, history)) continue
    try {
      rule.check({ ...seen, report: (finding) => found.push({ rule, finding }) })
    } catch (error) {
      throw new Error(`rule ${rule.id} failed: ${(error as Error).message}`, { cause: error })
    }
  }
  return foldCauses(found)
}

/** Where older commits are missing, only rules run that need none of them; history/shallow-clone says so. */
const judgeable = (rule: Rule, history: History | undefined): boolean =>
  history !== undefined && (!history.shallow || rule.evenShallow === true)

/** Runs the rules that look at a pack. */
export const runPackRules = (repo: Repo, today: IsoDate, pack: PackContents): RuleFinding[] =>
  runRules(
    repo,
    today,
    { pack },
    rules.filter(({ sees }) => sees === 'pack'),
  )

const gitRules: readonly string[] = rules.filter(({ needs }) => needs.includes('git')).map(({ id }) => id)
