/** The nearest known word to one that was mistyped. */

/** Words within this share of edits of each other are offered. */
const tolerance = 0.4

/** The closest candidate (fewest edits, then first), or undefined when none is close. */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().replace(/[-_\s]/g, '')
  let best: string | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const plain = candidate.toLowerCase().replace(/[-_\s]/g, '')
    if (Math.abs(plain.length - wanted.length) > Math.max(plain.length, wanted.length) * tolerance) continue
    const cost = edits(wanted, plain)
    if (cost < bestCost && cost <= Math.max(1, Math.max(plain.length, wanted.length) * tolerance)) {
      best = candidate
      bestCost = cost
    }
  }
  return best
}

/**
 * The candidate that was surely meant: the same word but for case, dashes, underscores and blanks, else, for words of four
 * letters and more, the only one that is a single slip away. Undefined when there is doubt.
 */
export function surelyMeant(word: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_\s]/g, '')
  const same = candidates.filter((candidate) => plain(candidate) === plain(word))
  if (same.length > 0) return same.length === 1 ? same[0] : undefined
  const near = plain(word).length < 4 ? [] : candidates.filter((candidate) => isSlip(plain(word), plain(candidate)))
  return near.length === 1 ? near[0] : undefined
}

const isSlip = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= 1 && edits(a, b) === 1

/** `nearest name: owner`, or undefined. */
export function nearestPhrase(word: string, candidates: Iterable<string>): string | undefined {
  const found = nearestOf(word, candidates)
  return found === undefined ? undefined : `nearest name: ${found}`
}

/** Edit distance with transpositions (optimal string alignment). */
function edits(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + same,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      current.push(cost)
    }
    before = previous
    previous = current
  }
  return previous[b.length] as number
}
