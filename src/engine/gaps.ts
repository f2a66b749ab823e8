/** What stands between the ISMS and the Stage 1 audit: open findings, the most serious first, each with a next step. */

import type { Grade, Phase } from '../rules/define.ts'
import type { Diagnostic } from './diagnostic.ts'
import { ruleInfo } from './rule-catalogue.ts'

/** One gap. */
export interface Gap {
  readonly grade: Grade
  readonly rule: string
  /** Life-cycle phase from which the rule binds. */
  readonly phase: Phase
  /** Clause or control that an auditor would cite first. */
  readonly clause: string
  readonly artifact?: string
  readonly path: string
  readonly line: number
  readonly message: string
  /** What to do next. */
  readonly next: string
}

const grades: readonly Grade[] = ['major', 'minor', 'ofi', 'none']

/** Gaps of a report by grade, then severity, then clause; technical faults without a grade come first, since they hide the rest. */
export function gapsOf(diagnostics: readonly Diagnostic[]): Gap[] {
  const severity = { error: 0, warning: 1, info: 2 }
  const rank = (item: Diagnostic) =>
    item.grade === 'none' && item.severity === 'error' ? -1 : grades.indexOf(item.grade)
  return diagnostics
    .filter(({ status }) => status === 'open')
    .map((item, index) => ({ item, index }))
    .sort(
      (a, b) =>
        rank(a.item) - rank(b.item) ||
        severity[a.item.severity] - severity[b.item.severity] ||
        clauseOrder(a.item, b.item) ||
        a.index - b.index,
    )
    .map(({ item }) => ({
      grade: item.grade,
      rule: item.rule,
      phase: ruleInfo(item.rule).phase,
      clause: item.clauses[0] ?? '',
      ...(item.artifact === undefined ? {} : { artifact: item.artifact }),
      path: item.path,
      line: item.range.start.line,
      message: item.message,
      next: item.help,
    }))
}

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

/** True when a gap must be closed before the documentation review; later phases have their own audits. */
export const bindsAtStage1 = (gap: Gap): boolean => gap.phase === 'implementing' || gap.phase === 'stage1'

/** True when the gap alone stops Stage 1: a major one, or content that cannot be read and so hides others. */
export const stopsStage1 = (gap: Gap): boolean =>
  bindsAtStage1(gap) && (gap.grade === 'major' || /^(syntax|source)\//.test(gap.rule))
