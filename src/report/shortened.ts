/** Shortens the many: of one rule in one file, human formats show the first findings and say how many more there are. */
import type { Diagnostic } from '../engine/diagnostic.ts'

/** Findings of one rule in one file that are printed; far above what somebody mends by hand in one go. */
export const mostOfOneRule = 50

/** Findings of one rule in one file that are not printed. */
export interface LeftOut {
  readonly rule: string
  readonly path: string
  readonly count: number
}

/** What is printed, and what is not, in the order of the report. */
export interface Shortened {
  readonly diagnostics: readonly Diagnostic[]
  readonly leftOut: readonly LeftOut[]
}

/** The first findings of each rule in each file. */
export function shortened(diagnostics: readonly Diagnostic[]): Shortened {
  const counts = new Map<string, { readonly rule: string; readonly path: string; count: number }>()
  const kept = diagnostics.filter(({ rule, path }) => {
    const key = `${rule} ${path}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { rule, path, count: 1 })
    else known.count += 1
    return (known?.count ?? 1) <= mostOfOneRule
  })
  const leftOut = [...counts.values()].flatMap(({ rule, path, count }) =>
    count > mostOfOneRule ? [{ rule, path, count: count - mostOfOneRule }] : [],
  )
  return { diagnostics: kept, leftOut }
}
