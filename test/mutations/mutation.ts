/** What a mutation of the example organization is: one small slip, and where exactly it has to be caught. */

/** One slip. */
export interface Mutation {
  /** The rule that catches it. */
  readonly rule: string
  /** File in which the slip is made. */
  readonly path: string
  /** Text that is replaced; its first appearance, after `after` where that is given. Absent for a whole file. */
  readonly find?: string
  readonly after?: string
  /** What takes its place; for a whole file, its new text, and undefined removes the file. */
  readonly put?: string
  /** Where the finding lies: this text in `at` (default: the same file); by default, the place of the slip itself. */
  readonly line?: string
  readonly at?: string
  /** The text stands after this one; by default after `after`, where the finding lies in the edited file. */
  readonly lineAfter?: string
  /** Other rules that rightly speak too, because the one slip makes two facts; each of them must. */
  readonly with?: readonly string[]
  /** True where the slip is a change after the approval; otherwise the changed document counts as approved anew. */
  readonly unapproved?: true
  /** Further slips, where several records vouch for the same fact and all have to fail. */
  readonly and?: readonly Edit[]
}

/** One change of one file. */
export type Edit = Pick<Mutation, 'path' | 'find' | 'after' | 'put'>

/** The slip of replacing one text by another. */
export const slip = (
  rule: string,
  path: string,
  find: string,
  put: string,
  more: Partial<Mutation> = {},
): Mutation => ({ rule, path, find, put, ...more })

/** The slip of leaving a text out; the finding lies on the line that holds `line`. */
export const omission = (
  rule: string,
  path: string,
  find: string,
  line: string,
  more: Partial<Mutation> = {},
): Mutation => ({ rule, path, find, put: '', line, ...more })
