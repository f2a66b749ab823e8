/** What changed in an artifact between two of its versions: field by field, prose as runs of words. */

/** A run of words that stayed, came or went; `gap` stands for unchanged text that is left out and has no text of its own. */
export interface WordRun {
  readonly type: 'same' | 'added' | 'removed' | 'gap'
  readonly text: string
}

/** The change of one field, of one entry of a list, or of the body. */
export interface FieldChange {
  readonly type: 'added' | 'removed' | 'changed'
  /** The field as a reader names it: `residual.likelihood`, `entries[A.8.24].status`, `body`. */
  readonly field: string
  /** JSON pointer below the artifact, in the newer version; in the older one for what was removed. */
  readonly pointer: string
  /** The value as written: a scalar, or a whole map or list that came or went. */
  readonly before?: unknown
  readonly after?: unknown
  /** For prose (long texts and the body): the words that changed, with the words around them. */
  readonly words?: readonly WordRun[]
}
