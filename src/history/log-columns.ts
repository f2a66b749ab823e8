/** The log of a repository as columns: one flat array per property, so that 50,000 commits take little memory and load fast. */

/** What a commit did to a file, as git letters them. Copies are not looked for. */
export type ChangeStatus = 'A' | 'M' | 'D' | 'R' | 'T'

/** Commits newest first (as walked) and, per commit, its file changes against its first parent. */
export interface LogColumns {
  /** Length of an object id in hex digits. */
  readonly idLength: number
  readonly commits: number
  /** NUL-separated headers of all commits, one after the other; each begins with the commit id. */
  readonly headers: Buffer
  /** Where the header of a commit begins; one more entry than commits. */
  readonly headerFrom: Int32Array
  /** First change of a commit; one more entry than commits. */
  readonly changeFrom: Int32Array
  /** Character codes of the statuses. */
  readonly status: Uint8Array
  /** Similarity of a rename in percent, else 0. */
  readonly score: Uint8Array
  /** Index in `paths` after the change. */
  readonly path: Int32Array
  /** Index in `paths` before a rename, else -1. */
  readonly from: Int32Array
  /** Hex ids of the content before and after each change, one pair after the other. */
  readonly blobs: Buffer
  /** Every path that occurs, as seen from the top of the repository. */
  readonly paths: readonly string[]
  /** How the commits hang together, where it has been worked out before. */
  readonly parents?: ParentColumns
}

/** Parents by place in the log; parents that the clone lacks are left out. */
export interface ParentColumns {
  /** First parent of a commit in `places`; one more entry than commits. */
  readonly from: Int32Array
  readonly places: Int32Array
}

/** Id of a commit. */
export const commitId = (log: LogColumns, commit: number): string => {
  const at = log.headerFrom[commit] as number
  return log.headers.toString('latin1', at, at + log.idLength)
}

/** Object id of the content before a change; all zeros where there was none. */
export const blobBefore = (log: LogColumns, change: number): string => {
  const at = change * 2 * log.idLength
  return log.blobs.toString('latin1', at, at + log.idLength)
}

/** Object id of the content after a change; all zeros where there is none. */
export const blobAfter = (log: LogColumns, change: number): string => {
  const at = (change * 2 + 1) * log.idLength
  return log.blobs.toString('latin1', at, at + log.idLength)
}

/** True for the id that stands for no content. */
export const isNone = (blob: string): boolean => /^0+$/.test(blob)

/** The status of a change. */
export const statusOf = (log: LogColumns, change: number): ChangeStatus =>
  String.fromCharCode(log.status[change] as number) as ChangeStatus

/** Puts newer commits before older ones; both were walked from one history. */
export function joinLogs(newer: LogColumns, older: LogColumns): LogColumns {
  if (newer.commits === 0) return older
  const paths = [...older.paths]
  const known = new Map(paths.map((path, index) => [path, index]))
  const translated = newer.paths.map((path) => {
    let index = known.get(path)
    if (index === undefined) {
      index = paths.push(path) - 1
      known.set(path, index)
    }
    return index
  })
  const translate = (index: number) => (index < 0 ? index : (translated[index] as number))
  const newerChanges = newer.status.length
  return {
    idLength: older.idLength,
    commits: newer.commits + older.commits,
    headers: Buffer.concat([newer.headers, older.headers]),
    headerFrom: joinOffsets(newer.headerFrom, older.headerFrom, newer.headers.length),
    changeFrom: joinOffsets(newer.changeFrom, older.changeFrom, newerChanges),
    status: joinBytes(newer.status, older.status),
    score: joinBytes(newer.score, older.score),
    path: joinNumbers(newer.path.map(translate), older.path),
    from: joinNumbers(newer.from.map(translate), older.from),
    blobs: Buffer.concat([newer.blobs, older.blobs]),
    paths,
  }
}

function joinNumbers(first: Int32Array, second: Int32Array): Int32Array {
  const joined = new Int32Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

/** Joins two lists of offsets, of which the last entry of the first is the first of the second. */
const joinOffsets = (first: Int32Array, second: Int32Array, shift: number): Int32Array =>
  joinNumbers(
    first.subarray(0, -1),
    second.map((offset) => offset + shift),
  )
