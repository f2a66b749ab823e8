/** Findings as gaps before an audit: the most serious first, each with its clause, its place and a next step. */

import type { Grade, Phase, Severity } from '../rules/define.ts'
import type { Diagnostic } from './diagnostic.ts'
import { ruleInfo } from './rule-catalogue.ts'

/** One gap. */
export interface Gap {
  readonly grade: Grade
  readonly severity: Severity
  readonly rule: string
  /** Life-cycle phase from which the rule binds. */
  readonly phase: Phase
  /** Clause or control that an auditor would cite first. */
  readonly clause: string
  /** Everything that the rule cites. */
  readonly clauses: readonly string[]
  readonly artifact?: string
  readonly path: string
  readonly line: number
  readonly message: string
  /** What to do next. */
  readonly next: string
  /** True when the gap alone stops an audit at which it binds: a major one, or content that cannot be read and so hides others. */
  readonly stops: boolean
  readonly fingerprint: string
}

const grades: readonly Grade[] = ['major', 'minor', 'ofi', 'none']

const severities = { error: 0, warning: 1, info: 2 }

/** Open findings as gaps. */
export const gapsOf = (diagnostics: readonly Diagnostic[]): Gap[] =>
  inOrderOfWeight(diagnostics.filter(({ status }) => status === 'open')).map(gapOf)

/** By grade, then severity, then clause; technical faults without a grade come first, since they hide the rest. */
export function inOrderOfWeight(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = (item: Diagnostic) => (mayHideMore(item) ? -1 : grades.indexOf(item.grade))
  return diagnostics
    .map((item, index) => ({ item, index }))
    .sort(
      (a, b) =>
        rank(a.item) - rank(b.item) ||
        severities[a.item.severity] - severities[b.item.severity] ||
        clauseOrder(a.item, b.item) ||
        a.index - b.index,
    )
    .map(({ item }) => item)
}

/** True for an error that is no lapse of the ISMS but of its files: until it is mended, others may not be seen. */
export const mayHideMore = ({ grade, severity }: Pick<Diagnostic, 'grade' | 'severity'>): boolean =>
  grade === 'none' && severity === 'error'

/** One finding as a gap. */
export const gapOf = (item: Diagnostic): Gap => ({
  grade: item.grade,
  severity: item.severity,
  rule: item.rule,
  phase: ruleInfo(item.rule).phase,
  clause: item.clauses[0] ?? '',
  clauses: item.clauses,
  ...(item.artifact === undefined ? {} : { artifact: item.artifact }),
  path: item.path,
  line: item.range.start.line,
  message: item.message,
  next: item.help,
  stops: item.grade === 'major' || (item.severity === 'error' && /^(syntax|source)\//.test(item.rule)),
  fingerprint: item.fingerprint,
})

function clauseOrder(a: Diagnostic, b: Diagnostic): number {
  return compareClauses(a.clauses[0] ?? '', b.clauses[0] ?? '')
}

/** Orders clause numbers and control ids by their numbers: 4.1, 6.1.2, 10.2, A.5.9, A.5.10. */
export function compareClauses(a: string, b: string): number {
  const parts = (text: string) => (text.match(/\d+/g) ?? []).map(Number)
  if (a.startsWith('A.') !== b.startsWith('A.')) return a.startsWith('A.') ? 1 : -1
  const [left, right] = [parts(a), parts(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
