/** The life cycle as a table: every transition, every guard, and the days at the edges of every window. */
import { describe, expect, test } from 'vitest'
import { guards } from '../../../src/analysis/certification/guards.ts'
import { nextStep } from '../../../src/analysis/certification/next-step.ts'
import { standingOn } from '../../../src/analysis/certification/standing.ts'
import { type CertificationState, stateTitles } from '../../../src/analysis/certification/states.ts'
import { transitions } from '../../../src/analysis/certification/transitions.ts'
import { audit, certificate, finding, internalAudit, modelOf, plan, review, type Texts } from './life.ts'

type Row = readonly [what: string, files: readonly Texts[], day: string, state: CertificationState, openMajors?: number]

const both = [audit('stage1', '2026-03-02'), audit('stage2', '2026-05-04')]
const two = 'stage2-2026-05-04'
const cycle = certificate('2026-06-15', '2029-06-14')
const first = audit('surveillance', '2027-05-10')
const second = audit('surveillance', '2028-05-08')
const ready = [internalAudit('2026-02-02'), review('2026-02-16')]
const renewed = certificate('2029-06-01', '2032-06-14', { id: 'CRT-002' })

const rows: readonly Row[] = [
  ['nothing but a configuration', [], '2026-06-30', 'not-started'],
  ['a plan that begins tomorrow is work too', [plan('start: "2026-07-01"')], '2026-06-30', 'implementing'],
  ['the plan begins today', [plan('start: "2026-06-30"')], '2026-06-30', 'implementing'],
  ['audit and review behind it, no major open', ready, '2026-02-16', 'ready', 0],
  ['the day before the review', ready, '2026-02-15', 'implementing', 0],
  ['a major is open', ready, '2026-02-16', 'implementing', 1],
  ['nobody counted the majors', ready, '2026-02-16', 'implementing'],
  ['no review', [internalAudit('2026-02-02')], '2026-02-16', 'implementing', 0],
  ['stage 1 is booked', [audit('stage1', '2026-09-15', 'planned')], '2026-06-30', 'stage1-scheduled'],
  ['stage 1 runs today', [audit('stage1', '2026-06-30', 'in-progress')], '2026-06-30', 'stage1-scheduled'],
  ['stage 1 ran yesterday', [audit('stage1', '2026-06-29', 'in-progress')], '2026-06-30', 'stage1-done'],
  ['stage 1 is still marked as planned', [audit('stage1', '2026-06-29', 'planned')], '2026-06-30', 'stage1-scheduled'],
  ['stage 1 is reported', [audit('stage1', '2026-06-30')], '2026-06-30', 'stage1-done'],
  [
    'stage 1 is repeated',
    [audit('stage1', '2026-03-02'), audit('stage1', '2026-09-15', 'planned')],
    '2026-06-30',
    'stage1-scheduled',
  ],
  [
    'a stale booking from before stage 1',
    [audit('stage1', '2026-01-12', 'planned'), audit('stage1', '2026-03-02')],
    '2026-06-30',
    'stage1-done',
  ],
  [
    'stage 2 is booked',
    [audit('stage1', '2026-03-02'), audit('stage2', '2026-07-06', 'planned')],
    '2026-06-30',
    'stage2-scheduled',
  ],
  [
    'both stages are booked',
    [audit('stage1', '2026-07-02', 'planned'), audit('stage2', '2026-09-06', 'planned')],
    '2026-06-30',
    'stage1-scheduled',
  ],
  [
    'stage 2 runs since yesterday and is over',
    [both[0] as Texts, audit('stage2', '2026-05-04', 'in-progress')],
    '2026-05-05',
    'stage2-done',
  ],
  ['stage 2 found nothing', both, '2026-05-04', 'decision'],
  ['a minor one waits', [...both, finding(two, 'minor')], '2026-05-20', 'cap-open'],
  ['an improvement does not wait', [...both, finding(two, 'ofi')], '2026-05-20', 'decision'],
  [
    'a minor one is accepted today',
    [...both, finding(two, 'minor', { accepted: '2026-05-20' })],
    '2026-05-20',
    'decision',
  ],
  [
    'a minor one is accepted tomorrow',
    [...both, finding(two, 'minor', { accepted: '2026-05-21' })],
    '2026-05-20',
    'cap-open',
  ],
  [
    'a major one is accepted only',
    [...both, finding(two, 'major', { accepted: '2026-05-20' })],
    '2026-05-20',
    'cap-open',
  ],
  [
    'a major one is verified',
    [...both, finding(two, 'major', { status: 'verified', verified: '2026-06-01' })],
    '2026-06-01',
    'decision',
  ],
  ['a major one on the last day of the six months', [...both, finding(two, 'major')], '2026-11-04', 'cap-open'],
  ['a major one the day after: stage 2 again', [...both, finding(two, 'major')], '2026-11-05', 'stage1-done'],
  ['a minor one has no such term', [...both, finding(two, 'minor')], '2026-11-05', 'cap-open'],
  ['decided tomorrow', [...both, cycle], '2026-06-14', 'decision'],
  ['decided today', [...both, cycle], '2026-06-15', 'certified'],
  ['no other record than the certificate', [cycle], '2026-06-15', 'certified'],
  ['three months and a day before the first surveillance', [cycle], '2027-03-14', 'certified'],
  ['three months before', [cycle], '2027-03-15', 'surveillance-1-due'],
  ['the first surveillance was held', [cycle, first], '2027-05-10', 'surveillance-1-done'],
  ['it is booked only', [cycle, audit('surveillance', '2027-05-10', 'planned')], '2027-05-09', 'surveillance-1-due'],
  ['three months and a day before the year of the second ends', [cycle, first], '2028-09-29', 'surveillance-1-done'],
  ['three months before', [cycle, first], '2028-09-30', 'surveillance-2-due'],
  ['the second was held', [cycle, first, second], '2028-05-08', 'surveillance-2-done'],
  ['six months and a day before expiry', [cycle, first, second], '2028-12-13', 'surveillance-2-done'],
  ['six months before expiry', [cycle, first, second], '2028-12-14', 'recertification-due'],
  [
    'recertification was held, its report is not out',
    [cycle, first, second, audit('recertification', '2029-03-05', 'in-progress')],
    '2029-03-05',
    'recertification-done',
  ],
  ['it found nothing', [cycle, first, second, audit('recertification', '2029-03-05')], '2029-03-05', 'decision'],
  [
    'it found something',
    [cycle, first, second, audit('recertification', '2029-03-05'), finding('recertification-2029-03-05', 'major')],
    '2029-03-06',
    'cap-open',
  ],
  [
    'the new certificate',
    [cycle, first, second, audit('recertification', '2029-03-05'), renewed],
    '2029-06-01',
    'certified',
  ],
  ['the last day', [cycle, first, second], '2029-06-14', 'recertification-due'],
  ['the day after', [cycle, first, second], '2029-06-15', 'expired'],
  [
    'restored late by a new decision',
    [cycle, certificate('2029-12-14', '2032-06-14', { id: 'CRT-002' })],
    '2029-12-14',
    'certified',
  ],
  [
    'expired, and a new stage 1 is booked',
    [cycle, audit('stage1', '2030-03-04', 'planned')],
    '2030-01-08',
    'stage1-scheduled',
  ],
  [
    'expired, and a new stage 2 is booked',
    [cycle, audit('stage2', '2030-03-04', 'planned')],
    '2030-01-08',
    'stage2-scheduled',
  ],
  [
    'suspended today',
    [certificate('2026-06-15', '2029-06-14', { events: ['2026-09-01 suspended'], status: 'suspended' })],
    '2026-09-01',
    'suspended',
  ],
  [
    'suspended tomorrow',
    [certificate('2026-06-15', '2029-06-14', { events: ['2026-09-01 suspended'], status: 'suspended' })],
    '2026-08-31',
    'certified',
  ],
  [
    'suspended, as the status alone says',
    [certificate('2026-06-15', '2029-06-14', { status: 'suspended' })],
    '2026-08-31',
    'suspended',
  ],
  [
    'restored to where it was',
    [certificate('2026-06-15', '2029-06-14', { events: ['2027-06-01 suspended', '2027-07-01 restored'] }), first],
    '2027-07-01',
    'surveillance-1-done',
  ],
  [
    'restored for less',
    [
      certificate('2026-06-15', '2029-06-14', {
        events: ['2027-06-01 suspended', '2027-07-01 scope-reduced'],
        status: 'scope-reduced',
      }),
      first,
    ],
    '2027-07-01',
    'surveillance-1-done',
  ],
  [
    'suspended until the end',
    [certificate('2026-06-15', '2029-06-14', { events: ['2029-06-01 suspended'], status: 'suspended' })],
    '2029-06-15',
    'expired',
  ],
  [
    'withdrawn',
    [certificate('2026-06-15', '2029-06-14', { events: ['2026-09-01 withdrawn'], status: 'withdrawn' })],
    '2026-09-01',
    'withdrawn',
  ],
  [
    'recertified in the same record',
    [certificate('2029-06-01', '2032-06-14', { events: ['2026-06-15 certified', '2029-06-01 recertified'] })],
    '2029-06-01',
    'certified',
  ],
]

