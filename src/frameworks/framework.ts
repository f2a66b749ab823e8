/** A catalogue of clauses and controls that artifacts cite. */

/** A clause; `letters` are its lettered parts, as one string. */
export interface Clause {
  readonly id: string
  readonly title: string
  readonly letters?: string
}

/** Theme of an Annex A control. */
export type Theme = 'organizational' | 'people' | 'physical' | 'technological'

/** An Annex A control. */
export interface AnnexControl {
  /** For example `A.5.15`. */
  readonly id: string
  readonly title: string
  readonly theme: Theme
  readonly new_in_2022?: boolean
  /** Predecessors in the edition of 2013, for example `A.9.1.1`. */
  readonly from_2013: readonly string[]
  /** Whether the control asks for something written. */
  readonly documented?: { readonly level: 'documented' | 'inventory' | 'implied'; readonly what: string }
}

/** A whole catalogue. */
export interface Framework {
  readonly id: string
  readonly title: string
  readonly amendments: readonly string[]
  readonly clauses: readonly Clause[]
  readonly controls: readonly AnnexControl[]
}
