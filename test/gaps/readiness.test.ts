/** Whether an ISMS is ready for an audit: what binds there, what stops it, what is accepted, how it is shown. */
import { describe, expect, test } from 'vitest'
import { type AuditTarget, auditTargets } from '../../src/analysis/next-audit.ts'
import type { Diagnostic } from '../../src/engine/diagnostic.ts'
import { readinessFor } from '../../src/engine/readiness.ts'
import { allChecks } from '../../src/engine/rule-catalogue.ts'
import { gapsText } from '../../src/report/gaps/text.ts'
import type { Phase, RuleInfo } from '../../src/rules/define.ts'
import { painter } from '../../src/terminal/color.ts'
import { checkFiles, minimalConfig } from '../support/in-memory.ts'
import { outputErrors } from '../support/output-schemas.ts'

/** A rule of the catalogue with these marks. */
const ruleWith = (phase: Phase, grade: string): RuleInfo => {
  const rule = allChecks.find((check) => check.phase === phase && check.grade === grade)
  if (rule === undefined) throw new Error(`no rule of phase ${phase} has grade ${grade}`)
  return rule
}

const finding = (rule: RuleInfo, rest: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: rule.id,
  severity: rule.severity,
  grade: rule.grade,
  message: `${rest.artifact ?? 'X-001'} has a fault`,
  help: 'Mend it.',
  clauses: rule.clauses,
  artifact: 'X-001',
  path: 'a.yaml',
  range: { start: { line: 3, column: 1 }, end: { line: 3, column: 5 } },
  related: [],
  fingerprint: 'f',
  status: 'open',
  ...rest,
})

/** Those that some rule has. */
const phases = (['implementing', 'stage1', 'stage2', 'certified'] as const).filter((phase) =>
  allChecks.some((check) => check.phase === phase),
)

describe('a major gap', () => {
  const stopped: Record<AuditTarget, readonly Phase[]> = {
    stage1: phases.slice(0, 2),
    stage2: phases.slice(0, 3),
    surveillance: phases,
    recertification: phases,
  }
  test.each(auditTargets.flatMap((target) => phases.map((phase) => [target, phase] as const)))(
    'asked for %s, of phase %s',
    (target, phase) => {
      const rule = allChecks.find((check) => check.phase === phase)
      if (rule === undefined) throw new Error(`no rule of phase ${phase}`)
      const { ready, gaps, later } = readinessFor(target, [finding(rule, { grade: 'major' })])
      expect(ready).toBe(!stopped[target].includes(phase))
      expect([gaps.length, later.length]).toEqual(ready ? [0, 1] : [1, 0])
    },
  )
})

describe('what stops an audit', () => {
  const unreadable = allChecks.find(({ id }) => id === 'syntax/invalid-yaml') as RuleInfo
  const empty = allChecks.find(({ id }) => id === 'syntax/empty-file') as RuleInfo
  const acceptedBy = { kind: 'exception', id: 'EXC-001', reason: 'replaced in May', expires: '2026-09-01' } as const
  test.each<[string, Diagnostic, boolean]>([
    ['a major gap', finding(ruleWith('implementing', 'major')), false],
    ['one that the check of today defers', finding(ruleWith('stage1', 'major'), { status: 'deferred' }), false],
    ['a minor gap', finding(ruleWith('implementing', 'minor')), true],
    ['a file that cannot be read', finding(unreadable), false],
    ['an empty file, which hides nothing', finding(empty), true],
    [
      'a major gap that an exception accepts',
      finding(ruleWith('stage1', 'major'), { status: 'excepted', acceptedBy }),
      true,
    ],
    [
      'one in the baseline',
      finding(ruleWith('stage1', 'major'), {
        status: 'baselined',
        acceptedBy: { kind: 'baseline', reason: 'accepted at adoption', since: '2026-01-01' },
      }),
      true,
    ],
  ])('%s', (_, diagnostic, ready) => {
    const readiness = readinessFor('stage1', [diagnostic])
    expect(readiness.ready).toBe(ready)
    expect(readiness.counts.accepted).toBe(diagnostic.acceptedBy === undefined ? 0 : 1)
    expect(readiness.gaps.length + readiness.accepted.length).toBe(1)
  })

  test('a phase set in isms.yaml defers findings in the check, not in the answer', () => {
    const result = checkFiles({ 'isms.yaml': `${minimalConfig}phase: implementing\n` })
    expect(result.report.counts.deferred).toBeGreaterThan(10)
    const { ready, gaps } = readinessFor('stage1', result.report.diagnostics)
    expect(ready).toBe(false)
    const { gaps: free } = readinessFor('stage1', checkFiles({}).report.diagnostics)
    expect(gaps.map(({ rule }) => rule)).toEqual(free.map(({ rule }) => rule))
  })
})

