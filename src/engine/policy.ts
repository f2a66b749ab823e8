/** The policy by which an untrusted change is judged: what the base says, and what it had accepted already. */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import type { Source } from '../source/source.ts'
import type { BaselineEntry } from './baseline.ts'
import { readBaseline } from './baseline.ts'
import { type CheckInput, check } from './check.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { PhaseInForce } from './phase.ts'

/** A base to judge by. */
export interface Policy {
  /** The base as the user named it. */
  readonly revision: string
  readonly repo: Repo
  readonly phase: PhaseInForce
  /** The model that the change began with, against which a weakened policy is told; `repo` where they are one. */
  readonly before: { readonly repo: Repo; readonly phase: PhaseInForce }
  /** True for a finding that the base accepts in the same way; an inline ignore that the change adds accepts nothing. */
  accepts(finding: Diagnostic, by: 'ignore' | 'exception'): boolean
  /** True for a line of the baseline that the base has too. */
  holds(entry: BaselineEntry): boolean
}

/**
 * Reads the policy of a base on a day.
 * @param before the tree at which the change branched off, where that is another one
 */
export function readPolicy(
  revision: string,
  base: Pick<CheckInput, 'source' | 'history'> & { readonly asOf: IsoDate },
  before?: Source,
): Policy {
  const { source, asOf: today } = base
  const { repo, report } = check(base)
  const entries = new Set((readBaseline(source)?.entries ?? []).map(keyOf))
  const accepted = new Set(
    report.diagnostics.flatMap(({ fingerprint, acceptedBy }) =>
      acceptedBy === undefined ? [] : [`${acceptedBy.kind} ${fingerprint}`],
    ),
  )
  const { phase } = report.provenance
  const start = before === undefined ? undefined : check({ source: before, asOf: today })
  return {
    revision,
    repo,
    phase,
    before: start === undefined ? { repo, phase } : { repo: start.repo, phase: start.report.provenance.phase },
    accepts: ({ fingerprint }, by) => accepted.has(`${by} ${fingerprint}`),
    holds: (entry) => entries.has(keyOf(entry)),
  }
}

const keyOf = ({ fingerprint, rule, where }: BaselineEntry): string => `${fingerprint} ${rule} ${where}`
