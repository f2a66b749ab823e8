/** One source of truth: what an overdue rule reports, `isms due` lists as overdue, and the other way round. */
import { describe, expect, test } from 'vitest'
import { hasPassed } from '../../src/analysis/deadlines/deadline.ts'
import { deadlinesOf } from '../../src/analysis/deadlines/index.ts'
import { check } from '../../src/engine/check.ts'
import { rules } from '../../src/generated/rules.ts'
import { memorySource } from '../../src/source/memory.ts'
import { applied } from '../mutations/apply.ts'
import { exampleDay, exampleFiles } from '../mutations/example-files.ts'
import { mutations } from '../mutations/rows/index.ts'
import { checkFiles } from '../support/in-memory.ts'

/** Rules that report a passed day which is a deadline of something still to do. */
const deadlineRules = [
  'policy/review-overdue',
  'document/review-overdue',
  'context/review-overdue',
  'asset/inventory-review-overdue',
  'legal/review-overdue',
  'risk/review-overdue',
  'risk/acceptance-expired',
  'risk/assessment-overdue',
  'risk/not-reassessed-after-change',
  'risk/not-reassessed-after-incident',
  'incident/risks-not-reviewed',
  'incident/notice-late',
  'incident/notice-missing',
  'incident/exercise-overdue',
  'change/outcome-not-reviewed',
  'treatment/action-overdue',
  'cap/action-overdue',
  'cap/effectiveness-not-verified',
  'management-review/action-overdue',
  'management-review/overdue',
  'control/recurrence-missed',
  'evidence/expired',
  'exception/expired',
  'supplier/assessment-overdue',
  'supplier/assurance-expired',
  'continuity/test-overdue',
  'continuity/restore-test-overdue',
  'training/joiner-untrained',
  'training/refresher-overdue',
  'training/below-target',
  'policy/not-acknowledged',
  'policy/not-communicated',
  'policy/acknowledgement-below-target',
  'people/competence-proof-expired',
  'people/leaver-access-not-removed',
  'people/leaver-assets-not-returned',
  'objective/missed-without-action',
  'metric/period-without-value',
  'audit/internal-audit-overdue',
  'certification/cb-accreditation-unchecked',
  'certification/stage2-major-unverified',
  'finding/without-cap',
  'finding/minor-overdue',
  'finding/minor-open-at-next-audit',
  'finding/major-plan-overdue',
  'finding/major-verification-overdue',
  'finding/ofi-undecided',
] as const

/** Findings of these rules that speak of no open duty: a lack in a finished record, or a day that was missed for good. */
const noDuty = /accepts .* later than|is closed and its effectiveness lacks|and it was sent on|access was removed on/

type Checked = ReturnType<typeof check>

/** Findings of the rule that no overdue deadline answers. */
function unanswered({ repo, report, today }: Checked, rule: string): string[] {
  const overdue = deadlinesOf(repo, today).filter((deadline) => deadline.rule === rule && hasPassed(deadline, today))
  return report.diagnostics
    .filter((finding) => finding.rule === rule && !noDuty.test(finding.message))
    .filter(
      ({ artifact, message }) =>
        !overdue.some(
          (deadline) =>
            artifact === undefined ||
            deadline.artifact.id === (artifact ?? '') ||
            deadline.part === artifact ||
            message.includes(deadline.artifact.id),
        ),
    )
    .map(({ message }) => message)
}

/** Overdue deadlines of the rule of which no finding speaks. */
function unreported({ repo, report, today }: Checked, rule: string): string[] {
  const findings = report.diagnostics.filter((finding) => finding.rule === rule)
  return deadlinesOf(repo, today)
    .filter((deadline) => deadline.rule === rule && hasPassed(deadline, today))
    .filter(() => findings.length === 0)
    .map(({ artifact, type, date }) => `${artifact.id} ${type} ${date}`)
}

const files = exampleFiles()
const rows = mutations.filter(({ rule }) => (deadlineRules as readonly string[]).includes(rule))

describe('a finding about a passed day of the mutated example is an overdue deadline', () => {
  test.each(rows.map((row) => [row.rule, row.path, row] as const))('%s in %s', (rule, _, row) => {
    const result = check({ source: memorySource(applied(files, row)), asOf: exampleDay })
    const found = result.report.diagnostics.filter((finding) => finding.rule === rule)
    expect(found.length).toBeGreaterThan(0)
    expect(unanswered(result, rule)).toEqual([])
  })
})

describe('in the examples of the rules the two agree both ways', () => {
  const examples = rules
    .filter(({ id }) => (deadlineRules as readonly string[]).includes(id))
    .flatMap(({ id, examples: { bad, good } }) =>
      [...bad, ...good].map((example) => [id, example.title, example] as const),
    )
  test.each(examples)('%s: %s', (rule, _, example) => {
    const result = checkFiles(example.files, example.asOf)
    expect(unanswered(result, rule)).toEqual([])
    expect(unreported(result, rule)).toEqual([])
  })
})

test('every rule in the list has a mutation, and every rule that a deadline can name is in the list', () => {
  expect(deadlineRules.filter((rule) => !rows.some((row) => row.rule === rule))).toEqual([])
  const named = new Set(
    rules.flatMap(({ examples: { bad, good } }) =>
      [...bad, ...good].flatMap(({ files: texts, asOf }) => {
        const { repo, today } = checkFiles(texts, asOf)
        return deadlinesOf(repo, today).flatMap(({ rule }) => (rule === undefined ? [] : [rule]))
      }),
    ),
  )
  expect([...named].filter((rule) => !(deadlineRules as readonly string[]).includes(rule))).toEqual([])
})

test('every rule about a passed day is in the list', () => {
  const passed = rules.filter(({ id, needs }) => /overdue|expired/.test(id) && needs.includes('clock'))
  expect(
    passed
      .map(({ id }) => id)
      .filter((id) => !(deadlineRules as readonly string[]).includes(id) && id !== 'certification/expired'),
  ).toEqual([])
})

test('the example is in time on its day', () => {
  const { repo, today } = check({ source: memorySource(files), asOf: exampleDay })
  expect(deadlinesOf(repo, today).filter((deadline) => hasPassed(deadline, today))).toEqual([])
})
