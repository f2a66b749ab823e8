/** Whether somebody who is here today answers for a control, and how an owner is called (clause 5.3, A.5.2). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { hasLeft } from './people.ts'
import { holdingsOn } from './role-holders.ts'

/** True for a person who has not left, and for a role that is held; an id in a file that cannot be read is not judged. */
export function answersToday(repo: Repo, owner: string, today: IsoDate): boolean {
  if (repo.unreadableIds.has(owner)) return true
  const person = repo.get('person', owner)
  if (person !== undefined) return !hasLeft(person, today)
  const role = repo.live('role').find(({ id }) => id === owner)
  return role !== undefined && holdingsOn(role, today).length > 0
}

/** Name of a person or title of a role; undefined for an id that leads nowhere. */
export const ownerName = (repo: Repo, owner: string): string | undefined =>
  repo.get('person', owner)?.data.name ?? repo.get('role', owner)?.data.title
