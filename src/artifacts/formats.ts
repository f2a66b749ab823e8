/** Formats that a pattern cannot check; the compiled validators import them. */

/** A date `YYYY-MM-DD` that exists in the calendar (RFC 3339 full-date). */
export function date(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Length of a text in characters (code points), as JSON Schema counts. */
export const textLength = (text: string): number => [...text].length