describe('the state follows from the records', () => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, files, day, state, openMajors]) => {
    expect(standingOn(modelOf(...files), day, openMajors).state).toBe(state)
  })
})

const taken = rows.flatMap(([, files, day, , openMajors]) => standingOn(modelOf(...files), day, openMajors).steps)

describe('the table above takes every transition', () => {
  test.each(
    transitions.map(
      (row) => [`${row.event} to ${row.to}${row.when ? ` when ${row.when.join(', ')}` : ''}`, row] as const,
    ),
  )('%s', (_, row) => {
    const fits = taken.some(
      ({ event, from, to }) =>
        event === row.event && row.from.includes(from) && (row.to === to || row.to === 'as-before'),
    )
    expect(fits).toBe(true)
  })
})

test('every state is reached', () => {
  const reached = new Set(rows.map(([, , , state]) => state))
  const missing = Object.keys(stateTitles).filter((state) => !reached.has(state as CertificationState))
  expect(missing).toEqual([])
})

test('cycles are counted by decisions', () => {
  expect(standingOn(modelOf(cycle, renewed), '2029-06-01').cycle).toBe(2)
  expect(standingOn(modelOf(...both), '2026-06-01').cycle).toBe(0)
})

test('every step names its day and record, and what an auditor would have missed', () => {
  const { steps } = standingOn(modelOf(...both), '2026-05-04')
  expect(steps.map(({ to, on, by }) => [to, on, by])).toEqual([
    ['implementing', undefined, undefined],
    ['stage1-done', '2026-03-02', 'stage1-2026-03-02'],
    ['stage2-done', '2026-05-04', 'stage2-2026-05-04'],
    ['decision', '2026-05-04', 'stage2-2026-05-04'],
  ])
  expect(steps[2]?.lacks.map(({ guard }) => guard)).toEqual(['internal-audit-complete', 'review-held'])
})

