/** The sentence on open findings reads well for every count. */
import { expect, it } from 'vitest'
import { openFindings } from '../../src/pack/views/open-findings.ts'

it.each([
  [[0, 0, 0], 'No finding is open.'],
  [[0, 1, 0], 'No finding of major grade is open; 1 of minor grade is.'],
  [[0, 0, 1], 'No finding of major grade is open; 1 other is.'],
  [[0, 2, 3], 'No finding of major grade is open; 2 of minor grade and 3 others are.'],
  [[1, 0, 0], '1 finding of major grade is open.'],
  [[2, 1, 1], '2 findings of major grade are open, besides 1 of minor grade and 1 other.'],
])('%j: %s', ([major, minor, other], sentence) => {
  expect(openFindings({ major: major!, minor: minor!, other: other! })).toBe(sentence)
})
