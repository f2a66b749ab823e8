/** A catalogue of another framework's criteria, mapped to clauses and controls of ISO/IEC 27001. */

/** One criterion; ids and titles are those of its catalogue, the mapping is a judgement. */
export interface Criterion {
  readonly id: string
  readonly title: string
  readonly group?: string
  /** What it asks beyond that; with it the criterion is at most partly covered. */
  readonly remains?: string
  readonly clauses?: readonly string[]
  /** Annex A ids, and ids of own controls. */
  readonly controls?: readonly string[]
}

/** A catalogue. */
export interface Catalogue {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly criteria: readonly Criterion[]
}
