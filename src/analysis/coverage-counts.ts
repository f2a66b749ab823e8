/** Sums of control coverage: overall, by theme and by owner. */
import type { Theme } from '../frameworks/framework.ts'
import { themes } from '../frameworks/iso27001.ts'
import { type ControlCoverage, type Stage, stages } from './annex-coverage.ts'

/** Sums over a set of controls; `complete` counts those that have reached every stage. */
export interface CoverageCounts extends Readonly<Record<Stage, number>> {
  readonly total: number
  readonly decided: number
  readonly applicable: number
  readonly excluded: number
  readonly complete: number
}

/** Sums of one owner; the empty id stands for applicable controls that nobody owns. */
export interface OwnerCounts extends CoverageCounts {
  readonly owner: string
}

/** Counts over controls. */
export function countCoverage(coverage: readonly ControlCoverage[]): CoverageCounts {
  const count = (test: (item: ControlCoverage) => boolean) => coverage.filter(test).length
  const reached = Object.fromEntries(stages.map((stage) => [stage, count((item) => item[stage])])) as Record<
    Stage,
    number
  >
  return {
    total: coverage.length,
    decided: count(({ decision }) => decision !== 'undecided'),
    applicable: count(({ decision }) => decision === 'applicable'),
    excluded: count(({ decision }) => decision === 'excluded'),
    ...reached,
    complete: count(({ complete }) => complete),
  }
}

/** Counts per theme, in the order of Annex A. */
export const countByTheme = (
  coverage: readonly ControlCoverage[],
): readonly { readonly theme: Theme; readonly counts: CoverageCounts }[] =>
  themes.map((theme) => ({ theme, counts: countCoverage(coverage.filter((item) => item.theme === theme)) }))

/**
 * Counts of applicable controls per owner; a control with several owners counts for each of them.
 * Those with most controls that are not complete come first.
 */
export function countByOwner(coverage: readonly ControlCoverage[]): readonly OwnerCounts[] {
  const byOwner = new Map<string, ControlCoverage[]>()
  for (const item of coverage) {
    if (item.decision !== 'applicable') continue
    for (const owner of item.owners.length === 0 ? [''] : item.owners) {
      const same = byOwner.get(owner)
      if (same === undefined) byOwner.set(owner, [item])
      else same.push(item)
    }
  }
  const left = ({ applicable, complete }: CoverageCounts) => applicable - complete
  return [...byOwner.keys()]
    .sort()
    .map((owner) => ({ owner, ...countCoverage(byOwner.get(owner) ?? []) }))
    .sort((a, b) => left(b) - left(a) || b.applicable - a.applicable)
}