describe('as text', () => {
  const print = (diagnostics: readonly Diagnostic[], all = false, target: AuditTarget = 'stage1') =>
    gapsText(readinessFor(target, diagnostics), {
      organization: 'Example \u001b[31mLtd',
      asOf: '2026-06-30',
      paint: painter({}, true),
      prefix: 'isms/',
      all,
    })
  const rule = ruleWith('stage1', 'major')
  const many = Array.from({ length: 40 }, (_, at) =>
    finding(rule, { artifact: `CTL-${String(at + 1).padStart(3, '0')}`, path: `controls/${at + 1}.yaml` }),
  )

  test('says that nothing stands in the way', () => {
    expect(print([])).toBe(
      'Example \\u001b[31mLtd    as of 2026-06-30\n\nReady for Stage 1: nothing stands in its way.\n',
    )
  })

  test('puts the verdict and the next step first, then the gaps by weight', () => {
    const text = print([
      finding(ruleWith('implementing', 'minor'), { message: 'Small' }),
      finding(rule, { message: 'Big' }),
    ])
    const lines = text.split('\n')
    expect(lines[2]).toBe('Not ready for Stage 1: one gap stops it.')
    expect(lines[3]).toBe('Next: Mend it. (isms/a.yaml:3)')
    expect(text.indexOf('Big')).toBeLessThan(text.indexOf('Small'))
    expect(text).toContain(`X-001 isms/a.yaml:3  ${rule.id}`)
  })

  test('folds many gaps of one rule into one entry, which --all opens', () => {
    const folded = print(many)
    expect(folded).toContain(`40 times: ${rule.summary}`)
    expect(folded).toContain('CTL-001 isms/controls/1.yaml:3, CTL-002, CTL-003, CTL-004, CTL-005, CTL-006 and 34 more')
    expect(folded.split('\n').length).toBeLessThan(12)
    expect(print(many, true).match(/has a fault/g)).toHaveLength(40)
  })

  test('folds many gaps in one artifact, and none that concern no artifact', () => {
    expect(print(many.map((item) => ({ ...item, artifact: 'SOA' })))).toContain(
      'SOA isms/controls/1.yaml:3 and 39 more',
    )
    const { artifact: _artifact, ...free } = finding(rule)
    expect(print(Array.from({ length: 8 }, () => free)).match(/has a fault/g)).toHaveLength(8)
  })

  test('lists accepted gaps apart, with what accepts them and until when', () => {
    const acceptedBy = { kind: 'exception', id: 'EXC-001', reason: 'replaced in May', expires: '2026-09-01' } as const
    const text = print([finding(rule, { status: 'excepted', acceptedBy })])
    expect(text).toContain('Ready for Stage 1: nothing stands in its way.')
    expect(text).toContain('Accepted on record, not counted above (1)')
    expect(text).toContain('EXC-001, until 2026-09-01: replaced in May')
  })

  test('tells of gaps that bind later', () => {
    expect(print([finding(ruleWith('stage2', 'major'))])).toContain(
      '1 more binds from Stage 2 on (isms gaps --for stage2)',
    )
    expect(print([finding(ruleWith('stage2', 'major'))], false, 'stage2')).toContain('Not ready for Stage 2')
  })
})

test.each(auditTargets)('the document for %s fits its published schema', (target) => {
  const files: Record<string, string>[] = [
    {},
    { 'isms.yaml': `${minimalConfig}phase: stage1\n`, 'risks/a.yaml': 'id: [' },
  ]
  const errors = files.flatMap((content) => {
    const { report, today } = checkFiles(content)
    const head = { schemaVersion: 1, organization: report.organization, asOf: today }
    return outputErrors('gaps', { ...head, ...readinessFor(target, report.diagnostics) })
  })
  expect(errors).toEqual([])
})
