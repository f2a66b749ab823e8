/** Columns of a log to the bytes of a cache file and back; anything that is not exactly as written is no log. */
import { createHash } from 'node:crypto'
import { parentColumns } from './commit-graph.ts'
import type { LogColumns } from './log-columns.ts'

/** What stands before the columns. */
interface Head {
  readonly format: string
  /** Commit whose log this is. */
  readonly tip: string
  readonly idLength: number
  readonly commits: number
  /** Lengths of the columns in bytes, in order. */
  readonly lengths: readonly number[]
  readonly sha256: string
}

const format = 'isms-log-1'

/** Bytes of a log, checksum included. */
export function logBytes(log: LogColumns, tip: string): Buffer {
  const parents = log.parents ?? parentColumns(log)
  const columns = [
    log.headers,
    bytesOf(log.headerFrom),
    bytesOf(log.changeFrom),
    log.status,
    log.score,
    bytesOf(log.path),
    bytesOf(log.from),
    log.blobs,
    Buffer.from(JSON.stringify(log.paths), 'utf8'),
    bytesOf(parents.from),
    bytesOf(parents.places),
  ]
  const body = Buffer.concat(columns)
  const head: Head = {
    format,
    tip,
    idLength: log.idLength,
    commits: log.commits,
    lengths: columns.map(({ length }) => length),
    sha256: createHash('sha256').update(body).digest('hex'),
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), body])
}

/** The log in bytes, with the commit that it is of; undefined when a single bit is wrong. */
export function logFromBytes(bytes: Buffer): { readonly log: LogColumns; readonly tip: string } | undefined {
  const end = bytes.indexOf(10)
  if (end < 0 || end > 4096) return undefined
  try {
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head
    const body = bytes.subarray(end + 1)
    if (head.format !== format || createHash('sha256').update(body).digest('hex') !== head.sha256) return undefined
    const columns: Buffer[] = []
    let at = 0
    for (const length of head.lengths) {
      columns.push(body.subarray(at, at + length))
      at += length
    }
    const [headers, headerFrom, changeFrom, status, score, path, from, blobs, paths, parentFrom, parents] = columns
    if (at !== body.length || !headers || !headerFrom || !changeFrom || !status) return undefined
    if (!score || !path || !from || !blobs || !paths || !parentFrom || !parents) return undefined
    return {
      tip: head.tip,
      log: {
        idLength: head.idLength,
        commits: head.commits,
        headers,
        headerFrom: numbersOf(headerFrom),
        changeFrom: numbersOf(changeFrom),
        status,
        score,
        path: numbersOf(path),
        from: numbersOf(from),
        blobs,
        paths: JSON.parse(paths.toString('utf8')) as string[],
        parents: { from: numbersOf(parentFrom), places: numbersOf(parents) },
      },
    }
  } catch {
    return undefined
  }
}

const bytesOf = (numbers: Int32Array): Buffer => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** A copy, because numbers must begin at a multiple of four. */
const numbersOf = (bytes: Buffer): Int32Array => {
  const copy = new Int32Array(bytes.length / 4)
  bytesOf(copy).set(bytes)
  return copy
}
