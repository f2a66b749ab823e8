/** Formats that a pattern cannot check; the compiled validators import them. */

/** A date `YYYY-MM-DD` that exists in the calendar (RFC 3339 full-date). */
export function date(text: string): boolean {
  if (!dateShape.test(text)) return false
  const day = Number(text.slice(8))
  // Every month has 28 days.
  return day <= 28 || day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

const dateShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** Days of a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Length of a text in characters (code points), as JSON Schema counts. */
export const textLength = (text: string): number => [...text].length
