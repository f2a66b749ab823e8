/** Any value of an artifact as lines of words for a terminal; ids come with the name that readers know. */
import { humanize } from '../../render/humanize.ts'
import { plainLine } from '../../terminal/plain-text.ts'

type NameOf = (id: string) => string | undefined

/** Depth below which a value is printed as it is. */
const deepest = 6

/** The lines of a value; the first is empty where a list or group begins on the next line. */
export function valueLines(value: unknown, nameOf: NameOf, depth = 0): readonly string[] {
  if (value === null || value === undefined || value === '') return ['-']
  if (Array.isArray(value)) {
    if (value.length === 0) return ['-']
    if (value.every((item) => typeof item !== 'object' || item === null))
      return value.flatMap((item) => valueLines(item, nameOf, depth + 1))
    return ['', ...value.flatMap((item) => indented(groupLines(item, nameOf, depth + 1), '- '))]
  }
  if (typeof value === 'object') return ['', ...groupLines(value, nameOf, depth)]
  return textLines(value, nameOf)
}

function groupLines(value: unknown, nameOf: NameOf, depth: number): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return valueLines(value, nameOf, depth)
  if (depth > deepest) return [plainLine(JSON.stringify(value))]
  return Object.entries(value)
    .filter(([, item]) => item !== undefined && item !== null && item !== '')
    .flatMap(([key, item]) => {
      const [first = '', ...rest] = valueLines(item, nameOf, depth + 1)
      return [`${plainLine(humanize(key))}: ${first}`.trimEnd(), ...rest.map((line) => `  ${line}`)]
    })
}

function textLines(value: unknown, nameOf: NameOf): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  const text = String(value).trim()
  // A bare number is a number, not a clause.
  const name = typeof value === 'string' && text.length <= 64 && !/^\d/.test(text) ? nameOf(text) : undefined
  if (name !== undefined && name !== text) return [plainLine(`${text} (${name})`)]
  return text.split('\n').map((line) => plainLine(line))
}

const indented = (lines: readonly string[], mark: string): readonly string[] =>
  lines.map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`)
