/** Dates as registers write them; day and month are never guessed where a date can be read both ways. */
import { isDate } from '../../model/dates.ts'

/** Order of day and month in dates with slashes. */
export type DayOrder = 'day-first' | 'month-first'

/** A date, whether more than the date stood there, or why it cannot be told. */
export type DateReading =
  | { readonly date: string; readonly more: boolean }
  | { readonly ambiguous: readonly [string, string] }
  | undefined

/** Reads `2026-01-31`, `31.1.2026`, `31/01/2026`, `31 January 2026`, with or without a time. */
export function readDate(text: string, order: DayOrder | undefined): DateReading {
  const match = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\.? \p{L}+\.? \d{4})(.*)$/u.exec(
    text.trim(),
  )
  if (match === null || /^\d/.test(match[2] as string)) return undefined
  const more = (match[2] as string).trim() !== ''
  const given = match[1] as string
  const parts = given.split(/[-./ ]+/)
  if (/^\d{4}-/.test(given)) return dated(parts[0], parts[1], parts[2], more)
  if (/\p{L}/u.test(given)) return dated(parts[2], String(monthNamed(parts[1] as string)), parts[0], more)
  // Dots and dashes put the day first wherever they are used; slashes do so in some countries only.
  if (!given.includes('/')) return dated(parts[2], parts[1], parts[0], more)
  const dayFirst = dated(parts[2], parts[1], parts[0], more)
  const monthFirst = dated(parts[2], parts[0], parts[1], more)
  if (order !== undefined) return order === 'day-first' ? dayFirst : monthFirst
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst
  return dayFirst.date === monthFirst.date ? dayFirst : { ambiguous: [dayFirst.date, monthFirst.date] }
}

/** The order that the dates of a column prove: some day beyond the twelfth. Undefined where they prove none, or both. */
export function provenOrder(texts: readonly string[]): DayOrder | undefined {
  const slashed = texts.flatMap((text) => {
    const match = /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(text.trim())
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const]
  })
  const dayFirst = slashed.some(([first]) => first > 12)
  const monthFirst = slashed.some(([, second]) => second > 12)
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first'
}

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  more: boolean,
): { readonly date: string; readonly more: boolean } | undefined {
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDate(date) ? { date, more } : undefined
}

/** First letters of the months in English, German, French, Dutch and Spanish, without accents. */
const months = [
  'jan|ene',
  'feb|fev',
  'mar|maa|mrt|mrz',
  'apr|avr|abr',
  'may|mai|mei',
  'jun|juin',
  'jul|juil',
  'aug|aou|ago',
  'sep',
  'oct|okt',
  'nov',
  'dec|dez|dic',
]

function monthNamed(word: string): number {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  // "juin" and "juillet" share three letters.
  const found = months.map((starts, index) => ({ index, fits: new RegExp(`^(?:${starts})`).test(plain) }))
  if (plain.startsWith('juin')) return 6
  return (found.find(({ fits }) => fits)?.index ?? -1) + 1
}
