/** A pack as somebody hands it over, folder or zip, before anything in it is believed. */

/** One entry. `symlink` and `special` are never followed or read. */
export interface PackEntry {
  /** Path below the folder of the pack, with `/`; not checked for anything. */
  readonly path: string
  readonly type: 'file' | 'symlink' | 'special'
  /** Bytes, as the container says. */
  readonly size: number
}

/** What is wrong with a pack, one path at a time. */
export interface PackFinding {
  /** `unsafe`: what a tool that unpacks or opens the pack could stumble over. */
  readonly kind: 'changed' | 'missing' | 'added' | 'renamed' | 'unsafe'
  readonly path: string
  /** The new path of a renamed file. */
  readonly to?: string
  readonly detail: string
}

/** The entries and their contents; contents are read one at a time. */
export interface PackTree {
  /** Every entry that is no folder; a path may occur only once. */
  readonly entries: readonly PackEntry[]
  /** What is wrong with the container itself. */
  readonly faults: readonly PackFinding[]
  /** The content of a file, undefined when it cannot be read or is larger than `most` bytes. */
  read(path: string, most: number): Uint8Array | undefined
  /** Lower-case hex SHA-256 of a file, undefined when it cannot be read. */
  hash(path: string): string | undefined
}

/** Bounds on what is read of a foreign pack. */
export const bounds = {
  entries: 100_000,
  /** Bytes of one file. */
  file: 1024 ** 3,
  /** Bytes of a zip. */
  archive: 1024 ** 3,
  manifest: 64 * 1024 ** 2,
  signature: 64 * 1024,
  depth: 32,
} as const
