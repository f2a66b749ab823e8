/** Trends count risks by the bands of the newest methodology and findings that were open, state by state. */
import { describe, expect, it } from 'vitest'
import { ismsTrend } from '../../src/analysis/isms-trend.ts'
import { trendFigures } from '../../src/pack/pictures/trend.ts'
import { checkFiles } from '../support/in-memory.ts'

const methodology = (high: string): string => `id: RAM-001
title: Method
owner: PER-001
version: "1.0"
status: approved
classification: internal
likelihood: [{ value: 1, label: Rare }, { value: 2, label: Likely }]
impact: [{ value: 1, label: Small }, { value: 2, label: Great }]
level_function: product
bands: [{ id: low, label: Low, min: 1, max: 2 }, { id: high, label: ${high}, min: 3, max: 4 }]
`
const risk = (id: string, level: number, status = 'identified'): string =>
  `id: ${id}\ntitle: R\nstatus: ${status}\ncurrent: { likelihood: ${level}, impact: ${level} }\n`
const finding = (id: string, grade: string, status: string): string =>
  `id: ${id}\ngrade: ${grade}\nstatement: S\nstatus: ${status}\n`
const state = (revision: string, date: string, files: Readonly<Record<string, string>>) => ({
  revision,
  date,
  repo: checkFiles(files).repo,
})

const earlier = state('isms-2025.1', '2025-06-30', {
  'risk-methodology.yaml': methodology('Serious'),
  'risks/RISK-001.yaml': risk('RISK-001', 1),
  'risks/RISK-002.yaml': risk('RISK-002', 2),
  'findings/FND-001.yaml': finding('FND-001', 'major', 'open'),
  'findings/FND-002.yaml': finding('FND-002', 'positive', 'open'),
})
const now = state('today', '2026-06-30', {
  'risk-methodology.yaml': methodology('High'),
  'risks/RISK-001.yaml': risk('RISK-001', 1),
  'risks/RISK-002.yaml': risk('RISK-002', 2),
  'risks/RISK-003.yaml': risk('RISK-003', 1, 'closed'),
  'findings/FND-001.yaml': finding('FND-001', 'major', 'closed'),
  'findings/FND-003.yaml': finding('FND-003', 'ofi', 'open'),
})

describe('the trend', () => {
  const trend = ismsTrend([earlier, now])

  it('uses the bands of the newest state; a band that it no longer has counts as none', () => {
    expect(trend.bands).toEqual(['Low', 'High'])
    expect(trend.points.map(({ risks }) => risks)).toEqual([
      [1, 0, 1],
      [1, 1, 0],
    ])
  })

  it('counts open findings by grade; praise is none', () => {
    expect(trend.points.map(({ findings }) => findings)).toEqual([
      { major: 1, minor: 0, other: 0 },
      { major: 0, minor: 0, other: 1 },
    ])
  })
})

describe('its pictures', () => {
  it('are two, with a bar for each state', () => {
    const [risks, findings] = trendFigures([earlier, now])
    for (const figure of [risks!, findings!]) {
      expect(figure.svg).toContain('isms-2025.1')
      expect(figure.svg).toContain('2026-06-30')
    }
    expect(JSON.stringify(risks!.text)).toContain('Not scored')
  })

  it('are none for a single state, in which nothing went anywhere', () => expect(trendFigures([now])).toEqual([]))
})
