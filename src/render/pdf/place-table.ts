/**
 * Numbers the places that links lead to. Inside the compiler such a link is an address of fixed length, which costs nothing;
 * a reference would make it lay out every paragraph with a link twice. The real destination is put in afterwards.
 */

/** The start of every such address; no link of a document can have it, because only http, https and mailto pass. */
export const PLACE_SCHEME = 'isms-place:'
/** Long enough for the longest destination that takes its room. */
const ADDRESS_LENGTH = 72

/** Labels of places in the order in which links named them first. */
export interface PlaceTable {
  readonly labels: readonly string[]
  /** The address of a place, for the compiler. */
  readonly address: (label: string) => string
}

/** A new table. */
export function placeTable(): PlaceTable {
  const labels: string[] = []
  const numbers = new Map<string, number>()
  return {
    labels,
    address: (label) => {
      let number = numbers.get(label)
      if (number === undefined) {
        number = labels.push(label) - 1
        numbers.set(label, number)
      }
      return `${PLACE_SCHEME}${String(number).padStart(8, '0')}`.padEnd(ADDRESS_LENGTH, '.')
    },
  }
}
