/** What a built-in view is: how its page is made, which kinds of artifact it shows, and what it needs to be told. */
import type { KindName } from '../../artifacts/index.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec, SectionSpec } from '../page-spec.ts'

/** What a view is made from. */
export interface ViewInput {
  readonly work: PackWork
  /** The sections as far as they are made: all other pages for the overview, nothing for other views. */
  readonly sections: readonly SectionSpec[]
}

export interface View {
  /** The page; undefined when what it shows is kept out of the pack. */
  readonly make: (input: ViewInput) => PageSpec | undefined
  /** Kinds of which the page shows artifacts; a pack that redacts one of them cannot have the view. Names of owners are masked. */
  readonly shows: readonly KindName[]
  /** True when the page shows what the check found. */
  readonly showsCheck?: boolean
  /** What the command must be told or must read for the view: an earlier state, earlier tags, an audit. */
  readonly needs?: 'since' | 'tags' | 'audit'
}
