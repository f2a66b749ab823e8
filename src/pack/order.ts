/** The one order of everything that a pack lists: by code unit, the same on every machine and in every language. */

/** Compares two texts by code unit, never by locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The entries of a map, sorted by key. */
export function sortedEntries<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([left], [right]) => byCodeUnit(left, right))
}
