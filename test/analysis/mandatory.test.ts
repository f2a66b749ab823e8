/** How far the 17 mandatory documents and records are. */
import { expect, test } from 'vitest'
import { mandatoryItems, standingOf } from '../../src/analysis/mandatory.ts'
import { checkFiles, exampleDay } from '../support/in-memory.ts'

const states = (files: Record<string, string>) => {
  const { repo } = checkFiles(files)
  return Object.fromEntries(mandatoryItems.map((item) => [item.id, standingOf(item, repo, exampleDay).state]))
}

test('there are 17, numbered in order', () => {
  expect(mandatoryItems.map(({ id }) => id)).toEqual(
    Array.from({ length: 17 }, (_, at) => `M-${String(at + 1).padStart(2, '0')}`),
  )
})

test('an empty repository has none, and no nonconformity to answer', () => {
  const { 'M-16': raised, 'M-17': results, ...rest } = states({})
  expect(new Set(Object.values(rest))).toEqual(new Set(['missing']))
  expect([raised, results]).toEqual(['not-due', 'not-due'])
})

test('a document is approved or present, and an item is as far as its least part', () => {
  const programme =
    'id: APR-2026\ntitle: Programme\nstatus: approved\nperiod: { from: "2026-01-01", to: "2028-12-31" }\nslots: [{ when: 2026-Q4 }]\n'
  const audit = 'id: AUD-2026-01\ntitle: Audit\ntype: internal\nstatus: closed\nlead: PER-010\nauditors: [PER-010]\n'
  const soa = 'id: SOA\ntitle: SoA\nstatus: draft\nstandard: ISO/IEC 27001:2022\nbased_on: {}\n'
  expect(states({ 'audit-programmes.yaml': programme, 'soa.yaml': soa })).toMatchObject({
    'M-05': 'present',
    'M-14': 'not-due',
  })
  expect(states({ 'audit-programmes.yaml': programme, 'audits.yaml': audit })).toMatchObject({
    'M-05': 'missing',
    'M-14': 'present',
  })
})
