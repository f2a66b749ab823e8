/** What a baseline becomes: findings that are open taken in, or lines whose finding is gone taken out. Pure. */
import type { Repo } from '../model/repo.ts'
import { isAcceptableWithoutApprover, unusedIsKnown } from './acceptor.ts'
import { type Baseline, type BaselineEntry, printBaseline, writtenWhere } from './baseline.ts'
import type { Diagnostic } from './diagnostic.ts'
import { findCheck } from './rule-catalogue.ts'

/** The change of a baseline. */
export interface BaselineChange {
  readonly added: readonly BaselineEntry[]
  readonly removed: readonly BaselineEntry[]
  readonly kept: readonly BaselineEntry[]
  /** The whole new text; undefined when the file holds nothing any more and can go. */
  readonly text: string | undefined
}

/** Takes in every open finding that a baseline may accept; entries that are there stay as they are, with their day. */
export function extendBaseline(
  baseline: Baseline | undefined,
  diagnostics: readonly Diagnostic[],
  today: string,
): BaselineChange {
  const added = diagnostics
    .filter(({ status, rule }) => status === 'open' && isAcceptableWithoutApprover(rule))
    .map((finding) => ({
      fingerprint: finding.fingerprint,
      since: today,
      rule: finding.rule,
      where: writtenWhere(finding),
    }))
  const taken = new Set(added.map(({ fingerprint }) => fingerprint))
  const kept = once(baseline?.entries ?? []).filter(({ fingerprint }) => !taken.has(fingerprint))
  return change(baseline, kept, added, [])
}

/** Takes out the lines whose finding is gone or accepted otherwise; those whose rule did not run stay. */
export function pruneBaseline(
  baseline: Baseline | undefined,
  diagnostics: readonly Diagnostic[],
  repo: Repo,
): BaselineChange {
  const live = new Set(diagnostics.filter(({ status }) => status === 'baselined').map(({ fingerprint }) => fingerprint))
  const isKnown = unusedIsKnown(repo)
  const entries = once(baseline?.entries ?? [])
  const stays = ({ fingerprint, rule }: BaselineEntry): boolean =>
    live.has(fingerprint) || (findCheck(rule) !== undefined && !isKnown(rule))
  return change(
    baseline,
    entries.filter(stays),
    [],
    entries.filter((entry) => !stays(entry)),
  )
}

/** Entries without a second line for one finding, as a merge may leave it; the earlier day counts. */
function once(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const byFingerprint = new Map<string, BaselineEntry>()
  for (const { fingerprint, since, rule, where, reason } of entries) {
    const earlier = byFingerprint.get(fingerprint)
    if (earlier !== undefined && earlier.since <= since) continue
    byFingerprint.set(fingerprint, { fingerprint, since, rule, where, ...(reason === undefined ? {} : { reason }) })
  }
  return [...byFingerprint.values()]
}

function change(
  baseline: Baseline | undefined,
  kept: readonly BaselineEntry[],
  added: readonly BaselineEntry[],
  removed: readonly BaselineEntry[],
): BaselineChange {
  const entries = [...kept, ...added]
  return { added, removed, kept, text: entries.length === 0 ? undefined : printBaseline(entries, baseline?.comments) }
}
