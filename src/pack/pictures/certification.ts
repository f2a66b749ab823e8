/** The picture of the certification: steps taken, audits booked, milestones and deadlines to come. */
import { nextStep } from '../../analysis/certification/next-step.ts'
import { standingOn } from '../../analysis/certification/standing.ts'
import { stateTitles } from '../../analysis/certification/states.ts'
import { type TimelineEntry, timelineOf } from '../../analysis/certification/timeline.ts'
import type { Figure } from '../../render/blocks.ts'
import { drawTimeLine } from '../../render/picture/time-line.ts'
import type { PackContext } from '../context.ts'

const KINDS: readonly (readonly [TimelineEntry['kind'], string])[] = [
  ['done', 'done'],
  ['booked', 'booked'],
  ['planned', 'planned'],
  ['deadline', 'last day'],
]

/** Undefined where the records tell no step. */
export function certificationFigure({ repo, today, input }: PackContext): Figure | undefined {
  const majors = input.diagnostics.filter(
    ({ status, severity, grade }) => status === 'open' && severity === 'error' && grade === 'major',
  ).length
  const standing = standingOn(repo, today, majors)
  const entries = timelineOf(repo, standing, nextStep(repo, standing, today, majors), today)
  if (entries.length === 0) return undefined
  return drawTimeLine({
    caption: 'The certification, step by step',
    kinds: KINDS.map(([, words]) => words),
    today,
    todayWords: `Day of this pack: ${stateTitles[standing.state]}`,
    moments: entries.map(({ on, what, kind, by }) => ({
      on,
      what,
      kind: KINDS.findIndex(([name]) => name === kind),
      by: by ?? '',
    })),
  })
}
