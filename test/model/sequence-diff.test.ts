/** The sequence diff: it rebuilds both sides, and it is as short as the longest common subsequence allows. */
import { expect, test } from 'vitest'
import { sequenceDiff } from '../../src/model/sequence-diff.ts'
import { randomFrom } from '../support/random-yaml.ts'

/** Length of the longest common subsequence, by the textbook table. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1)
      (table[i] as number[])[j] =
        a[i - 1] === b[j - 1]
          ? (table[i - 1]?.[j - 1] as number) + 1
          : Math.max(table[i - 1]?.[j] as number, table[i]?.[j - 1] as number)
  return table[a.length]?.[b.length] as number
}

test('500 random pairs are rebuilt, with as much in common as there is', () => {
  const random = randomFrom(7)
  const items = (length: number) => Array.from({ length }, () => 'abcd'[Math.floor(random() * 4)] as string)
  for (let round = 0; round < 500; round += 1) {
    const before = items(Math.floor(random() * 14))
    const after = items(Math.floor(random() * 14))
    const stretches = sequenceDiff(before, after)
    expect(stretches.flatMap((stretch) => stretch.before)).toEqual(before)
    expect(stretches.flatMap((stretch) => stretch.after)).toEqual(after)
    const equal = stretches.filter(({ equal }) => equal)
    for (const stretch of equal) expect(stretch.before).toEqual(stretch.after)
    expect(equal.flatMap((stretch) => stretch.before).length).toBe(commonLength(before, after))
  }
})

test('sequences with little in common are replaced as a whole', () => {
  const before = Array.from({ length: 3000 }, (_, index) => `a${index}`)
  const after = Array.from({ length: 3000 }, (_, index) => `b${index}`)
  expect(sequenceDiff(['x', ...before, 'y'], ['x', ...after, 'y']).map(({ equal }) => equal)).toEqual([
    true,
    false,
    true,
  ])
})
