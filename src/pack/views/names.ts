/** The words by which readers know people, roles and everything else that has an id. */

import { holdingsOn } from '../../analysis/role-holders.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'

/** A run of words in a cell or value; with `id` it is a link to that artifact. */
export interface Part {
  readonly text: string
  readonly id?: string
}

/** Looks up words for ids on one day. */
export interface Names {
  /** A person's name, a role's title with its holder (both without link: they are everywhere), any other id as a link. */
  readonly part: (id: string) => Part
  /** The same as plain words. */
  readonly words: (id: string) => string
}

export function namesOf(repo: Repo, today: IsoDate): Names {
  const personName = (id: string): string => repo.get('person', id)?.data.name ?? id
  const roleName = (role: Artifact<'role'>): string => {
    const holders = holdingsOn(role, today).map(({ person }) => personName(person))
    const title = role.data.title ?? role.id
    return holders.length > 0 && holders.length < 3 ? `${title} (${holders.join(', ')})` : title
  }
  const part = (id: string): Part => {
    if (repo.get('person', id)) return { text: personName(id) }
    const role = repo.get('role', id)
    if (role) return { text: roleName(role) }
    return { text: id, id }
  }
  return { part, words: (id) => part(id).text }
}
