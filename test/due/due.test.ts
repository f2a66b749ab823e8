/** What is listed, for whom, and how far ahead. */
import { describe, expect, test } from 'vitest'
import { responsibleFor, responsibleWords } from '../../src/analysis/responsible-people.ts'
import { dueList } from '../../src/report/due/due.ts'
import { dueText } from '../../src/report/due/text.ts'
import { painter } from '../../src/terminal/color.ts'
import { checkExample } from '../support/example.ts'
import { checkFiles } from '../support/in-memory.ts'
import { schemaErrorsOf } from '../support/published-schema.ts'

const plain = painter({}, true)
const person = (id: string, name: string, more = '') =>
  `- { id: ${id}, name: ${name}, employment: active, joined: "2020-01-06", type: employee${more} }\n`
const role = (id: string, holder: string) =>
  `- { id: ${id}, title: Role ${id}, key: custom, responsibilities: [x], authorities: [risk], top_management: true, assignments: [${holder}] }\n`
const risk = (id: string, owner: string, review: string) =>
  `- { id: ${id}, title: Risk ${id}, type: operational, description: D, owner: ${owner}, status: identified${review === '' ? '' : `, next_review: "${review}"`} }\n`
const files = (risks: string) => ({
  'people.yaml': `${person('PER-001', 'Ada Example')}${person('PER-002', 'Bo Gone', ', left: "2026-05-01"').replace('active', 'left')}`,
  'roles.yaml': `${role('ROL-001', '{ person: PER-001, from: "2024-01-01", to: "2026-06-30" }')}${role('ROL-002', '{ person: PER-001, from: "2024-01-01", to: "2026-06-29" }')}${role('ROL-003', '{ person: PER-002, from: "2024-01-01" }')}`,
  'risks.yaml': risks,
})
const riskReviews = (risks: string, within: string, owner?: string, asOf?: string) =>
  dueList(checkFiles(files(risks), asOf), { within, ...(owner === undefined ? {} : { owner }) }).items.filter(
    ({ type }) => type === 'risk-review',
  )

describe('the horizon', () => {
  const risks = ['2026-06-29', '2026-06-30', '2026-07-30', '2026-07-31']
    .map((day, at) => risk(`RISK-00${at + 1}`, 'PER-001', day))
    .join('')
  test.each([
    ['P0D', ['RISK-001', 'RISK-002']],
    ['P30D', ['RISK-001', 'RISK-002', 'RISK-003']],
    ['P1M', ['RISK-001', 'RISK-002', 'RISK-003']],
    ['P31D', ['RISK-001', 'RISK-002', 'RISK-003', 'RISK-004']],
  ])('%s ends with its last day, and what is overdue is always there', (within, ids) => {
    expect(riskReviews(risks, within).map(({ artifact }) => artifact)).toEqual(ids)
  })

  test('the day itself is in time, the day after is not', () => {
    expect(riskReviews(risks, 'P0D').map(({ overdue, days }) => [overdue, days])).toEqual([
      [true, -1],
      [false, 0],
    ])
  })
})

test('a review that is owed and has no day is late, and comes first', () => {
  const risks =
    risk('RISK-001', 'PER-001', '2026-06-01') +
    risk('RISK-002', 'PER-001', '').replace('identified', 'assessed, assessed_on: "2026-01-10"')
  const items = riskReviews(risks, 'P0D')
  expect(items.map(({ artifact, date, overdue, days }) => [artifact, date, overdue, days])).toEqual([
    ['RISK-002', undefined, true, undefined],
    ['RISK-001', '2026-06-01', true, -29],
  ])
})

test('a day that is no day is a fault of the file, not a deadline', () => {
  const risks = risk('RISK-001', 'PER-001', '2026-13-45').replace('identified', 'assessed, assessed_on: "2026-01-10"')
  expect(riskReviews(risks, 'P90D')).toEqual([])
})

describe('the owner on the day', () => {
  const { repo, today } = checkFiles(files(''))
  test.each([
    ['PER-001', 'held', 'Ada Example'],
    ['ROL-001', 'held', 'Ada Example (Role ROL-001)'],
    ['ROL-002', 'vacant', 'vacant (Role ROL-002)'],
    ['ROL-003', 'vacant', 'vacant (Role ROL-003)'],
    ['PER-002', 'left', 'Bo Gone (has left)'],
    ['Finance', 'unknown', 'Finance'],
    [undefined, 'nobody', 'nobody named'],
  ])('%s is %s', (owner, state, words) => {
    const responsible = responsibleFor(repo, owner, today)
    expect(responsible.state).toBe(state)
    expect(responsibleWords(responsible)).toBe(words)
  })

  test('only what a person sees to, through a role too', () => {
    const risks = ['PER-001', 'ROL-001', 'ROL-002', 'PER-002']
      .map((owner, at) => risk(`RISK-00${at + 1}`, owner, '2026-07-01'))
      .join('')
    expect(riskReviews(risks, 'P90D', 'PER-001').map(({ artifact }) => artifact)).toEqual(['RISK-001', 'RISK-002'])
    expect(riskReviews(risks, 'P90D', 'ROL-002').map(({ artifact }) => artifact)).toEqual(['RISK-003'])
  })
})