describe('guards at the edge of a day', () => {
  const config = 'format: 1\norganization: X\ncb:\n  name: Body\n'
  const accredited = `${config}  accreditation: { body: Council, number: C 1, checked_on: "2026-01-01" }\n`
  test.each<[keyof typeof guards, readonly Texts[], string, boolean]>([
    ['internal-audit-complete', [internalAudit('2026-06-30')], '2026-06-29', false],
    ['internal-audit-complete', [internalAudit('2026-06-30')], '2026-06-30', true],
    [
      'internal-audit-complete',
      [audit('internal', '2026-06-01', 'reported', 'scope: { clauses: ["4"] }\n')],
      '2026-06-30',
      false,
    ],
    ['review-held', [review('2026-06-30')], '2026-06-29', false],
    ['review-held', [review('2026-06-30')], '2026-06-30', true],
    ['body-named', [{ 'isms.yaml': config }], '2026-06-30', true],
    ['body-named', [], '2026-06-30', false],
    ['accreditation-recorded', [{ 'isms.yaml': config }], '2026-06-30', false],
    ['accreditation-recorded', [{ 'isms.yaml': accredited }], '2026-06-30', true],
    ['concerns-answered', [...both, finding('stage1-2026-03-02', 'concern')], '2026-06-30', false],
    [
      'concerns-answered',
      [...both, finding('stage1-2026-03-02', 'concern', { status: 'implemented' })],
      '2026-06-30',
      true,
    ],
    ['nothing-raised', both, '2026-06-30', true],
    ['nothing-raised', [...both, finding(two, 'minor')], '2026-06-30', false],
    [
      'majors-verified',
      [...both, finding(two, 'major', { status: 'verified', verified: '2026-06-30' })],
      '2026-06-29',
      false,
    ],
    [
      'majors-verified',
      [...both, finding(two, 'major', { status: 'verified', verified: '2026-06-30' })],
      '2026-06-30',
      true,
    ],
    ['majors-verified', [...both, finding(two, 'minor')], '2026-06-30', true],
    ['minors-accepted', [...both, finding(two, 'minor', { accepted: '2026-06-30' })], '2026-06-29', false],
    ['minors-accepted', [...both, finding(two, 'minor', { accepted: '2026-06-30' })], '2026-06-30', true],
    ['surveillance-booked', [cycle, audit('surveillance', '2027-05-10', 'planned')], '2027-05-10', true],
    ['surveillance-booked', [cycle, audit('surveillance', '2027-05-10', 'planned')], '2027-05-11', false],
    ['recertification-booked', [cycle, audit('recertification', '2029-03-05', 'planned')], '2029-03-05', true],
    ['recertification-booked', [cycle, audit('recertification', '2029-03-05', 'planned')], '2029-03-06', false],
    ['earlier-minors-verified', [...both, finding(two, 'minor', { accepted: '2026-06-01' })], '2026-06-30', false],
    ['earlier-minors-verified', [...both, finding(two, 'minor', { status: 'closed' })], '2026-06-30', true],
    ['restorable', [cycle], '2029-12-14', true],
    ['restorable', [cycle], '2029-12-15', false],
  ])('%s', (guard, files, day, holds) => {
    expect(guards[guard].holds({ repo: modelOf(...files), day })).toBe(holds)
  })

  test('no-open-major', () => {
    const context = { repo: modelOf(), day: '2026-06-30' }
    expect(guards['no-open-major'].holds({ ...context, openMajors: 0 })).toBe(true)
    expect(guards['no-open-major'].holds({ ...context, openMajors: 1 })).toBe(false)
    expect(guards['no-open-major'].holds(context)).toBe(false)
  })
})

