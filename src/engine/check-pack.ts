/** Checks what a pack is going to hold: runs the rules that see a pack and settles their findings like any others. */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import type { PackContents } from '../rules/define.ts'
import type { Diagnostic } from './diagnostic.ts'
import { runPackRules } from './run-rules.ts'
import { settle } from './settle.ts'

/** Findings on the contents of a pack; the overrides and exceptions of the repository hold for them too. */
export function checkPack(repo: Repo, today: IsoDate, pack: PackContents): Diagnostic[] {
  const ruleFindings = runPackRules(repo, today, pack)
  if (ruleFindings.length === 0) return []
  const own = new Set(ruleFindings.map(({ rule }) => rule.id))
  // A pack that is being built is judged whatever the phase. What is settled again besides (unused ignores, the configuration) belongs to the check of the files.
  return settle({ repo, today, loadFaults: [], schemaFaults: [], ruleFindings, phase: 'certified' }).filter(
    ({ rule }) => own.has(rule),
  )
}
