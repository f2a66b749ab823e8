/** The phase in force: asked for, set, or derived from the certification, with the days on which it changes. */
import { describe, expect, test } from 'vitest'
import { derivedPhase } from '../../src/engine/phase.ts'
import type { Phase } from '../../src/rules/define.ts'
import { audit, certificate, modelOf, plan, type Texts } from '../analysis/certification/life.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'

const booked = audit('stage1', '2026-09-15', 'planned')
const held = audit('stage1', '2026-03-02')
const undated = { 'audits/a.yaml': 'id: AUD-1\ntitle: Audit\ntype: stage1\nstatus: planned\n' }
const cycle = certificate('2023-06-15', '2026-06-14')
const withdrawn = certificate('2025-06-15', '2028-06-14', { events: ['2026-01-12 withdrawn'], status: 'withdrawn' })

describe('derived', () => {
  test.each<[string, readonly Texts[], string, Phase]>([
    ['nothing yet', [], '2026-06-30', 'implementing'],
    ['a plan without dates', [plan('start: "2026-01-05"')], '2026-06-30', 'implementing'],
    ['stage 1 planned, three months and a day ahead', [plan('stage1: "2026-09-15"')], '2026-06-14', 'implementing'],
    ['three months ahead', [plan('stage1: "2026-09-15"')], '2026-06-15', 'stage1'],
    [
      'the booked day counts before the planned one',
      [plan('stage1: "2026-06-15"'), booked],
      '2026-06-14',
      'implementing',
    ],
    ['booked, three months ahead', [booked], '2026-06-15', 'stage1'],
    ['booked without a day', [undated], '2026-06-30', 'stage1'],
    ['the day has passed without a record', [booked], '2026-10-01', 'stage1'],
    ['held', [held], '2026-03-02', 'stage2'],
    ['held, and to be repeated', [held, booked], '2026-04-01', 'stage2'],
    ['stage 2 held', [held, audit('stage2', '2026-05-04')], '2026-05-04', 'stage2'],
    ['the day before the decision', [held, certificate('2026-06-15', '2029-06-14')], '2026-06-14', 'stage2'],
    ['the decision', [held, certificate('2026-06-15', '2029-06-14')], '2026-06-15', 'certified'],
    ['six months after expiry', [cycle], '2026-12-14', 'certified'],
    ['a day more', [cycle], '2026-12-15', 'stage2'],
    ['withdrawn', [withdrawn], '2026-06-30', 'stage2'],
    ['withdrawn, and begun again', [withdrawn, booked], '2026-06-30', 'stage2'],
    ['a certificate that cannot be read', [{ 'certificates/a.yaml': 'id: [' }], '2026-06-30', 'certified'],
  ])('%s', (_, files, day, phase) => {
    expect(derivedPhase(modelOf(...files), day)).toBe(phase)
  })

  test('the lead is a setting', () => {
    const config = { 'isms.yaml': `${minimalConfig}certification: { stage1_lead: P6M }\n` }
    expect(derivedPhase(modelOf(config, booked), '2026-03-15')).toBe('stage1')
    expect(derivedPhase(modelOf(config, booked), '2026-03-14')).toBe('implementing')
  })
})

describe('in the report', () => {
  const set = { 'isms.yaml': `${minimalConfig}phase: stage2\n` }
  test.each<[string, Texts, Phase | undefined, object]>([
    ['derived', {}, undefined, { name: 'implementing', from: 'derived' }],
    ['set', set, undefined, { name: 'stage2', from: 'config' }],
    ['asked for', set, 'certified', { name: 'certified', from: 'option' }],
  ])('%s', (_, files, asked, phase) => {
    expect(checkFiles(files, undefined, { phase: asked }).report.provenance.phase).toEqual(phase)
  })

  test('an ISMS that has just begun is not drowned, and nothing is hidden', () => {
    const now = checkFiles({}).report
    const ahead = checkFiles({}, undefined, { phase: 'certified' }).report
    expect(now.counts.errors).toBe(0)
    expect(now.counts.deferred).toBeGreaterThan(10)
    expect(ahead.counts.deferred).toBe(0)
    expect(ahead.diagnostics.length).toBe(now.diagnostics.length)
  })
})
