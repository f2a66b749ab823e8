/** Turns any value of an artifact into runs of words, ids as links. */

import { humanize } from '../../render/humanize.ts'
import { duration } from './duration.ts'
import type { Names, Part } from './names.ts'

/** Ids as they are written everywhere: `RISK-001`, `A.5.15`, `PTY-001-2`, `SCOPE`. */
const ID = /^(?:[A-Z]{2,6}(?:-[A-Z0-9]+)+|A\.\d+\.\d+|[A-Z]{3,6})$/

const DURATION = /^P\d+[YMWD](?:\d+[MWD]){0,2}$/
/** A longer object takes one line per field. */
const ONE_LINE = 60

/** The value as parts: one per list entry; `linkable` says which texts are ids of the repository. */
export function valueParts(value: unknown, names: Names, linkable: (id: string) => boolean): Part[] {
  if (value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) return value.flatMap((item) => joined(item, names, linkable))
  return joined(value, names, linkable)
}

function joined(value: unknown, names: Names, linkable: (id: string) => boolean): Part[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value === 'boolean') return [{ text: value ? 'yes' : 'no' }]
  if (typeof value === 'string')
    return DURATION.test(value)
      ? [{ text: duration(value) }]
      : [ID.test(value) && linkable(value) ? names.part(value) : { text: value.trim() }]
  if (typeof value !== 'object') return [{ text: String(value) }]
  const entries = objectLines(value as Record<string, unknown>, names)
  const inOneLine = entries.join('; ')
  return inOneLine.length > ONE_LINE ? entries.map((text) => ({ text })) : [{ text: inOneLine }]
}

/** A small object, one text per field: `Person: Ada Example`, `From: 2024-01-01`. */
function objectLines(value: Record<string, unknown>, names: Names): string[] {
  const words = (item: unknown): string =>
    Array.isArray(item)
      ? item.map(words).join(', ')
      : typeof item === 'object' && item !== null
        ? objectLines(item as Record<string, unknown>, names).join(', ')
        : typeof item === 'boolean'
          ? item
            ? 'yes'
            : 'no'
          : typeof item === 'string' && ID.test(item)
            ? names.words(item)
            : String(item).trim()
  return Object.entries(value)
    .filter(([key, item]) => item !== undefined && item !== null && !key.startsWith('x-') && key !== 'digest')
    .map(([key, item]) => `${humanize(key)}: ${words(item)}`)
}
