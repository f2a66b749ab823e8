/** Moments of the scripted history: local time of Utrecht as `YYYY-MM-DDTHH:MM`, which sorts as text. */

/** Local time in Utrecht, `YYYY-MM-DDTHH:MM`. */
export type Moment = string

/** Calendar day, `YYYY-MM-DD`. */
export type Day = string

/** Day of a moment. */
export const dayOf = (moment: Moment): Day => moment.slice(0, 10)

/** The day that lies `days` after another. */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Next working day on or after a day. */
export function workday(day: Day): Day {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay()
  return weekday === 6 ? dayAfter(day, 2) : weekday === 0 ? dayAfter(day, 1) : day
}

/** A moment as git writes it: seconds since 1970 and the zone of central Europe on that day. */
export function gitDate(moment: Moment): string {
  const zone = isSummer(dayOf(moment)) ? 2 : 1
  return `${Date.parse(`${moment}:00Z`) / 1000 - zone * 3600} +0${zone}00`
}

const isSummer = (day: Day): boolean =>
  day >= lastSunday(day.slice(0, 4), '03') && day < lastSunday(day.slice(0, 4), '10')

function lastSunday(year: string, month: string): Day {
  const last = `${year}-${month}-31`
  return dayAfter(last, -new Date(`${last}T00:00Z`).getUTCDay())
}
