/** One event in the life of a certification. */
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { EventName } from './transitions.ts'

/** One event. */
export interface LifeEvent {
  readonly name: EventName
  /** Its day; absent where the records do not tell, as for the day of a booking. */
  readonly on?: IsoDate
  /** Where it stands among the others; bookings come last, because they lie ahead. */
  readonly order: string
  /** The record behind it. */
  readonly by?: Artifact
  /** The first day of a booked audit. */
  readonly ahead?: IsoDate
}

/** An event of a day; `place` orders the events of one day. */
export const onDay = (name: EventName, on: IsoDate, by: Artifact | undefined, place = 5): LifeEvent => ({
  name,
  on,
  order: `${on} ${place}`,
  ...(by === undefined ? {} : { by }),
})
