/** A fault found while reading a file; the engine turns it into a diagnostic. */

/** What was wrong with the text, where, and how to mend it. Offsets count in the normalised text of the file. */
export interface ParseFault {
  /** Id of the built-in check, for example `syntax/duplicate-key`. */
  readonly rule: string
  readonly message: string
  readonly help: string
  /** Offset of the first and of the character after the last of the stretch at fault. */
  readonly from: number
  readonly to: number
  /** JSON pointer in the file, where one exists. */
  readonly pointer?: string
}
