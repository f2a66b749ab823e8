/** Who holds a role on a date, and what a holder may decide (clause 5.3). */
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { wasHere } from './people.ts'

export type Role = Artifact<'role'>

/** One assignment that covers a date. */
export interface Holding {
  /** Id of the holder as written. */
  readonly person: string
  readonly deputy?: string
  /** Pointer below the role, for example `/assignments/1`. */
  readonly pointer: string
}

/** Assignments of a role that cover a date; the first and the last day count. */
export function holdingsOn(role: Role, date: IsoDate): readonly Holding[] {
  return (role.data.assignments ?? []).flatMap((entry, at) => {
    const person = entry?.person
    if (!person || entry.from === undefined || entry.from > date) return []
    if (entry.to !== undefined && entry.to < date) return []
    const holding = { person, pointer: `/assignments/${at}` }
    return [entry.deputy ? { ...holding, deputy: entry.deputy } : holding]
  })
}

/** Roles of each person on a date, by person id; deputies and retired roles do not count. */
export function rolesByHolder(repo: Repo, date: IsoDate): ReadonlyMap<string, readonly Role[]> {
  const roles = new Map<string, Role[]>()
  for (const role of repo.live('role')) {
    for (const { person } of holdingsOn(role, date)) {
      const held = roles.get(person)
      if (held === undefined) roles.set(person, [role])
      else if (!held.includes(role)) held.push(role)
    }
  }
  return roles
}

/** True when the person was here on the date and held the role, or stood in for its holder as deputy. */
export function actedIn(repo: Repo, role: Role, person: string, date: IsoDate): boolean {
  const registered = repo.get('person', person)
  if (registered !== undefined && !wasHere(registered, date)) return false
  return holdingsOn(role, date).some((holding) => holding.person === person || holding.deputy === person)
}

/** A role and the roles above it, by `reports_to`, nearest first. */
export function lineUpFrom(repo: Repo, role: Role | undefined): readonly Role[] {
  const line: Role[] = []
  for (let at = role; at !== undefined && !line.includes(at); at = repo.get('role', at.data.reports_to)) line.push(at)
  return line
}

/** True when the authorities of the role name a word, for example a document kind or `exception`. */
export const hasAuthority = (role: Role, word: string): boolean => (role.data.authorities ?? []).includes(word)

/** True when the role may decide on risks: `risk` covers every band, `risk:<band>` that band, any band when none is asked for. */
export function mayDecideOnRisks(role: Role, band?: string): boolean {
  const authorities = role.data.authorities ?? []
  if (authorities.includes('risk')) return true
  return band === undefined
    ? authorities.some((word) => word.startsWith('risk:'))
    : authorities.includes(`risk:${band}`)
}
