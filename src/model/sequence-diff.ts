/** The shortest edit between two sequences (Myers' greedy algorithm), given up where the sequences have little in common. */

/** A stretch of both sequences: equal items, or items of the first that gave way to items of the second. */
export interface Stretch {
  readonly equal: boolean
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** More edits than this and the rest counts as replaced; keeps time and memory small on hostile texts. */
const mostEdits = 1000

/** Stretches in order, equal and replaced ones in turn. */
export function sequenceDiff(before: readonly string[], after: readonly string[]): Stretch[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  const a = before.slice(start, before.length - end)
  const b = after.slice(start, after.length - end)
  const stretches: Stretch[] = []
  push(stretches, true, before.slice(0, start), after.slice(0, start))
  for (const { equal, before: left, after: right } of middle(a, b)) push(stretches, equal, left, right)
  push(stretches, true, before.slice(before.length - end), after.slice(after.length - end))
  return stretches
}

function push(stretches: Stretch[], equal: boolean, before: readonly string[], after: readonly string[]): void {
  if (before.length > 0 || after.length > 0) stretches.push({ equal, before, after })
}

function middle(a: readonly string[], b: readonly string[]): Stretch[] {
  if (a.length === 0 || b.length === 0) return [{ equal: false, before: a, after: b }]
  const trace = edits(a, b)
  if (trace === undefined) return [{ equal: false, before: a, after: b }]
  const pairs = matches(a, b, trace)
  const stretches: Stretch[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < pairs.length; ) {
    const [fromX, fromY] = pairs[at] as [number, number]
    push(stretches, false, a.slice(x, fromX), b.slice(y, fromY))
    let length = 1
    while (
      pairs[at + length]?.[0] === fromX + length &&
      pairs[at + length]?.[1] === fromY + length &&
      at + length < pairs.length
    )
      length += 1
    push(stretches, true, a.slice(fromX, fromX + length), b.slice(fromY, fromY + length))
    ;[x, y] = [fromX + length, fromY + length]
    at += length
  }
  push(stretches, false, a.slice(x), b.slice(y))
  return stretches
}

/** Furthest points per number of edits, or undefined when there are too many edits. */
function edits(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const most = Math.min(a.length + b.length, mostEdits)
  const trace: Int32Array[] = []
  let last = new Int32Array(3)
  for (let d = 0; d <= most; d += 1) {
    // Diagonal k stands at index k + d + 1.
    const row = new Int32Array(2 * d + 3)
    const before = (k: number) => last[k + d] as number
    for (let k = -d; k <= d; k += 2) {
      let x = d === 0 ? 0 : k === -d || (k !== d && before(k - 1) < before(k + 1)) ? before(k + 1) : before(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      row[k + d + 1] = x
      if (x >= a.length && x - k >= b.length) {
        trace.push(row)
        return trace
      }
    }
    trace.push(row)
    last = row
  }
  return undefined
}

/** Pairs of equal items, in order. */
function matches(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [a.length, b.length]
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    let [fromX, fromY] = [0, 0]
    let startX = 0
    if (d > 0) {
      const k = x - y
      const before = (diagonal: number) => (trace[d - 1] as Int32Array)[diagonal + d] as number
      const down = k === -d || (k !== d && before(k - 1) < before(k + 1))
      fromX = before(down ? k + 1 : k - 1)
      fromY = fromX - (down ? k + 1 : k - 1)
      startX = down ? fromX : fromX + 1
    }
    while (x > startX) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    ;[x, y] = [fromX, fromY]
  }
  return pairs.reverse()
}
