/** Who has to acknowledge a document, by when, and who has done so (clauses 5.2 f and 7.3). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, type IsoDate, isDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { limitDuration, setting } from '../model/settings.ts'
import { documentDate, isApproved } from './document-in-force.ts'
import { isOfKind } from './of-kind.ts'
import type { Person } from './people.ts'
import { hasLeft } from './people.ts'
import { holdingsOn } from './role-holders.ts'
import { anyUnreadable } from './unreadable.ts'

/** A document that is acknowledged. */
export type Announced = Artifact<'policy'> | Artifact<'procedure'>

/** How far a document in force is known to its audience. */
export interface Acknowledgements {
  /** People at work in the audience whose time to acknowledge is over. */
  readonly due: readonly Person[]
  /** Those of them who have not acknowledged the current version or one with the same major number. */
  readonly outstanding: readonly Person[]
  /** True when anybody has acknowledged it. */
  readonly any: boolean
}

/** Several rules ask, so the answers for a day are kept. */
const answers = new WeakMap<Repo, Map<string, Acknowledgements | undefined>>()

/**
 * Acknowledgements of an approved document with an audience, once the time after its first day is over; undefined
 * otherwise, and while people, roles or acknowledgements may stand in a file that cannot be read.
 */
export function acknowledgementsOf(repo: Repo, document: Announced, today: IsoDate): Acknowledgements | undefined {
  const kept = keptFor(answers, repo)
  const key = `${today} ${document.file.path} ${document.pointer}`
  if (!kept.has(key)) kept.set(key, judge(repo, document, today))
  return kept.get(key)
}

function judge(repo: Repo, document: Announced, today: IsoDate): Acknowledgements | undefined {
  const awaited = awaitedFor(repo, document, today)
  if (awaited === undefined || awaited.opens >= today) return undefined
  const due = awaited.people.filter(({ by }) => by < today)
  return {
    due: due.map(({ person }) => person),
    outstanding: due.filter(({ known }) => !known).map(({ person }) => person),
    any: awaited.any,
  }
}

/** Who still owes an acknowledgement of a document, by when, and the rule that reports it once the day has passed. */
export function announcements(
  repo: Repo,
  document: Announced,
  today: IsoDate,
): { readonly owed: readonly { readonly person: Person; readonly by: IsoDate }[]; readonly rule: string } {
  const owed = awaitedFor(repo, document, today)?.people.filter(({ known }) => !known) ?? []
  const state = document.kind === 'policy' ? acknowledgementsOf(repo, document, today) : undefined
  if (state !== undefined && isUncommunicated(state)) return { owed, rule: 'policy/not-communicated' }
  if (state !== undefined && isBelowTarget(repo, state)) return { owed, rule: 'policy/acknowledgement-below-target' }
  return { owed, rule: 'policy/not-acknowledged' }
}

/** The audience of a document in force, each with the last day to acknowledge it. */
interface Awaited {
  /** Last day for those who were there on the first day in force. */
  readonly opens: IsoDate
  readonly people: readonly { readonly person: Person; readonly by: IsoDate; readonly known: boolean }[]
  readonly any: boolean
}

function awaitedFor(repo: Repo, document: Announced, today: IsoDate): Awaited | undefined {
  const from = isApproved(document) ? documentDate(document) : undefined
  const { audience, version } = document.data
  if (from === undefined || version === undefined || (audience ?? []).length === 0) return undefined
  if (anyUnreadable(repo, 'acknowledgement', 'person', 'role')) return undefined
  const window = limitDuration(repo, 'acknowledgement', 'P30D')
  const opens = addDuration(from, window)
  const known = acknowledgedBy(repo, document.id, majorOf(version))
  const people = audienceOf(repo, audience ?? [], today).map((person) => {
    const { joined } = person.data
    const by = !isDate(joined) || joined <= from ? opens : addDuration(joined, window)
    return { person, by, known: known.has(person.id) }
  })
  return { opens, people, any: known.size > 0 }
}

function keptFor<Value>(store: WeakMap<Repo, Map<string, Value>>, repo: Repo): Map<string, Value> {
  let kept = store.get(repo)
  if (kept === undefined) {
    kept = new Map()
    store.set(repo, kept)
  }
  return kept
}

/** True when nobody has acknowledged the document although people had to. */
export const isUncommunicated = ({ due, any }: Acknowledgements): boolean => due.length > 0 && !any

/** True when somebody has, and yet fewer than the target share. */
export function isBelowTarget(repo: Repo, { due, outstanding, any }: Acknowledgements): boolean {
  return any && due.length > 0 && (100 * (due.length - outstanding.length)) / due.length < acknowledgementTarget(repo)
}

/** Share of the audience that counts as enough, in percent. */
export function acknowledgementTarget(repo: Repo): number {
  const set = setting(repo, 'targets.acknowledgement')
  return typeof set === 'number' ? set : 95
}

const majorOf = (version: string): string => version.split('.')[0] ?? ''

function acknowledgedBy(repo: Repo, documentId: string, major: string): ReadonlySet<string> {
  const people = new Set<string>()
  for (const { from, field } of repo.linksTo(documentId)) {
    if (field.pattern !== '/document' || !isOfKind(from, 'acknowledgement')) continue
    const { person, version } = from.data
    if (person !== undefined && version !== undefined && majorOf(version) === major) people.add(person)
  }
  return people
}

/** People at work who hold one of the roles today, each once; people on leave are left out. */
function audienceOf(repo: Repo, roles: readonly string[], today: IsoDate): readonly Person[] {
  return [...new Set(roles.flatMap((role) => holdersAtWork(repo, role, today)))]
}

const holders = new WeakMap<Repo, Map<string, readonly Person[]>>()

function holdersAtWork(repo: Repo, id: string, today: IsoDate): readonly Person[] {
  const kept = keptFor(holders, repo)
  const key = `${today} ${id}`
  let people = kept.get(key)
  if (people === undefined) {
    const role = repo.get('role', id)
    people = (role === undefined ? [] : holdingsOn(role, today)).flatMap((holding) => {
      const person = repo.get('person', holding.person)
      return person?.data.employment === 'active' && !hasLeft(person, today) ? [person] : []
    })
    kept.set(key, people)
  }
  return people
}
