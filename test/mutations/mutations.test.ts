/** Every rule catches its slip in the example organization: exactly that rule, at the right file and line, and nothing else. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/engine/check.ts'
import { rules } from '../../src/generated/rules.ts'
import { memorySource } from '../../src/source/memory.ts'
import { applied, expectedPlace, type Files } from './apply.ts'
import { exampleDay, exampleFiles } from './example-files.ts'
import { mutations } from './rows/index.ts'

const files = exampleFiles()
const readiness = 'certification/stage1-not-ready'
/** True while the changed files still plan a stage 1 for a day to come. */
const stage1IsBooked = (content: Files): boolean =>
  Object.entries(content).some(
    ([path, text]) =>
      path.startsWith('audits/') &&
      /^type: stage1\nstatus: planned\n[\s\S]*\n {2}to: "2026-(?:0[7-9]|1)/m.test(Buffer.from(text).toString('utf8')),
  )

/** Findings as `rule path:line`, and whether an auditor would call them major. */
function findings(content: Files): { rule: string; place: string; major: boolean }[] {
  const { report } = check({ source: memorySource(content), asOf: exampleDay, phase: 'certified' })
  return report.diagnostics.map(({ rule, path, range, severity, grade }) => ({
    rule,
    place: `${path}:${range.start.line}`,
    major: severity === 'error' && grade === 'major',
  }))
}

test('the example itself is clean', () => {
  expect(findings(files)).toEqual([])
})

/** Rules that a change of the files alone can break: no history, no pack being built, no look outside. */
const judged = rules.filter(({ needs, sees }) => !needs.includes('git') && sees === undefined)

describe('every rule that needs the files alone has a mutation', () => {
  test.each(judged.map(({ id }) => id))('%s', (id) => {
    expect(mutations.some(({ rule }) => rule === id)).toBe(true)
  })
})

describe('every mutation names a rule that exists', () => {
  test.each([...new Set(mutations.map(({ rule }) => rule))])('%s', (id) => {
    expect(rules.some((rule) => rule.id === id)).toBe(true)
  })
})

describe('a slip is caught where it was made', () => {
  test.each(mutations.map((row) => [row.rule, row.path, row] as const))('%s in %s', (id, _, row) => {
    const changed = applied(files, row)
    const found = findings(changed)
    const own = found.filter(({ rule }) => rule === id).map(({ place }) => place)
    // Stage 1 of the example is booked, so every major error speaks against it too.
    const notReady = found.some(({ rule, major }) => major && rule !== readiness) && stage1IsBooked(changed)
    expect(found.some(({ rule }) => rule === readiness)).toBe(notReady)
    const others = found.filter(({ rule }) => rule !== id && (rule !== readiness || id === readiness))
    expect(own).toEqual([expectedPlace(files, changed, row)])
    expect(
      [...new Set(others.map(({ rule }) => rule))].sort(),
      others.map(({ rule, place }) => `${rule} ${place}`).join('\n'),
    ).toEqual([...(row.with ?? [])].sort())
  })
})
