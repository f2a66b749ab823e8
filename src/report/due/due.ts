/** What falls due and who sees to it, as plain data (`isms due --format json`). */
import { type Deadline, hasPassed } from '../../analysis/deadlines/deadline.ts'
import { deadlinesOf } from '../../analysis/deadlines/index.ts'
import { type Responsible, responsibleFor } from '../../analysis/responsible-people.ts'
import type { CheckResult } from '../../engine/check.ts'
import { placeInArtifact } from '../../engine/place.ts'
import { addDuration, daysBetween, type IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'

/** One deadline. */
export interface DueItem {
  /** Last day that is in time; absent where something was never done, or lost its force, and is late already. */
  readonly date?: IsoDate
  readonly overdue: boolean
  /** Days from the as-of day to the date; negative once it has passed, absent without a date. */
  readonly days?: number
  /** What falls due, a stable word such as `risk-review`. */
  readonly type: string
  /** Artifact id, or the path of its file where it has none. */
  readonly artifact: string
  readonly kind: string
  readonly what: string
  /** Tells several deadlines of one type at one artifact apart. */
  readonly part?: string
  readonly owner: Responsible
  /** The rule that reports it once it has passed. */
  readonly rule?: string
  readonly path: string
  readonly line: number
}

/** The list (`schemas/due.schema.json`). */
export interface DueList {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: IsoDate
  readonly commit?: string
  /** Last day that is listed; what is overdue is always listed. */
  readonly until: IsoDate
  readonly counts: { readonly overdue: number; readonly ahead: number }
  readonly items: readonly DueItem[]
}

/** What to list. */
export interface DueQuestion {
  /** How far ahead, an ISO 8601 duration. */
  readonly within: string
  /** Only what this person or role sees to, by id. */
  readonly owner?: string
}

/** Everything overdue and everything due within the horizon, in order of day. */
export function dueList({ repo, report, today }: CheckResult, { within, owner }: DueQuestion): DueList {
  const until = addDuration(today, within)
  const items = deadlinesOf(repo, today)
    .filter(({ date }) => date === undefined || date <= until)
    .map((deadline) => itemOf(repo, deadline, today))
    .filter((item) => owner === undefined || isFor(item.owner, owner))
  const overdue = items.filter((item) => item.overdue).length
  const { commit } = report.provenance
  return {
    schemaVersion: 1,
    organization: report.organization,
    asOf: today,
    ...(commit === undefined ? {} : { commit }),
    until,
    counts: { overdue, ahead: items.length - overdue },
    items,
  }
}

function itemOf(repo: Repo, deadline: Deadline, today: IsoDate): DueItem {
  const { date, type, artifact, what, part, rule, pointer } = deadline
  return {
    ...(date === undefined ? {} : { date }),
    overdue: hasPassed(deadline, today),
    ...(date === undefined ? {} : { days: daysBetween(today, date) }),
    type,
    artifact: artifact.id === '' ? artifact.file.path : artifact.id,
    kind: artifact.kind,
    what,
    ...(part === undefined ? {} : { part }),
    owner: responsibleFor(repo, deadline.owner, today),
    ...(rule === undefined ? {} : { rule }),
    path: artifact.file.path,
    line: placeInArtifact(artifact, pointer).range.start.line,
  }
}

const isFor = ({ id, people }: Responsible, owner: string): boolean =>
  id === owner || people.some((person) => person.id === owner)
