/** One text as a YAML scalar on one line. */
import { stringify } from 'yaml'

/** The scalar, in quotes where it would be read as something else; `inFlow` when it stands within brackets or braces. */
export function scalarText(value: string, inFlow = false): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) || /[\r\n]/.test(value)) return JSON.stringify(value)
  const text = stringify(value, { lineWidth: 0 }).trimEnd()
  return inFlow && /[,[\]{}]/.test(text) && !/^["']/.test(text) ? JSON.stringify(value) : text
}
