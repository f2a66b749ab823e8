/** What the running tool knows of a kind: the declaration without its schema, plus what was derived from the schema at build time. */
import type { KindDeclaration } from './define.ts'
import type { RefNote } from './fields.ts'

/** A reference field of a kind, by pointer pattern (`*` stands for any list index or map key). */
export interface LinkField extends RefNote {
  readonly pattern: string
}

/** Plain data about one kind, generated from its declaration. */
export interface KindInfo extends Omit<KindDeclaration, 'schema' | 'kind'> {
  readonly kind: string
  readonly links: readonly LinkField[]
  /** Names of the top-level fields, in declaration order. */
  readonly fields: readonly string[]
  /** Names of the top-level fields that the schema requires of every artifact of the kind. */
  readonly required: readonly string[]
  /** Pointer patterns of fields that hold lists; CSV cells of these are split at `;`. */
  readonly lists: readonly string[]
}
