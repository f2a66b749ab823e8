/** How findings are accepted: by an exception, an inline ignore or the baseline, and which findings nothing accepts. */
import type { Repo } from '../model/repo.ts'
import type { Acceptance, Diagnostic } from './diagnostic.ts'
import { findCheck } from './rule-catalogue.ts'
import type { Settled } from './settled.ts'

/** One way of accepting findings. */
export interface Acceptor {
  /** What accepts the finding, or undefined. */
  accept(item: Settled): Acceptance | undefined
  /** Afterwards: findings about the way itself, such as an entry that accepted nothing. */
  about(): readonly Settled[]
}

/** Checks whose findings nothing accepts: what cannot be read hides the rest, and an acceptance must not vouch for itself. */
const never =
  /^(?:(?:syntax|source)\/|reference\/duplicate-id$|config\/(?:ignore-|unknown-rule$|override-without-reason$|policy-weakened$))/

/** True when a finding of the rule may be accepted at all. */
export const isAcceptable = (rule: string): boolean => !never.test(rule)

/** True when a finding of the rule may be accepted without an approver, by an inline ignore or the baseline. */
export const isAcceptableWithoutApprover = (rule: string): boolean =>
  isAcceptable(rule) && !rule.startsWith('exception/')

/** Diagnostics after acceptance: the first acceptor that knows a finding has it; then what is wrong with the acceptors. */
export function accepted(settled: readonly Settled[], acceptors: readonly Acceptor[]): Diagnostic[] {
  const result = settled.map((item): Diagnostic => {
    if (!isAcceptable(item.diagnostic.rule)) return item.diagnostic
    for (const acceptor of acceptors) {
      const acceptedBy = acceptor.accept(item)
      if (acceptedBy !== undefined)
        return { ...item.diagnostic, status: acceptedBy.kind === 'baseline' ? 'baselined' : 'excepted', acceptedBy }
    }
    return item.diagnostic
  })
  return [...result, ...acceptors.flatMap((acceptor) => acceptor.about()).map(({ diagnostic }) => diagnostic)]
}

/**
 * Whether an acceptance that accepted nothing is really of no use: not while a file cannot be read, whose findings are
 * unknown, and not for a rule that did not run.
 */
export function unusedIsKnown(repo: Repo): (rule: string) => boolean {
  const readable = repo.files.every(({ faults }) => faults.length === 0)
  return (rule) => readable && !(findCheck(rule)?.needs.includes('git') ?? false)
}
