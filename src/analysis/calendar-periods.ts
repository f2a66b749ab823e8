/** First and last day of a calendar period such as `2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-W21` or a day. */
import { addDuration, daysBetween, type IsoDate, isDate } from '../model/dates.ts'

/** A stretch of days; both ends count. */
export interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The days of a period, or undefined for any other text. */
export function daysOf(period: string | undefined): Days | undefined {
  if (period === undefined) return undefined
  if (isDate(period)) return { from: period, to: period }
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d{2})|(\d{2})))?$/.exec(period)
  if (match === null) return undefined
  const [year, half, quarter, week, month] = match.slice(1) as [string, ...(string | undefined)[]]
  if (half !== undefined) return months(year, (Number(half) - 1) * 6 + 1, 6)
  if (quarter !== undefined) return months(year, (Number(quarter) - 1) * 3 + 1, 3)
  if (week !== undefined) return isoWeek(year, Number(week))
  return month === undefined ? months(year, 1, 12) : months(year, Number(month), 1)
}

function months(year: string, first: number, count: number): Days | undefined {
  const from = `${year}-${String(first).padStart(2, '0')}-01`
  return isDate(from) ? { from, to: addDuration(addDuration(from, `P${count}M`), 'P1D', -1) } : undefined
}

/** Week 1 is the one that holds 4 January; weeks begin on Monday (ISO 8601). */
function isoWeek(year: string, week: number): Days {
  const inFirst = `${year}-01-04`
  const sinceMonday = (((daysBetween('1970-01-05', inFirst) % 7) + 7) % 7) - (week - 1) * 7
  const from =
    sinceMonday >= 0 ? addDuration(inFirst, `P${sinceMonday}D`, -1) : addDuration(inFirst, `P${-sinceMonday}D`)
  return { from, to: addDuration(from, 'P6D') }
}
