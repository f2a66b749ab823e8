/** Formats that a pattern cannot check; the compiled validators import them. */
import { isDate } from '../model/dates.ts'

/** A date that exists in the calendar (RFC 3339 full-date). */
export const date = (text: string): boolean => isDate(text)

/** Length of a text in characters (code points), as JSON Schema counts. */
export const textLength = (text: string): number => [...text].length
