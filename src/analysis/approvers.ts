/** In which of their roles a person may approve a document (clauses 5.3 and 7.5.2 c). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { hasAuthority, rolesByHolder } from './role-holders.ts'

/** Ids of the roles that a person holds on a date and whose authorities name the document kind, sorted. */
export function rolesThatMayApprove(repo: Repo, person: string, kind: string, on: IsoDate): string[] {
  return (rolesByHolder(repo, on).get(person) ?? [])
    .filter((role) => hasAuthority(role, kind))
    .map(({ id }) => id)
    .sort()
}
