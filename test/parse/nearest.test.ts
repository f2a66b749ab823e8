/** The nearest known word to one that was mistyped. */
import { expect, test } from 'vitest'
import { nearestOf } from '../../src/parse/nearest.ts'

const words = ['owner', 'title', 'next_review', 'risk-acceptance', 'status']

test.each<[string, string | undefined]>([
  ['ownr', 'owner'],
  ['onwer', 'owner'],
  ['Owner', 'owner'],
  ['owners', 'owner'],
  ['nextreview', 'next_review'],
  ['next-review', 'next_review'],
  ['risk_acceptance', 'risk-acceptance'],
  ['stauts', 'status'],
  ['colour', undefined],
  ['x', undefined],
  ['', undefined],
  ['o'.repeat(100_000), undefined],
])('%s: %s', (word, nearest) => {
  expect(nearestOf(word, words)).toBe(nearest)
})
