/** Positions in a text: 1-based line and column (UTF-16 units), and the 0-based offset they stand for. */

/** A point in a file. */
export interface Position {
  /** 1-based line. */
  readonly line: number
  /** 1-based column in UTF-16 code units. */
  readonly column: number
}

/** A stretch of a file; `end` is exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Offsets at which each line of a text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line and column of an offset, by binary search in the line starts. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}

/** Range between two offsets. */
export function rangeBetween(starts: readonly number[], from: number, to: number): Range {
  return { start: positionAt(starts, from), end: positionAt(starts, Math.max(from, to)) }
}
