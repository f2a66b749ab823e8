/** Who has to take part in which training, and who holds a valid record (clause 7.3, A.6.3). */
import { type Artifact, isFaulty } from '../model/artifact.ts'
import { addDuration, type IsoDate, later } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { interval, setting } from '../model/settings.ts'
import { isOfKind } from './of-kind.ts'
import { hasLeft, type Person } from './people.ts'
import { holdingsOn } from './role-holders.ts'

export type Programme = Artifact<'training-programme'>
export type TrainingRecord = Artifact<'training-record'>

/** One person of the audience who is at work. */
export interface Participant {
  readonly person: Person
  /** Last day of the time that a newcomer has. */
  readonly window: IsoDate
  /** Newest record that was not failed. */
  readonly newest: TrainingRecord | undefined
  /** Day by which the newest record has to be renewed; undefined when it never has. */
  readonly renewal: IsoDate | undefined
}

/** How a mandatory programme stands. */
export interface TrainingStanding {
  readonly programme: Programme
  /** Everybody at work in the audience. */
  readonly audience: readonly Participant[]
  /** People past the joiner window or with a record. */
  readonly counted: readonly Participant[]
  readonly without: readonly Participant[]
  readonly belowTarget: boolean
}

/** Programmes in use that everybody in their audience must take. */
export const mandatoryProgrammes = (repo: Repo): readonly Programme[] =>
  repo.live('training-programme').filter(({ data }) => data.mandatory === true)

/** Those of them that everyone takes. */
export const programmesForAll = (repo: Repo): readonly Programme[] =>
  mandatoryProgrammes(repo).filter(({ data }) =>
    data.audience?.some((id) => repo.get('role', id)?.data.key === 'all-employees'),
  )

/** Share of the audience in percent that has to hold a valid record. */
export function completionTarget(repo: Repo): number {
  const set = setting(repo, 'targets.training_completion')
  return typeof set === 'number' ? set : 95
}

const standings = new WeakMap<Repo, { readonly today: IsoDate; readonly list: readonly TrainingStanding[] }>()

/** Every mandatory programme with its audience of today. Three rules ask for it, so that it is made once. */
export function trainingStandings(repo: Repo, today: IsoDate): readonly TrainingStanding[] {
  const known = standings.get(repo)
  if (known?.today === today) return known.list
  const target = completionTarget(repo)
  const list = mandatoryProgrammes(repo).map((programme) => {
    const audience = participants(repo, programme, today)
    const counted = audience.filter(({ newest, window }) => newest !== undefined || window < today)
    const without = counted.filter((one) => !isValid(one, today))
    const belowTarget = (counted.length - without.length) * 100 < target * counted.length
    return { programme, audience, counted, without, belowTarget }
  })
  standings.set(repo, { today, list })
  return list
}

const isValid = ({ newest, renewal }: Participant, today: IsoDate): boolean =>
  newest !== undefined && (renewal === undefined || renewal >= today)

function participants(repo: Repo, programme: Programme, today: IsoDate): readonly Participant[] {
  const { frequency, joiner_window: window = 'P30D' } = programme.data
  const every = frequency ?? interval(repo, 'training')
  const newest = newestRecords(repo, programme, today)
  return [...audienceOf(repo, programme, today)].map(([person, since]) => {
    const record = newest.get(person.id)
    const on = record?.data.completed_on
    const renewal = on === undefined || every === 'once' ? undefined : addDuration(on, every)
    return { person, window: addDuration(since, window), newest: record, renewal }
  })
}

/** People at work who hold a role of the audience, with the day from which the programme concerns them. */
function audienceOf(repo: Repo, programme: Programme, today: IsoDate): ReadonlyMap<Person, IsoDate> {
  const found = new Map<Person, IsoDate>()
  const add = (person: Person | undefined, since: IsoDate | undefined) => {
    const joined = person?.data.joined
    if (person === undefined || joined === undefined || joined > today) return
    if (person.data.employment !== 'active' || hasLeft(person, today)) return
    const start = later(joined, since) ?? joined
    const known = found.get(person)
    if (known === undefined || start < known) found.set(person, start)
  }
  for (const id of programme.data.audience ?? []) {
    const role = repo.get('role', id)
    if (role === undefined) continue
    const everyone = role.data.key === 'all-employees'
    if (everyone) for (const person of repo.live('person')) if (person.data.type !== 'external') add(person, undefined)
    for (const { person, pointer } of holdingsOn(role, today)) {
      const since = role.data.assignments?.[Number(pointer.split('/')[2])]?.from
      add(repo.get('person', person), everyone ? undefined : since)
    }
  }
  return found
}

/** Newest record per person, by person id, leaving out failed ones. A day that cannot be read gets the benefit of the doubt. */
function newestRecords(repo: Repo, programme: Programme, today: IsoDate): ReadonlyMap<string, TrainingRecord> {
  const newest = new Map<string, TrainingRecord>()
  for (const { from: record, field } of repo.linksTo(programme.id)) {
    if (field.pattern !== '/programme' || !isOfKind(record, 'training-record')) continue
    const { person = '', completed_on: on, result } = record.data
    if (result === 'fail' || (on === undefined && !isFaulty(record, '/completed_on')) || (on ?? '') > today) continue
    const held = newest.get(person)
    const heldOn = held?.data.completed_on
    if (held === undefined || on === undefined || (heldOn !== undefined && on > heldOn)) newest.set(person, record)
  }
  return newest
}
