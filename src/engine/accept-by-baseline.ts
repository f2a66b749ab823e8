/** Accepts findings by the baseline, and reports lines that cannot be read or accept nothing. */
import type { Repo } from '../model/repo.ts'
import { rangeAt } from '../parse/source-file.ts'
import { type Acceptor, isAcceptableWithoutApprover, unusedIsKnown } from './acceptor.ts'
import { type Baseline, type PlacedEntry, writtenWhere } from './baseline.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Policy } from './policy.ts'
import { findCheck, ruleInfo } from './rule-catalogue.ts'
import type { Make, Settled } from './settled.ts'

/** Acceptance by the baseline. */
export function byBaseline(baseline: Baseline, repo: Repo, make: Make, policy?: Policy): Acceptor {
  const { file } = baseline
  const byFingerprint = new Map<string, PlacedEntry>()
  for (const entry of baseline.entries) {
    const earlier = byFingerprint.get(entry.fingerprint)
    if (earlier === undefined || entry.since < earlier.since) byFingerprint.set(entry.fingerprint, entry)
  }
  const used = new Set<PlacedEntry>()
  const report = (rule: string, at: { from: number; to: number }, identity: string, message: string, help?: string) => {
    const made = make(ruleInfo(rule), { file, range: rangeAt(file, at.from, at.to) }, { message, help, identity })
    return made === undefined ? [] : [made]
  }
  return {
    accept: ({ diagnostic }) => {
      const entry = byFingerprint.get(diagnostic.fingerprint)
      if (entry === undefined || !isOf(entry, diagnostic) || !isAcceptableWithoutApprover(diagnostic.rule))
        return undefined
      used.add(entry)
      // A line that the change adds is a matter for who reviews it; it accepts nothing in its own favour.
      if (policy?.holds(entry) === false) return undefined
      return { kind: 'baseline', reason: entry.reason ?? 'accepted at adoption', since: entry.since }
    },
    about: () => {
      const isKnown = unusedIsKnown(repo)
      return [
        ...baseline.faults.flatMap((fault) =>
          report('syntax/invalid-baseline', fault, file.text.slice(fault.from, fault.to), fault.message, fault.help),
        ),
        ...baseline.entries.flatMap((entry): Settled[] => {
          const { rule, where, fingerprint } = entry
          if (findCheck(rule) === undefined)
            return report('config/unknown-rule', entry, fingerprint, `The baseline names "${rule}", which is no rule`)
          if (used.has(entry) || !isKnown(rule)) return []
          const message = isAcceptableWithoutApprover(rule)
            ? `The baseline accepts ${rule} of ${where}, and there is no such finding`
            : `The baseline names ${rule} of ${where}; such a finding is not accepted by a baseline`
          return report('config/ignore-unused', entry, fingerprint, message, 'Run isms baseline --prune.')
        }),
      ]
    },
  }
}

/** A line accepts only the finding that it names to its reader. */
const isOf = (entry: PlacedEntry, finding: Diagnostic): boolean =>
  entry.rule === finding.rule && entry.where === writtenWhere(finding)
