/** Interleaved rounds: every candidate runs once per round, so that a busy machine slows all of them alike. */

/** The middle of the values (mean of the two middle ones for an even count). */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}

/**
 * Runs each candidate once per round and returns the figures of each, in order of the rounds.
 * One round goes ahead uncounted, to warm the file cache; the order turns around from round to round.
 */
export function interleaved<Name extends string>(
  candidates: Readonly<Record<Name, () => number>>,
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(candidates) as Name[]
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) candidates[name]()
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) figures[name].push(candidates[name]())
  }
  return figures
}

/** Median of the ratios taken round by round. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, index) => value / (to[index] as number)))
}
