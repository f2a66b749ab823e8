/** A value of a field on one line, as people read it in a change. */

/** Longer values are clipped; the JSON output has them whole. */
const longest = 100

/** Text of a scalar, or a list or map in short; nothing is escaped. */
export function valueText(value: unknown): string {
  const text = written(value, 0)
  return text.length > longest ? `${[...text].slice(0, longest).join('')}…` : text
}

function written(value: unknown, depth: number): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (depth > 4) return '…'
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(', ')}]`
  const members = Object.entries(value).map(([key, item]) => `${key}: ${written(item, depth + 1)}`)
  return depth === 0 ? members.join(', ') : `{${members.join(', ')}}`
}
