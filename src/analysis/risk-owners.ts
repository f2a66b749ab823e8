/** What stands in the owner field of a risk instead of one person (clause 6.1.2 c). */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'

/** Why a risk has no owner in the sense of the standard. */
export type OwnerLack = 'absent' | 'role' | 'unit'

/** Names of units of the organization, from the scope and the person register. */
export function unitNames(repo: Repo): ReadonlySet<string> {
  const units = new Set<string>()
  for (const scope of repo.all('scope')) for (const unit of scope.data.organization_units ?? []) units.add(unit)
  for (const person of repo.all('person')) if (person.data.unit) units.add(person.data.unit)
  return units
}

/**
 * The lack of a person as owner, or undefined. Text that is nobody's id counts as a unit or team when it is a known unit
 * or several words; any other unknown id is a broken reference, which is not judged here.
 */
export function ownerLack(repo: Repo, risk: Artifact<'risk'>, units: ReadonlySet<string>): OwnerLack | undefined {
  const owner = risk.data.owner?.trim() ?? ''
  if (owner === '') return 'absent'
  const found = repo.find(owner)
  if (found !== undefined) return found.kind === 'role' ? 'role' : undefined
  return units.has(owner) || /\s/.test(owner) ? 'unit' : undefined
}
