/** One cause gives one finding, or a few: what is missing or unreadable never drowns the reader. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/engine/check.ts'
import { foldCauses } from '../../src/engine/fold-causes.ts'
import { memorySource } from '../../src/source/memory.ts'
import { exampleDay, exampleFiles } from '../mutations/example-files.ts'
import { checkBound, risk } from './accepted-files.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const example = exampleFiles() as Files
/** Findings, but for the one that sums up what stands in the way of the booked Stage 1. */
const rulesIn = (files: Files): string[] =>
  check({ source: memorySource(files), asOf: exampleDay })
    .report.diagnostics.filter(({ rule }) => rule !== 'certification/stage1-not-ready')
    .map(({ rule, path }) => `${rule} ${path}`)
const without = (start: string): Files =>
  Object.fromEntries(Object.entries(example).filter(([path]) => path !== start && !path.startsWith(`${start}/`)))

test('an ISMS with nothing but isms.yaml hears of each thing it lacks once, and of at most 25', () => {
  const { diagnostics } = checkBound({}).report
  expect(new Set(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).size).toBe(diagnostics.length)
  expect(diagnostics.length).toBeLessThanOrEqual(25)
})

describe('the example without', () => {
  test.each<[string, number]>([
    ['risk-methodology.yaml', 2],
    ['people.yaml', 2],
    ['soa.yaml', 2],
    ['controls/CTL-015.yaml', 1],
    ['controls', 1],
    ['evidence', 5],
    ['policies', 2],
    ['risks', 2],
    ['risk-acceptances', 2],
    ['treatment-plans', 6],
    ['competence-records.yaml', 3],
    ['caps', 2],
    ['assets.yaml', 5],
    ['suppliers.yaml', 1],
    // Five roles that every ISMS needs are five lacks.
    ['roles.yaml', 12],
  ])('%s has at most %i findings', (path, most) => {
    const found = rulesIn(without(path))
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(most)
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('the example with an unreadable', () => {
  test.each([
    'isms.yaml',
    'people.yaml',
    'roles.yaml',
    'soa.yaml',
    'risk-methodology.yaml',
    'assets.yaml',
    'suppliers.yaml',
  ])('%s has one finding', (path) => {
    expect(rulesIn({ ...example, [path]: 'a: [' })).toEqual([`syntax/invalid-yaml ${path}`])
  })
})

describe('findings of one cause', () => {
  const naming = (count: number, control = 'CTL-009') =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `risks/r${at}.yaml`,
        `${risk(`RISK-00${at + 1}`)}controls: [${control}]\n`,
      ]),
    )
  const control = 'id: CTL-001\ntitle: T\ntype: technical\ndescription: D\nstatus: planned\n'
  const dead = (files: Files) =>
    checkBound({ 'controls/a.yaml': control, ...files }).report.diagnostics.filter(
      ({ rule }) => rule === 'reference/not-found',
    )

  test('stay apart while they are few', () => {
    expect(dead(naming(3)).map(({ path }) => path)).toEqual(['risks/r0.yaml', 'risks/r1.yaml', 'risks/r2.yaml'])
  })

  test('are one when they are many: it counts them and names other places', () => {
    const [one, ...more] = dead(naming(4))
    expect(more).toEqual([])
    expect(one).toMatchObject({ path: 'risks/r0.yaml', artifact: 'RISK-001' })
    expect(one?.message).toMatch(
      /^RISK-001 names CTL-009 .*, which does not exist; 3 more findings have the same cause$/,
    )
    expect(one?.related.map(({ path }) => path)).toEqual(['risks/r1.yaml', 'risks/r2.yaml', 'risks/r3.yaml'])
  })

  test('lie at the root, with a fingerprint of their own, when a whole register is missing', () => {
    const of = (files: Files) =>
      checkBound(files).report.diagnostics.filter(({ rule }) => rule === 'reference/not-found')
    const [one] = of(naming(4))
    expect(one).toMatchObject({ path: 'isms.yaml' })
    expect(one?.message).toMatch(/^There is no control at all: 4 findings/)
    expect(of(naming(6))[0]?.fingerprint).toBe(one?.fingerprint)
  })

  test('of two causes are two', () => {
    const two = {
      ...naming(4),
      ...Object.fromEntries(
        Object.entries(naming(4, 'CTL-008')).map(([path, text]) => [
          `risks/x/${path}`,
          text.replace('RISK-00', 'RISK-01'),
        ]),
      ),
    }
    expect(dead(two).map(({ message }) => /CTL-\d+/.exec(message)?.[0])).toEqual(['CTL-009', 'CTL-008'])
  })

  test('without a cause are left alone', () => {
    const rule = { id: 'a/b' } as Parameters<typeof foldCauses>[0][number]['rule']
    const many = Array.from({ length: 9 }, (_, at) => ({ rule, finding: { message: `${at}` } }))
    expect(foldCauses(many)).toEqual(many)
  })
})
