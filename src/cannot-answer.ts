/** The one error for "could not answer" (exit code 2): wrong usage, configuration, git, or our own bug. */

/** Says what stopped the command and what to do; never used for findings about the user's ISMS. */
export class CannotAnswer extends Error {
  /** What the user can do. */
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'CannotAnswer'
    this.hint = hint
  }
}
