/** Compares time spans that go down to hours, and counts them from a day (recovery times, notice deadlines). */
import { addDuration, durationDays, type IsoDate } from '../model/dates.ts'

const shape = /^(P[^T]*)(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** Length in hours; undefined for any other text. */
export function spanHours(span: string | undefined): number | undefined {
  const match = span === undefined ? null : shape.exec(span)
  if (match === null) return undefined
  const [hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [number, number, number]
  return durationDays(match[1] as string) * 24 + hours + minutes / 60 + seconds / 3600
}

/** Last day of a span that begins on a day at an unknown hour: 72 hours are three days. */
export function lastDayOf(from: IsoDate, span: string): IsoDate {
  const [days = '', time] = span.split('T')
  const hours = time === undefined ? 0 : (spanHours(`PT${time}`) ?? 0)
  const start = days === 'P' ? from : addDuration(from, days)
  return hours === 0 ? start : addDuration(start, `P${Math.ceil(hours / 24)}D`)
}
