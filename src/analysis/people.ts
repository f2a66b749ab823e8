/** Whether a person is still here on a date (A.6.5). */
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'

export type Person = Artifact<'person'>

/** True when the employment is `left`, or the last day lies before the date. Leave is not leaving. */
export function hasLeft(person: Person, today: IsoDate): boolean {
  const { employment, left } = person.data
  return employment === 'left' || (left !== undefined && left < today)
}

/** Name for messages: the id, with the person's name where it is known. */
export const nameOf = (person: Person): string =>
  person.data.name === undefined ? person.id : `${person.id} (${person.data.name})`

/** True when a date lies between the first and the last day of the person, both included; unknown days do not bound it. */
export const wasHere = ({ data }: Person, date: IsoDate): boolean =>
  (data.joined === undefined || data.joined <= date) && (data.left === undefined || date <= data.left)
