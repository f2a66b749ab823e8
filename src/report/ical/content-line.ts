/** One content line of iCalendar: escaped text, folded at 75 octets (RFC 5545, sections 3.1 and 3.3.11). */

/** Octets of one line without its line break. */
const most = 75

/** Control characters, which no calendar text may hold; a line feed is written as `\n` before. */
const controls = /[\u0000-\u001f\u007f-\u009f]/g
/** Marks that turn the direction of writing. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Halves of a character that stand alone have no octets of their own. */
const loneHalves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as a value: backslash, semicolon, comma and line feed escaped, other control characters as blanks. */
export const icalText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n')
    .replace(controls, ' ')
    .replace(directions, '')
    .replace(loneHalves, '\ufffd')

/** A folded content line with its line break. `name` may carry parameters; `value` is already escaped. */
export function contentLine(name: string, value: string): string {
  let folded = ''
  let used = 0
  for (const mark of `${name}:${value}`) {
    const size = Buffer.byteLength(mark, 'utf8')
    if (used + size > most) {
      folded += '\r\n '
      used = 1
    }
    folded += mark
    used += size
  }
  return `${folded}\r\n`
}
