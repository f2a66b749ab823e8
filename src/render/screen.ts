/** What a page offers on screen besides its text: choices that narrow its tables, and a search over the pack. Plain data. */
import type { LinkTarget } from './blocks.ts'

/** One choice; `values` in the order in which a reader finds them. */
export interface Facet {
  readonly label: string
  readonly values: readonly string[]
}

/** The values of one row; its first cell reads `key`. */
export interface FilteredRow {
  readonly key: string
  /** Values per facet, in the order of the facets; a row may have several of one. */
  readonly values: readonly (readonly string[])[]
}

export interface RowFilter {
  readonly facets: readonly Facet[]
  readonly rows: readonly FilteredRow[]
}

/** Something that can be found by its id and title. */
export interface SearchEntry {
  /** Empty where readers know it by its title only. */
  readonly id: string
  readonly title: string
  /** What it is: `Risk`, `Policy`, `Annex A control`. */
  readonly kind: string
  readonly target: LinkTarget
}

/**
 * A filter over rows with named values; facets that would not narrow anything are left out.
 * @param order values of a facet that have an order of their own, by label
 */
export function rowFilter(
  labels: readonly string[],
  rows: readonly FilteredRow[],
  order: Readonly<Record<string, readonly string[]>> = {},
): RowFilter {
  const facets = labels.map((label, at): Facet => {
    const found = new Set(rows.flatMap(({ values }) => values[at] ?? []))
    const first = (order[label] ?? []).filter((value) => found.has(value))
    const rest = [...found].filter((value) => !first.includes(value))
    return { label, values: [...first, ...(order[label] ? rest : rest.sort(byWords))] }
  })
  const useful = facets.flatMap(({ values }, at) => (values.length > 1 ? [at] : []))
  return {
    facets: useful.map((at) => facets[at]!),
    rows: rows.map(({ key, values }) => ({ key, values: useful.map((at) => values[at] ?? []) })),
  }
}

/** An order that is the same on every machine. */
const byWords = (a: string, b: string): number => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
}
