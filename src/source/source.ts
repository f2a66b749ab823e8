/** Where text comes from: the work tree or any revision, behind one interface. */

/** What stands at a path. Only plain files are ever read; `unreadable` is a folder that cannot be listed. */
export type EntryType = 'file' | 'symlink' | 'submodule' | 'other' | 'unreadable'

/** One entry below the ISMS root. */
export interface Entry {
  /** Path below the root, forward slashes. */
  readonly path: string
  readonly type: EntryType
  /** Size in bytes; -1 when not known without reading. */
  readonly size: number
}

/** A readable tree. */
export interface Source {
  readonly kind: 'work-tree' | 'revision' | 'memory'
  /** Commit id when the source is a revision. */
  readonly commit?: string
  /** Every entry below the root except dot-names, sorted by path (code points). */
  list(): readonly Entry[]
  /** Contents of the given files; a file that cannot be read is absent from the result. */
  read(paths: readonly string[]): ReadonlyMap<string, Uint8Array>
}

/** Orders text by UTF-16 code unit; the one sort order of every output. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
