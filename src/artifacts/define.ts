/** What one artifact kind declares; everything that knows a kind (schema, loader, links, docs, registers) reads this. */
import type { TObject } from 'typebox'

/** How a register column is titled and which field (JSON pointer below the artifact) it shows. */
export interface Column {
  readonly title: string
  /** Field pointer such as `/current/likelihood`. */
  readonly field: string
  /** Relative width; 1 is an id, 4 a sentence. */
  readonly width?: number
}

/** The one declaration of an artifact kind. */
export interface KindDeclaration<K extends string = string, S extends TObject = TObject> {
  /** Name used in `kind:` and in references, singular, kebab-case. */
  readonly kind: K
  /** Reader's name, for example `Risk acceptance`. */
  readonly title: string
  /** Reader's name for several, for example `Risk acceptances`. */
  readonly plural: string
  /** One or two sentences: what an artifact of this kind records. */
  readonly summary: string
  /** Top-level file or folder name that holds the kind (`risks` for `risks/` and `risks.yaml`). */
  readonly location: string
  /** `markdown` kinds have front matter and a body; `yaml` kinds are YAML only; `rows` may also be CSV rows. */
  readonly format: 'yaml' | 'markdown' | 'rows'
  /** True when a repository has one artifact of the kind in force. */
  readonly single?: boolean
  /** Id prefix without the dash, null where artifacts of the kind carry no id (isms-config, measurement). */
  readonly prefix: string | null
  /** Rows (training-record, acknowledgement, measurement) need no id: the loader derives one. */
  readonly derivedId?: boolean
  /** True for documents in the sense of clause 7.5: they carry version, classification and approval. */
  readonly document?: boolean
  /** Clauses of ISO/IEC 27001:2022 that the kind serves. */
  readonly clauses: readonly string[]
  /** Fields (pointer patterns, `*` for any list index) that record progress and do not count for approval. */
  readonly progress?: readonly string[]
  /** Rows of this kind come as CSV beside an artifact of `of` (field `as` names the owner), or as the list `list` inside it. */
  readonly rows?: {
    readonly of: readonly string[]
    readonly as: string
    readonly key: readonly string[]
    readonly list?: string
  }
  /** Columns of its default register. */
  readonly columns: readonly Column[]
  readonly schema: S
  /** A complete, valid example in the kind's own file format. */
  readonly example: string
}

/** Declares an artifact kind; only types the argument. */
export function defineKind<const K extends string, S extends TObject>(
  declaration: KindDeclaration<K, S>,
): KindDeclaration<K, S> {
  return declaration
}
