/** Periods in which a recurring control had to run, and those that passed without evidence (clause 8.1). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, durationDays, type IsoDate, isDate, isDuration } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { evidenceOfControl, evidenceSpan, evidenceSupporting } from './evidence-of.ts'
import { isBlank } from './words.ts'

/** A stretch of days, both ends included. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

interface Run extends Period {
  readonly noted: boolean
}

/**
 * Ended periods of the control's frequency without evidence. They are counted from the first evidence; those that began
 * before `implemented_on` do not count, nor do those right before a run whose evidence carries a `late_note`.
 */
export function missedPeriods(repo: Repo, control: Artifact<'control'>, today: IsoDate): readonly Period[] {
  const { frequency, implemented_on: start } = control.data
  if (!isDuration(frequency) || durationDays(frequency) <= 0) return []
  const runs = runsOf(repo, control)
  const first = runs[0]
  if (first === undefined) return []
  const missed: Period[] = []
  let unexplained: Period[] = []
  let at = 0
  let covered = first.to
  let from = first.from
  for (let index = 1; ; index += 1) {
    const next = addDuration(first.from, times(frequency, index))
    const to = addDuration(next, 'P1D', -1)
    // A period that ends today is still running.
    if (to >= today) break
    let late = false
    // Runs are in order of their first day: those that begin by the end of this period may touch it.
    for (let run = runs[at]; run !== undefined && run.from <= to; at += 1, run = runs[at]) {
      if (run.to > covered) covered = run.to
      late ||= run.noted
    }
    if (covered < from) {
      if (!isDate(start) || from >= start) unexplained.push({ from, to })
    } else {
      if (!late) missed.push(...unexplained)
      unexplained = []
    }
    from = next
  }
  // The running period may already hold the late run.
  if (!runs.slice(at).some((run) => run.noted && run.from <= today)) missed.push(...unexplained)
  return missed
}

/** The first period that has not ended and that no evidence touches yet; undefined where the control has no rhythm yet. */
export function nextPeriod(repo: Repo, control: Artifact<'control'>, today: IsoDate): Period | undefined {
  const { frequency } = control.data
  if (!isDuration(frequency) || durationDays(frequency) <= 0) return undefined
  const runs = runsOf(repo, control)
  const first = runs[0]
  if (first === undefined || first.from > today) return undefined
  let covered: IsoDate = ''
  for (const { from, to } of runs) if (from <= today && to > covered) covered = to
  // Evidence that claims to cover decades ahead is a slip of the pen, and its periods are not worth counting.
  if (covered > addDuration(today, 'P10Y')) return undefined
  let from = first.from
  for (let index = 1; ; index += 1) {
    const next = addDuration(first.from, times(frequency, index))
    const to = addDuration(next, 'P1D', -1)
    if (to >= today && covered < from) return { from, to }
    from = next
  }
}

function runsOf(repo: Repo, control: Artifact<'control'>): readonly Run[] {
  const runs: Run[] = []
  // Where evidence names the control, other evidence for its Annex A ids may show other controls and proves no run of it.
  const own = evidenceSupporting(repo, control.id)
  for (const piece of own.length > 0 ? own : evidenceOfControl(repo, control)) {
    const span = evidenceSpan(piece)
    if (span !== undefined) runs.push({ ...span, noted: !isBlank(piece.data.late_note) })
  }
  return runs.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** A duration several times over: `P3M` four times is `P12M`; added once, it does not drift at the ends of months. */
export const times = (duration: string, count: number): string =>
  duration.replace(/\d+/g, (digits) => String(Number(digits) * count))
