/** Which audit comes next, as the certification stands. */
import { expect, test } from 'vitest'
import { type AuditTarget, nextAudit } from '../../../src/analysis/next-audit.ts'
import { audit, certificate, modelOf, type Texts } from './life.ts'

const cycle = certificate('2026-06-15', '2029-06-14')
const both = [audit('surveillance', '2027-05-10'), audit('surveillance', '2028-05-08')]

test.each<[string, readonly Texts[], string, AuditTarget]>([
  ['nothing yet', [], '2026-06-30', 'stage1'],
  ['stage 1 is booked', [audit('stage1', '2026-09-15', 'planned')], '2026-06-30', 'stage1'],
  ['stage 1 was held', [audit('stage1', '2026-03-02')], '2026-06-30', 'stage2'],
  ['certified', [cycle], '2026-06-30', 'surveillance'],
  ['both surveillance audits were held', [cycle, ...both], '2028-06-01', 'recertification'],
  ['recertification is due', [cycle, ...both], '2028-12-14', 'recertification'],
  ['the last day for restoring', [cycle], '2029-12-14', 'recertification'],
  ['the day after', [cycle], '2029-12-15', 'stage2'],
  [
    'withdrawn',
    [certificate('2026-06-15', '2029-06-14', { events: ['2026-09-01 withdrawn'], status: 'withdrawn' })],
    '2026-09-01',
    'stage1',
  ],
])('%s', (_, files, day, target) => {
  expect(nextAudit(modelOf(...files), day)).toBe(target)
})
