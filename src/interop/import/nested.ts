/** Field values by declared name (`current.likelihood`, `assessments[].on`) as the nested data that YAML holds. */

/** Builds the data in the order given; a name with `[]` goes into the first entry of its list. */
export function nested(values: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [name, value] of values) {
    const parts = name.split('.')
    let at = data
    for (const part of parts.slice(0, -1)) at = groupAt(at, part)
    at[parts.at(-1) as string] = value
  }
  return data
}

function groupAt(data: Record<string, unknown>, part: string): Record<string, unknown> {
  const name = part.replace('[]', '')
  const present = data[name]
  const group = Array.isArray(present) ? present[0] : present
  if (typeof group === 'object' && group !== null) return group as Record<string, unknown>
  const made: Record<string, unknown> = {}
  data[name] = part.endsWith('[]') ? [made] : made
  return made
}
