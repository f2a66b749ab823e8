/** The events of which the history is made. Paths ending in `/` mean everything below. */
import type { Moment } from './moment.ts'

/** A commit: everything below `paths` is brought to its text of that moment. Without `on` it goes straight to main. */
export interface Commit {
  readonly at: Moment
  /** Person id of the author. */
  readonly by: string
  readonly say: string
  readonly body?: string
  readonly paths: readonly string[]
  /** Branch. */
  readonly on?: string
  readonly with?: readonly string[]
  readonly reviewed?: readonly string[]
  /** Who else gave the approval that the commit records. */
  readonly approved?: readonly string[]
}

/** A merge of a branch into main. */
export interface Merge {
  readonly at: Moment
  readonly by: string
  readonly say: string
  readonly merge: string
  readonly reviewed?: readonly string[]
  readonly approved?: readonly string[]
}

/** An annotated tag on main. */
export interface Tag {
  readonly at: Moment
  readonly by: string
  readonly say: string
  readonly tag: string
}

export type Event = Commit | Merge | Tag
