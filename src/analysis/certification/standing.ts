/** Where a company stands with its certification: the events of its records, led through the table of the life cycle. */
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { lifeEvents } from './events.ts'
import { answered, guards, type Need } from './guards.ts'
import type { LifeEvent } from './life-event.ts'
import type { CertificationState } from './states.ts'
import { type EventName, transitions } from './transitions.ts'

/** One step that was taken. */
export interface Step {
  readonly event: EventName
  readonly from: CertificationState
  readonly to: CertificationState
  /** Its day, as far as the records tell. */
  readonly on?: IsoDate
  /** First day of the audit that was booked. */
  readonly ahead?: IsoDate
  /** Id of the record behind it. */
  readonly by?: string
  /** What an auditor would have expected at that moment and the records do not show. */
  readonly lacks: readonly Need[]
}

/** Where the company stands, and how it got there. */
export interface Standing {
  readonly state: CertificationState
  /** Number of the certification cycle; 0 before the first certificate. */
  readonly cycle: number
  readonly steps: readonly Step[]
}

/**
 * Derives the standing on a day; nothing of it is typed by anybody.
 * @param openMajors open errors of grade major of the run; without it nobody is "ready"
 */
export function standingOn(repo: Repo, today: IsoDate, openMajors?: number): Standing {
  let state: CertificationState = 'not-started'
  let before: CertificationState = 'certified'
  let cycle = 0
  const steps: Step[] = []
  for (const event of lifeEvents(repo, today)) {
    const step = stepFrom(state, before, event, { repo, day: event.on ?? today, openMajors })
    if (step === undefined) continue
    if (event.name === 'suspended') before = state
    if (event.name === 'certified' || event.name === 'recertified') cycle += 1
    state = step.to
    steps.push(step)
  }
  return { state, cycle, steps }
}

function stepFrom(
  from: CertificationState,
  before: CertificationState,
  event: LifeEvent,
  context: Parameters<typeof answered>[1],
): Step | undefined {
  const row = transitions.find(
    (candidate) =>
      candidate.event === event.name &&
      candidate.from.includes(from) &&
      (candidate.when ?? []).every((guard) => guards[guard].holds(context)),
  )
  if (row === undefined) return undefined
  const asBefore = from === 'suspended' ? before : from
  return {
    event: event.name,
    from,
    to: row.to === 'as-before' ? asBefore : row.to,
    ...(event.on === undefined ? {} : { on: event.on }),
    ...(event.ahead === undefined ? {} : { ahead: event.ahead }),
    ...(event.by === undefined ? {} : { by: event.by.id }),
    lacks: answered(row.expects ?? [], context).filter(({ met }) => !met),
  }
}
