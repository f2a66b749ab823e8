/** Every rule and built-in check by id. */
import { rules } from '../generated/rules.ts'
import { builtinChecks } from '../rules/builtin.ts'
import type { Rule, RuleInfo } from '../rules/define.ts'

const byId = new Map<string, RuleInfo | Rule>([...builtinChecks, ...rules].map((info) => [info.id, info]))

/** All checks, built-in ones first. */
export const allChecks: readonly (RuleInfo | Rule)[] = [...byId.values()]

/** The check of an id, or undefined. */
export const findCheck = (id: string): RuleInfo | Rule | undefined => byId.get(id)

/** The check of an id that must exist. */
export function ruleInfo(id: string): RuleInfo {
  const info = byId.get(id)
  if (info === undefined) throw new Error(`no check has the id ${id}`)
  return info
}