describe('kinds of deadlines of the example within a year', () => {
  const { items } = dueList(checkExample(), { within: 'P1Y' })
  test.each([
    ...['document-review', 'register-review', 'risk-review', 'risk-acceptance-end', 'risk-assessment'],
    ...['treatment-action', 'corrective-action', 'effectiveness-check', 'review-action', 'improvement'],
    ...['control-run', 'evidence-stale', 'exception-end', 'supplier-assessment', 'supplier-assurance', 'contract-end'],
    ...['incident-exercise', 'continuity-test', 'restore-test', 'training-renewal', 'measurement', 'objective'],
    ...['internal-audit', 'planned-audit', 'booked-audit', 'management-review', 'accreditation-check', 'finding'],
    ...['control-target', 'competence-action', 'milestone'],
  ])('%s', (type) => {
    expect(items.some((item) => item.type === type)).toBe(true)
  })
})

describe('windows of the certificate', () => {
  const certificate = (lines = '') =>
    `id: CRT-001\ntitle: C\ncb: CB\nnumber: "1"\nstandard: ISO/IEC 27001:2022\nscope_text: S\nsoa: { version: "1.0", date: "2025-09-01" }\ndecision_date: "2025-11-20"\nissued: "2025-11-24"\nexpires: "2028-11-19"\nstatus: certified\nevents: []\n${lines}`
  const audit = (type: string, from: string, status: string) =>
    `id: AUD-1\ntitle: A\ntype: ${type}\nstatus: ${status}\ndates: { from: "${from}", to: "${from}" }\nauditors: [{ name: N, employer: CB }]\nlead: { name: N }\n`
  const windows = (asOf: string, texts: Record<string, string> = {}) =>
    dueList(checkFiles({ 'certificates/CRT-001.yaml': certificate(), ...texts }, asOf), { within: 'P4Y' })
      .items.filter(({ artifact }) => artifact === 'CRT-001')
      .filter(({ type }) => /^(certificate|surveillance|recertification)/.test(type))
      .map(({ type, date }) => `${date} ${type}`)
  test('the first surveillance within a year of the decision, recertification before the end', () => {
    expect(windows('2026-06-30')).toEqual([
      '2026-11-20 surveillance',
      '2028-05-19 recertification-planning',
      '2028-08-19 recertification',
      '2028-11-19 certificate-end',
    ])
  })
  test('the second surveillance in the next calendar year, none in the year of the recertification', () => {
    expect(windows('2026-12-01', { 'audits/a.yaml': audit('surveillance', '2026-11-03', 'closed') })[0]).toBe(
      '2027-12-31 surveillance',
    )
    expect(windows('2027-12-01', { 'audits/a.yaml': audit('surveillance', '2027-11-03', 'closed') })[0]).toBe(
      '2028-05-19 recertification-planning',
    )
  })
  test('a booked recertification needs no planning, a held one no audit', () => {
    expect(windows('2028-01-01', { 'audits/a.yaml': audit('recertification', '2028-06-05', 'planned') })).not.toContain(
      '2028-05-19 recertification-planning',
    )
    expect(
      windows('2028-07-01', { 'audits/a.yaml': audit('recertification', '2028-06-05', 'reported') }),
    ).not.toContain('2028-08-19 recertification')
  })
})

describe('the text', () => {
  test('an empty list is a sentence', () => {
    expect(dueText(dueList(checkFiles({}), { within: 'P90D' }), 'date', plain)).toContain(
      'Nothing is overdue, and nothing falls due in this time.',
    )
  })
  test('by owner, whatever nobody sees to comes first', () => {
    const risks = risk('RISK-001', 'PER-001', '2026-07-01') + risk('RISK-002', 'ROL-002', '2026-07-01')
    const text = dueText(dueList(checkFiles(files(risks)), { within: 'P90D' }), 'owner', plain)
    expect(text.indexOf('Vacant (Role ROL-002) (1)')).toBeGreaterThan(0)
    expect(text.indexOf('Vacant')).toBeLessThan(text.indexOf('Ada Example (1)'))
  })
  test('no control character of a title reaches the terminal', () => {
    const risks = risk('RISK-001', 'PER-001', '2026-07-01').replace('title: Risk RISK-001', 'title: "a\\u001b[2Jb"')
    const text = dueText(dueList(checkFiles(files(risks)), { within: 'P90D' }), 'date', plain)
    expect(text).toContain('RISK-001')
    expect(text).not.toMatch(/\u001b/)
  })
})

describe('the published schema', () => {
  test.each([
    ['the example', dueList(checkExample(), { within: 'P1Y' })],
    ['the example, late', dueList(checkExample('2027-03-01'), { within: 'P1Y' })],
    ['an empty ISMS', dueList(checkFiles({}), { within: 'P90D' })],
    [
      'owners of every state',
      dueList(
        checkFiles(
          files(
            ['PER-001', 'ROL-002', 'PER-002', 'PER-009']
              .map((owner, at) => risk(`RISK-00${at}`, owner, at === 0 ? '' : '2026-07-01'))
              .join(''),
          ),
        ),
        { within: 'P90D' },
      ),
    ],
  ])('fits %s', (_, list) => {
    expect(schemaErrorsOf('due', list)).toEqual([])
  })
})
