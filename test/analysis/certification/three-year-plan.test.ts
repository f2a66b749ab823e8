/** Costs over three years come from the budget alone; what it does not state is a range or is said to be unknown. */
import { describe, expect, test } from 'vitest'
import { threeYearPlan } from '../../../src/analysis/certification/three-year-plan.ts'
import { certificationText } from '../../../src/report/status/certification-text.ts'
import { money } from '../../../src/report/status/money.ts'
import { statusOfIsms } from '../../../src/report/status/status.ts'
import { painter } from '../../../src/terminal/color.ts'
import { checkFiles } from '../../support/in-memory.ts'
import { certificate, modelOf, plan } from './life.ts'

const budget = (...lines: readonly string[]) =>
  plan(
    'decision: "2026-12-18"',
    `budget:\n  currency: EUR\n  lines: [${lines.map((line) => `{ ${line} }`).join(', ')}]\n`,
  )
const first = 'line: certification audit, amount: 20000'
const exactly = (amount: number) => ({ min: amount, max: amount })

describe('three years', () => {
  test('surveillance is a fifth to three tenths of the first audit unless stated', () => {
    const result = threeYearPlan(modelOf(budget(first)), '2026-06-30')
    expect(result?.totals).toEqual([exactly(20000), { min: 4000, max: 6000 }, { min: 4000, max: 6000 }])
    expect(result?.total).toEqual({ min: 28000, max: 32000 })
    expect(result?.lines[1]?.basis).toBe('usual')
  })

  test('a stated surveillance line counts as it is, from the second year on', () => {
    const result = threeYearPlan(modelOf(budget(first, 'line: Surveillance audits, amount: 5200')), '2026-06-30')
    expect(result?.totals).toEqual([exactly(20000), exactly(5200), exactly(5200)])
  })

  test('other lines count once, or each year where they say so', () => {
    const lines = ['line: training, amount: 900', 'line: software, amount: 100, per: year']
    const result = threeYearPlan(modelOf(budget(...lines)), '2026-06-30')
    expect(result?.totals).toEqual([exactly(1000), exactly(100), exactly(100)])
    expect(result?.years).toEqual(['2026', '2027', '2028'])
  })

  test('the share is a setting', () => {
    const config = { 'isms.yaml': 'format: 1\norganization: X\nbudget: { surveillance_share: { min: 25, max: 25 } }\n' }
    expect(threeYearPlan(modelOf(config, budget(first)), '2026-06-30')?.totals[1]).toEqual(exactly(5000))
  })

  test('the years are those of the certificate once there is one', () => {
    const repo = modelOf(budget(first), certificate('2025-11-20', '2028-11-19'))
    expect(threeYearPlan(repo, '2026-06-30')?.years).toEqual(['2025', '2026', '2027'])
  })

  test('without an amount there is no plan', () => {
    expect(threeYearPlan(modelOf(budget('line: training')), '2026-06-30')).toBeUndefined()
    expect(threeYearPlan(modelOf(), '2026-06-30')).toBeUndefined()
  })
})

describe('in words', () => {
  const text = (...parts: readonly Readonly<Record<string, string>>[]) =>
    certificationText(statusOfIsms(checkFiles(Object.assign({}, ...parts))), painter({}, true))

  test('what is not recorded is said to be missing, and no figure takes its place', () => {
    expect(text(budget(first))).toContain('Audit days and fees: not recorded')
    expect(text(budget(first))).toContain('Own effort: not recorded')
    expect(text(budget(first))).toContain('surveillance audits (not stated; usual share)')
    expect(text()).toContain('No certification plan holds an amount')
  })

  test('names from the repository cannot move the cursor', () => {
    const files = budget('line: "\\u001b[2Jevil", amount: 1')
    expect(text(files)).not.toContain('\u001b')
  })

  test.each([
    [exactly(0.5), 'EUR 0.5'],
    [exactly(1234567), 'EUR 1,234,567'],
    [{ min: 999, max: 1000 }, 'EUR 999 to 1,000'],
  ])('%o', (amount, words) => {
    expect(money(amount, 'EUR')).toBe(words)
  })
})