describe('the next step and its last day', () => {
  test.each<[string, readonly Texts[], string, string | undefined, boolean]>([
    ['stage 1 as booked', [audit('stage1', '2026-09-15', 'planned')], '2026-06-30', '2026-09-15', false],
    ['stage 1 as planned', [plan('stage1: "2026-09-15"')], '2026-06-30', '2026-09-15', false],
    ['the longest gap after stage 1', [audit('stage1', '2026-03-02')], '2026-09-02', '2026-09-02', false],
    ['a day later', [audit('stage1', '2026-03-02')], '2026-09-03', '2026-09-02', true],
    [
      'stage 2 as booked',
      [audit('stage1', '2026-03-02'), audit('stage2', '2026-07-06', 'planned')],
      '2026-06-30',
      '2026-07-06',
      false,
    ],
    ['six months for a major', [...both, finding(two, 'major')], '2026-06-30', '2026-11-04', false],
    ['a year after the decision', [cycle], '2026-07-01', '2027-06-15', false],
    ['the end of the next calendar year', [cycle, first], '2027-06-01', '2028-12-31', false],
    ['three months before expiry', [cycle, first, second], '2028-06-01', '2029-03-14', false],
    [
      'six months of suspension',
      [certificate('2026-06-15', '2029-06-14', { events: ['2026-08-31 suspended'] })],
      '2027-03-01',
      '2027-02-28',
      true,
    ],
    ['six months of restoration', [cycle], '2029-07-01', '2029-12-14', false],
    ['nothing to restore any more', [cycle], '2029-12-15', undefined, false],
  ])('%s', (_, files, day, by, overdue) => {
    const repo = modelOf(...files)
    const next = nextStep(repo, standingOn(repo, day), day)
    expect([next.by, next.overdue]).toEqual([by, overdue])
  })

  test('terms of the certification body count', () => {
    const config = { 'isms.yaml': 'format: 1\norganization: X\ncb: { stage_gap_max: P3M, surveillance_lead: P1M }\n' }
    const gap = modelOf(config, audit('stage1', '2026-03-02'))
    expect(nextStep(gap, standingOn(gap, '2026-05-01'), '2026-05-01').by).toBe('2026-06-02')
    expect(standingOn(modelOf(config, cycle), '2027-05-14').state).toBe('certified')
    expect(standingOn(modelOf(config, cycle), '2027-05-15').state).toBe('surveillance-1-due')
  })
})
