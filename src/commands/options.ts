/** Options that every reading command shares, and what they mean. */

import { CannotAnswer } from '../cannot-answer.ts'
import { type IsoDate, isDate } from '../model/dates.ts'

/** As commander hands them over. */
export interface CommonOptions {
  readonly root?: string
  readonly ref?: string
  readonly asOf?: string
  readonly git: boolean
  readonly color: boolean
  readonly quiet?: boolean
}

/** Checks `--as-of`. */
export function parseAsOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined
  if (!isDate(text))
    throw new CannotAnswer(
      `--as-of ${text} is no calendar date`,
      'Write it as YYYY-MM-DD, for example --as-of 2026-06-30.',
    )
  return text
}

/** Today in a time zone (IANA name), as `YYYY-MM-DD`; UTC when the zone is unset or unknown. */
export function todayIn(timezone: string | undefined): IsoDate {
  const now = new Date()
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone ?? 'UTC',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(now)
  } catch {
    return now.toISOString().slice(0, 10)
  }
}
