/** Entries of a register that nobody has looked at for too long; where that goes for all of them, the register itself (clauses 4.1, 4.2, A.5.9, A.5.31). */
import type { KindName } from '../artifacts/index.ts'
import { type Artifact, isFaulty } from '../model/artifact.ts'
import { addDuration, type IsoDate, isDate } from '../model/dates.ts'

/** A register that is read through at an interval. */
export interface Register<K extends KindName> {
  /** How a message names it, for example `asset register`. */
  readonly name: string
  /** The entries that count. */
  readonly entries: readonly Artifact<K>[]
  /** Longest time between two reviews of an entry. */
  readonly every: string
}

/** What is late, ready to be reported. */
export interface LateEntry {
  readonly artifact: Artifact
  readonly pointer: '/reviewed_on'
  readonly message: string
  readonly help: string
}

/** Entries whose review is absent or too old; one for the whole register where none of several entries is in time. */
export function lateEntries<K extends KindName>({ name, entries, every }: Register<K>, today: IsoDate): LateEntry[] {
  const late: LateEntry[] = []
  for (const artifact of entries) {
    const { reviewed_on: on } = artifact.data as { readonly reviewed_on?: unknown }
    if (isFaulty(artifact, '/reviewed_on')) continue
    if (!isDate(on)) late.push(entry(artifact, `${artifact.id} has no date of its last review`))
    else if (addDuration(on, every) < today)
      late.push(entry(artifact, `${artifact.id} was reviewed on ${on}, longer ago than ${every}`))
  }
  const first = late[0]
  if (first === undefined || late.length < 2 || late.length < entries.length) return late
  return [
    {
      ...first,
      message: `${first.artifact.id} and the other ${late.length - 1} ${late.length === 2 ? 'entry' : 'entries'} of the ${name} were not reviewed within ${every}`,
      help: 'Read the register through and set reviewed_on of each entry.',
    },
  ]
}

const entry = (artifact: Artifact, message: string): LateEntry => ({
  artifact,
  pointer: '/reviewed_on',
  message,
  help: 'Review the entry and set reviewed_on.',
})
