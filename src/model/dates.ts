/** Calendar arithmetic on ISO 8601 dates as text; no clock, no time zone, no Date objects leave this file. */
import { daysInMonth, date as isCalendarDate } from '../artifacts/formats.ts'

/** `YYYY-MM-DD`; plain string comparison orders them. */
export type IsoDate = string

const durationShape = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/

/** True for a date that exists in the calendar. */
export const isDate = (text: unknown): text is IsoDate => typeof text === 'string' && isCalendarDate(text)

/** True for a duration in years, months, weeks and days. */
export const isDuration = (text: unknown): text is string =>
  typeof text === 'string' && text !== 'P' && durationShape.test(text)

/**
 * The date a duration after (or, with `sign` -1, before) another. Months are calendar months clamped to the end of the
 * month: 31 January plus P1M is 28 or 29 February. An unreadable date or duration gives the date back unchanged.
 */
export function addDuration(date: IsoDate, duration: string, sign: 1 | -1 = 1): IsoDate {
  const match = durationShape.exec(duration)
  if (match === null || !isDate(date)) return date
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const [year, month, day] = parts(date)
  const monthIndex = year * 12 + (month - 1) + sign * (years * 12 + months)
  const newYear = Math.floor(monthIndex / 12)
  const newMonth = (monthIndex % 12) + 1
  const clamped = Math.min(day, daysInMonth(newYear, newMonth))
  return fromDays(toDays(newYear, newMonth, clamped) + sign * (weeks * 7 + days))
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDays(...parts(to)) - toDays(...parts(from))
}

/** Approximate length of a duration in days, for comparing durations (a month counts 30.44 days). */
export function durationDays(duration: string): number {
  const match = durationShape.exec(duration)
  if (match === null) return 0
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return (years * 12 + months) * 30.44 + weeks * 7 + days
}

/** The later of two dates; an absent one loses. */
export const later = (a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined =>
  a === undefined ? b : b === undefined || a >= b ? a : b

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/** Days since 1 March of the year 0, counted in years that begin in March (proleptic Gregorian calendar). */
function toDays(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

function fromDays(days: number): IsoDate {
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}
