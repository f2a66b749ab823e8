/** Calendar periods as days. */
import { expect, test } from 'vitest'
import { daysOf } from '../../src/analysis/calendar-periods.ts'

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2026-W21', '2026-05-18', '2026-05-24'],
  ['2020-W53', '2020-12-28', '2021-01-03'],
  ['2027-W01', '2027-01-04', '2027-01-10'],
  ['2026-05-31', '2026-05-31', '2026-05-31'],
])('%s runs from %s to %s', (period, from, to) => {
  expect(daysOf(period)).toEqual({ from, to })
})

test.each(['2026-13', 'soon', '2026-Q5', undefined])('%s is no period', (period) => {
  expect(daysOf(period)).toBeUndefined()
})
