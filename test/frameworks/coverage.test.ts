/** What an ISMS covers of another framework: the state of each criterion, from controls and clauses. */
import { describe, expect, test } from 'vitest'
import { frameworkCoverage } from '../../src/analysis/framework-coverage.ts'
import type { Criterion } from '../../src/frameworks/catalogue.ts'
import { shippedCatalogues } from '../../src/frameworks/catalogues.ts'
import { frameworkStatus } from '../../src/report/status/framework-status.ts'
import { frameworkText } from '../../src/report/status/framework-text.ts'
import { painter } from '../../src/terminal/color.ts'
import { checkExample } from '../support/example.ts'
import { checkFiles } from '../support/in-memory.ts'
import { outputErrors } from '../support/output-schemas.ts'

const control = (id: string, annex: string, status: string) =>
  `id: ${id}\ntitle: Control ${id}\nannex_a: [${annex}]\ndescription: Done.\nstatus: ${status}\nresponsibility: own\n`
const proof = (id: string, supports: string, on: string) =>
  `id: ${id}\ntype: export\nsupports: [${supports}]\neffective_on: "${on}"\ncollected_on: "${on}"\nlocation: { url: "https://example.org" }\n`

/** A.8.1 done and proved, A.8.2 done with stale proof, A.8.3 planned, A.8.4 excluded; CTL-009 stands for itself. */
const files = {
  'soa.yaml': `id: SOA
title: SoA
standard: ISO/IEC 27001:2022
based_on: { risk_assessment: RA-1 }
entries:
  - { control_id: A.8.1, applicable: "yes", status: implemented, controls: [CTL-001] }
  - { control_id: A.8.2, applicable: "yes", status: implemented, controls: [CTL-002] }
  - { control_id: A.8.3, applicable: "yes", status: planned }
  - { control_id: A.8.4, applicable: "no" }
`,
  'controls/1.yaml': control('CTL-001', 'A.8.1', 'implemented'),
  'controls/2.yaml': control('CTL-002', 'A.8.2', 'implemented'),
  'controls/9.yaml': control('CTL-009', '', 'implemented'),
  'evidence/1.yaml': proof('EVD-001', 'CTL-001', '2026-05-01'),
  'evidence/2.yaml': proof('EVD-002', 'CTL-002', '2024-05-01'),
  'evidence/9.yaml': proof('EVD-009', 'CTL-009', '2026-05-01'),
  'context-issues.yaml': '- id: ISS-001\n  title: Market\n  origin: [external]\n',
  'changes.yaml':
    '- { id: CHG-001, title: New office, subject: scope, why: Growth, impact: Small, plan: Move, status: closed }\n',
  'communication-plan.yaml': 'id: COM\ntitle: Plan\nstatus: draft\n',
}

describe('a criterion', () => {
  const { repo, today } = checkFiles(files)
  const state = (criterion: Omit<Criterion, 'id' | 'title'>) =>
    frameworkCoverage(repo, today, { id: 'x', title: 'X', criteria: [{ id: 'X1', title: 'X', ...criterion }] })[0]
      ?.state

  test.each<[string, Omit<Criterion, 'id' | 'title'>, string]>([
    ['a control in operation with fresh evidence', { controls: ['A.8.1'] }, 'covered'],
    ['the same, where more is asked', { controls: ['A.8.1'], remains: 'A board.' }, 'partly'],
    ['a control with stale evidence', { controls: ['A.8.2'] }, 'partly'],
    ['a planned control', { controls: ['A.8.3'] }, 'not'],
    ['one of two', { controls: ['A.8.1', 'A.8.3'] }, 'partly'],
    ['one and an excluded one', { controls: ['A.8.1', 'A.8.4'] }, 'covered'],
    ['excluded ones alone', { controls: ['A.8.4'] }, 'not'],
    ['one that the SoA does not decide', { controls: ['A.8.1', 'A.8.5'] }, 'partly'],
    ['an own control that the SoA does not list', { controls: ['CTL-009'] }, 'covered'],
    ['nothing', {}, 'unmapped'],
    ['a clause that a register shows', { clauses: ['4.1'] }, 'covered'],
    ['a clause that a closed record shows', { clauses: ['6.3'] }, 'covered'],
    ['a clause with a draft only', { clauses: ['7.4'] }, 'partly'],
    ['a clause with nothing', { clauses: ['4.2'] }, 'not'],
    ['a clause whose mandatory document is missing', { clauses: ['4.3'] }, 'not'],
    ['a control and a clause with nothing', { controls: ['A.8.1'], clauses: ['4.3'] }, 'partly'],
  ])('with %s', (_, criterion, expected) => {
    expect(state(criterion)).toBe(expected)
  })
})

test.each(shippedCatalogues.map((catalogue) => [catalogue.id, catalogue] as const))(
  'the document of %s fits its schema, for a full and an empty ISMS',
  (_, catalogue) => {
    for (const result of [checkExample(), checkFiles({}), checkFiles(files)]) {
      const status = frameworkStatus(result, catalogue, [])
      expect(outputErrors('framework-status', status)).toEqual([])
      const { criteria, ...states } = status.counts
      expect(Object.values(states).reduce((sum, count) => sum + count)).toBe(criteria)
    }
  },
)

test('an empty ISMS covers nothing', () => {
  const { counts } = frameworkStatus(checkFiles({}), shippedCatalogues[1] as (typeof shippedCatalogues)[0], [])
  expect([counts.covered, counts.partly]).toEqual([0, 0])
})

test('as text: a line per criterion, its parts with marks, what remains, and what the mapping is', () => {
  const catalogue = {
    id: 'x',
    title: 'X\u001b[2J',
    note: 'Ours alone.',
    criteria: [
      {
        id: 'X1',
        title: 'Laptops',
        group: 'Tools',
        remains: 'More.',
        controls: ['A.8.1', 'A.8.2', 'A.8.3', 'A.8.4', 'A.8.5'],
        clauses: ['4.1'],
      },
    ],
  }
  const text = frameworkText(frameworkStatus(checkFiles(files), catalogue, ['frameworks/x.yaml']), painter({}, true))
  expect(text).toContain('X\\u001b[2J\n1 criterion: 0 covered, 1 partly, 0 not\n')
  expect(text).toContain('\nTools\n  X1  Laptops  partly  2 of 3 implemented  1 of 3 evidenced\n')
  expect(text).toContain('✓ clause 4.1   ✓ A.8.1   • A.8.2   ✗ A.8.3   – A.8.4   ? A.8.5\n')
  expect(text).toContain('      Remains: More.\n')
  expect(text).toMatch(/Ours alone\.\nAlso from frameworks\/x\.yaml\n$/)
})
