/** ISO/IEC 27001:2022: its 93 controls and its clauses, with the look-ups that rules and views need. */
import { iso27001 } from '../generated/frameworks.ts'
import type { AnnexControl, Clause, Theme } from './framework.ts'

/** The 93 controls of Annex A in order. */
export const annexControls: readonly AnnexControl[] = iso27001.controls

/** Clauses 4 to 10 with their sub-clauses, in order. */
export const clauses: readonly Clause[] = iso27001.clauses

/** The four themes in the order of Annex A. */
export const themes: readonly Theme[] = ['organizational', 'people', 'physical', 'technological']

const controlById = new Map(annexControls.map((control) => [control.id, control]))
const clauseById = new Map(clauses.map((clause) => [clause.id, clause]))
const successors = new Map<string, string[]>()
for (const control of annexControls) {
  for (const old of control.from_2013) successors.set(old, [...(successors.get(old) ?? []), control.id])
}

/** The control with an id such as `A.5.15`. */
export const annexControl = (id: string): AnnexControl | undefined => controlById.get(id)

/** Controls of 2022 that follow a three-level control id of 2013; empty for ids that never existed. */
export const successorsOf2013 = (id: string): readonly string[] => successors.get(id) ?? []

/** True for anything written like a control id of 2013 (`A.9.2.3`). */
export const looksLike2013 = (id: string): boolean => /^A\.\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(id)

/** The clause that a citation such as `6.1.2` or `9.3.2 b` names, or undefined. */
export function clauseCited(citation: string): Clause | undefined {
  const match = /^(?:clause )?(\d+(?:\.\d+)*)(?:[ ]?([a-z])\)?)?(?:[ ]?(\d)\)?)?$/i.exec(citation.trim())
  if (match === null) return undefined
  const clause = clauseById.get(match[1] as string)
  if (clause === undefined || match[2] === undefined) return clause
  return clause.letters?.includes(match[2].toLowerCase()) ? clause : undefined
}
