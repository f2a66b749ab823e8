/** Takes the NUL-separated bytes of the log apart, as they arrive, and hands commits and changes to a builder. */
import type { LogBuilder } from './log-builder.ts'

/** Reads a stream of bytes. */
export interface LogParser {
  push(chunk: Buffer): void
}

const mark = 1
const colon = 58
const lineFeed = 10
const [letterA, letterC, letterD, letterM, letterR, letterT] = [65, 67, 68, 77, 82, 84]

/**
 * A parser. The place in the stream says what a field is: after the mark a fixed number of header fields, after a line of
 * ids one path or, for a rename, two. So no name and no message can pass for anything else.
 */
export function logParser(builder: LogBuilder, idLength: number, fields: number): LogParser {
  let rest: Buffer = Buffer.alloc(0)
  let headerLeft = 0
  let headerAt = -1
  let raw: RawLine | undefined
  let first: string | undefined

  const field = (bytes: Buffer, from: number, to: number): void => {
    if (headerLeft > 0) {
      headerLeft -= 1
      if (headerLeft === 0) builder.commit(bytes.subarray(headerAt, to))
    } else if (raw !== undefined) {
      const path = bytes.toString('utf8', from, to)
      if (raw.renamed && first === undefined) first = path
      else {
        add(builder, raw, path, first)
        raw = undefined
        first = undefined
      }
    } else if (bytes[from] === mark && to > from) {
      headerAt = from + 1
      headerLeft = fields - 1
    } else {
      let at = from
      while (at < to && bytes[at] === lineFeed) at += 1
      if (at < to && bytes[at] === colon) raw = rawLine(bytes, at, to, idLength)
    }
  }

  return {
    push: (chunk) => {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let at = 0
      for (let end = bytes.indexOf(0, at); end >= 0; end = bytes.indexOf(0, at)) {
        field(bytes, at, end)
        at = end + 1
      }
      // A header that is not whole yet is read again from its mark when more has come.
      rest = bytes.subarray(headerLeft > 0 ? headerAt - 1 : at)
      headerLeft = 0
    },
  }
}

interface RawLine {
  readonly status: number
  readonly score: number
  readonly before: Buffer
  readonly after: Buffer
  readonly wasFile: boolean
  readonly isFile: boolean
  readonly renamed: boolean
}

/** `:100644 100644 <id> <id> R096`. */
function rawLine(bytes: Buffer, from: number, to: number, idLength: number): RawLine {
  const ids = from + 15
  const status = bytes[ids + 2 * idLength + 2] as number
  const file = (at: number) => bytes[at] === 49 && bytes[at + 1] === 48
  return {
    status,
    score: Math.min(100, Number(bytes.toString('latin1', ids + 2 * idLength + 3, to)) || 0),
    before: bytes.subarray(ids, ids + idLength),
    after: bytes.subarray(ids + idLength + 1, ids + 2 * idLength + 1),
    wasFile: file(from + 1),
    isFile: file(from + 8),
    renamed: status === letterR || status === letterC,
  }
}

/** Symbolic links and submodules are no files: a file that becomes one is gone, one that becomes a file is new. */
function add(builder: LogBuilder, raw: RawLine, path: string, from: string | undefined): void {
  const { before, after, wasFile, isFile } = raw
  if (!wasFile && !isFile) return
  const none = Buffer.alloc(before.length, 48)
  if (raw.status === letterR && wasFile && isFile) builder.change(letterR, raw.score, before, after, path, from)
  else if (!isFile) builder.change(letterD, 0, before, none, path, undefined)
  else if (!wasFile || raw.status === letterC) builder.change(letterA, 0, none, after, path, undefined)
  else builder.change(raw.status === letterT ? letterM : raw.status, 0, before, after, path, undefined)
}
