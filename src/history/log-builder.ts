/** Collects commits and changes into columns that grow. */
import type { LogColumns } from './log-columns.ts'

/** Takes the log piece by piece, newest commit first. */
export interface LogBuilder {
  /** Begins a commit; the bytes are its header. */
  commit(header: Buffer): void
  /** Adds a change to the last commit. `before` and `after` are hex ids. */
  change(status: number, score: number, before: Buffer, after: Buffer, path: string, from: string | undefined): void
  finish(): LogColumns
}

/** A builder that starts empty. */
export function logBuilder(idLength: number): LogBuilder {
  const headers = growingBytes(1 << 20)
  const blobs = growingBytes(1 << 20)
  const status = growingBytes(1 << 14)
  const score = growingBytes(1 << 14)
  const headerFrom = growingNumbers()
  const changeFrom = growingNumbers()
  const path = growingNumbers()
  const from = growingNumbers()
  const paths: string[] = []
  const known = new Map<string, number>()
  const indexOf = (name: string): number => {
    let index = known.get(name)
    if (index === undefined) {
      index = paths.push(name) - 1
      known.set(name, index)
    }
    return index
  }
  let commits = 0
  return {
    commit: (header) => {
      commits += 1
      headerFrom.push(headers.length())
      changeFrom.push(status.length())
      headers.push(header)
    },
    change: (letter, percent, before, after, name, earlier) => {
      status.pushByte(letter)
      score.pushByte(percent)
      blobs.push(before)
      blobs.push(after)
      path.push(indexOf(name))
      from.push(earlier === undefined ? -1 : indexOf(earlier))
    },
    finish: () => {
      headerFrom.push(headers.length())
      changeFrom.push(status.length())
      return {
        idLength,
        commits,
        headers: headers.done(),
        headerFrom: headerFrom.done(),
        changeFrom: changeFrom.done(),
        status: status.done(),
        score: score.done(),
        path: path.done(),
        from: from.done(),
        blobs: blobs.done(),
        paths,
      }
    },
  }
}

function growingBytes(start: number) {
  let bytes = Buffer.allocUnsafe(start)
  let used = 0
  const room = (more: number) => {
    if (used + more <= bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, used + more))
    bytes.copy(larger, 0, 0, used)
    bytes = larger
  }
  return {
    length: () => used,
    push: (piece: Buffer) => {
      room(piece.length)
      piece.copy(bytes, used)
      used += piece.length
    },
    pushByte: (byte: number) => {
      room(1)
      bytes[used] = byte
      used += 1
    },
    done: () => bytes.subarray(0, used),
  }
}

function growingNumbers() {
  let numbers = new Int32Array(1 << 14)
  let used = 0
  return {
    push: (value: number) => {
      if (used === numbers.length) {
        const larger = new Int32Array(numbers.length * 2)
        larger.set(numbers)
        numbers = larger
      }
      numbers[used] = value
      used += 1
    },
    done: () => numbers.slice(0, used),
  }
}
