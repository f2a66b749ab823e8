/** What recording something does to the repository: files edited or made; nothing is written here. */
import type { SourceFile } from '../../parse/source-file.ts'

/** One file after the change. */
export interface RecordChange {
  /** Path below the root. */
  readonly path: string
  /** The file as it was, where there was one. */
  readonly file?: SourceFile
  /** Its new text, normalised as in `SourceFile`; bytes for a file that is copied. */
  readonly content: string | Uint8Array
}
