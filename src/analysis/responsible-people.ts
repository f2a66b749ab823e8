/** Who answers for something on a day: a person, the holders of a role, or nobody (clause 5.3). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { hasLeft, type Person } from './people.ts'
import { holdingsOn } from './role-holders.ts'

/** A person by id and name. */
export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** The answer. */
export interface Responsible {
  /** Id or words as written; absent where nobody is named. */
  readonly id?: string
  /** Title of the role, where the id is that of a role. */
  readonly role?: string
  /** The people behind it on that day. */
  readonly people: readonly NamedPerson[]
  /** `held`: somebody is there. `vacant`: a role without holder. `left`: a person who is gone. `unknown`: words that are no id. `nobody`: no owner is named. */
  readonly state: 'held' | 'vacant' | 'left' | 'unknown' | 'nobody'
}

/** Resolves an owner as written through the roles of the day; people who have left answer for nothing. */
export function responsibleFor(repo: Repo, owner: string | undefined, today: IsoDate): Responsible {
  if (owner === undefined) return { people: [], state: 'nobody' }
  const person = repo.get('person', owner)
  if (person !== undefined)
    return hasLeft(person, today)
      ? { id: owner, people: [named(person)], state: 'left' }
      : { id: owner, people: [named(person)], state: 'held' }
  const role = repo.get('role', owner)
  if (role === undefined) return { id: owner, people: [], state: 'unknown' }
  const holders = [...new Set(holdingsOn(role, today).map((holding) => holding.person))]
  const people = holders.flatMap((id): NamedPerson[] => {
    const holder = repo.get('person', id)
    if (holder === undefined) return [{ id, name: id }]
    return hasLeft(holder, today) ? [] : [named(holder)]
  })
  return { id: owner, role: role.data.title ?? owner, people, state: people.length === 0 ? 'vacant' : 'held' }
}

const named = ({ id, data }: Person): NamedPerson => ({ id, name: data.name ?? id })

/** The answer in words: `Ada Example`, `Ada Example (ISMS manager)`, `vacant (ISMS manager)`, `nobody named`. */
export function responsibleWords({ id, role, people, state }: Responsible): string {
  const names = people.map(({ name }) => name).join(', ')
  if (state === 'nobody') return 'nobody named'
  if (state === 'unknown') return id ?? ''
  if (state === 'left') return `${names} (has left)`
  if (state === 'vacant') return `vacant (${role ?? id})`
  return role === undefined ? names : `${names} (${role})`
}
