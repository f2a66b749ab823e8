/** The status of the example, held against counts made straight from its files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { readinessFor } from '../../src/engine/readiness.ts'
import { statusOfIsms } from '../../src/report/status/status.ts'
import { statusText } from '../../src/report/status/text.ts'
import { painter } from '../../src/terminal/color.ts'
import { approver, exceptionText, risk } from '../acceptance/accepted-files.ts'
import { checkExample, exampleFolder } from '../support/example.ts'
import { checkFiles } from '../support/in-memory.ts'

interface SoaFile {
  entries: { control_id: string; applicable: string; status?: string }[]
}

const soa = load(readFileSync(join(exampleFolder, 'soa.yaml'), 'utf8')) as SoaFile
const annex = soa.entries.filter(({ control_id }) => control_id.startsWith('A.'))

describe('the example', () => {
  const result = checkExample()
  const status = statusOfIsms(result)

  test('has no finding at its pinned day', () => {
    expect(result.report.diagnostics.map(({ rule, path, message }) => `${rule} ${path} ${message}`)).toEqual([])
  })

  test('covers Annex A as its SoA says', () => {
    const { overall, themes } = status.annexA
    expect(overall.total).toBe(93)
    expect(overall.applicable).toBe(annex.filter(({ applicable }) => applicable === 'yes').length)
    expect(overall.excluded).toBe(annex.filter(({ applicable }) => applicable === 'no').length)
    expect(overall.implemented).toBe(annex.filter(({ status: state }) => state === 'implemented').length)
    expect(themes.map(({ theme, total }) => `${theme} ${total}`)).toEqual([
      'organizational 37',
      'people 8',
      'physical 14',
      'technological 34',
    ])
  })

  test('counts every scored live risk once on each side of the treatment', () => {
    const risks = status.risks
    const sum = (counts: readonly number[] | undefined) => (counts ?? []).reduce((total, count) => total + count, 0)
    expect(sum(risks?.before)).toBe((risks?.risks ?? 0) - (risks?.unscored ?? 0))
    expect(sum(risks?.after)).toBe(risks?.risks)
  })

  test('fits on one screen', () => {
    const text = statusText(status, painter({}, true), '')
    expect(text.split('\n').length).toBeLessThan(50)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })
})

describe('an empty ISMS', () => {
  const result = checkFiles({})

  test('is missing what the standard asks for by name', () => {
    const missing = statusOfIsms(result).clauses.flatMap(({ items }) =>
      items.filter(({ state }) => state === 'missing'),
    )
    expect(missing.length).toBeGreaterThan(8)
  })

  test('has gaps that stop Stage 1, the most serious first', () => {
    const { gaps, ready } = readinessFor('stage1', checkFiles({}, undefined, { phase: 'stage1' }).report.diagnostics)
    expect(ready).toBe(false)
    expect(gaps.some(({ stops }) => stops)).toBe(true)
    const ranks = gaps.map(({ grade }) => ['major', 'minor', 'ofi', 'none'].indexOf(grade))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })
})

test('what is accepted is said, with the next end of an exception', () => {
  const text = statusText(
    statusOfIsms(
      checkFiles({
        ...approver,
        'risks/a.yaml': risk('RISK-001'),
        'exceptions/a.yaml': exceptionText({ covers: '[{ rule: risk/without-owner }]' }),
      }),
    ),
    painter(process.stdout, true),
    '',
  )
  expect(text).toContain('Accepted on record: 1 excepted, 0 baselined; EXC-001 is the next to end, on 2026-09-30\n')
})
