/** Entries of a register that nobody has looked at for too long; where that goes for all of them, the register itself (clauses 4.1, 4.2, A.5.9, A.5.31). */
import { type Artifact, isFaulty } from '../model/artifact.ts'
import { addDuration, type IsoDate, isDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { interval } from '../model/settings.ts'

/** A register that is read through at an interval. */
export interface Register {
  /** How a message names it, for example `asset register`. */
  readonly name: string
  /** The entries that count. */
  readonly entries: readonly Artifact[]
  /** Longest time between two reviews of an entry. */
  readonly every: string
  /** The rule that reports late entries. */
  readonly rule: string
}

/** The registers that are reviewed entry by entry. */
export function registersOf(repo: Repo): Readonly<Record<'issues' | 'parties' | 'assets' | 'legal', Register>> {
  const context = { every: interval(repo, 'context'), rule: 'context/review-overdue' }
  return {
    issues: { name: 'register of issues', entries: repo.live('context-issue'), ...context },
    parties: { name: 'register of interested parties', entries: repo.live('interested-party'), ...context },
    assets: {
      name: 'asset register',
      entries: repo.live('asset').filter(({ data }) => data.in_scope === true),
      every: interval(repo, 'asset_inventory'),
      rule: 'asset/inventory-review-overdue',
    },
    legal: {
      name: 'register of requirements',
      entries: repo.live('legal-requirement'),
      every: interval(repo, 'legal'),
      rule: 'legal/review-overdue',
    },
  }
}

/** The last day on which the review of an entry counts; undefined when there was none. */
export function reviewedUntil(artifact: Artifact, every: string): IsoDate | undefined | 'unreadable' {
  if (isFaulty(artifact, '/reviewed_on')) return 'unreadable'
  const { reviewed_on: on } = artifact.data as { readonly reviewed_on?: unknown }
  return isDate(on) ? addDuration(on, every) : undefined
}

/** What is late, ready to be reported. */
export interface LateEntry {
  readonly artifact: Artifact
  readonly pointer: '/reviewed_on'
  readonly message: string
  readonly help: string
}

/** Entries whose review is absent or too old; one for the whole register where none of several entries is in time. */
export function lateEntries({ name, entries, every }: Register, today: IsoDate): LateEntry[] {
  const late: LateEntry[] = []
  for (const artifact of entries) {
    const until = reviewedUntil(artifact, every)
    if (until === 'unreadable') continue
    if (until === undefined) late.push(entry(artifact, `${artifact.id} has no date of its last review`))
    else if (until < today) {
      const { reviewed_on: on } = artifact.data as { readonly reviewed_on?: string }
      late.push(entry(artifact, `${artifact.id} was reviewed on ${on}, longer ago than ${every}`))
    }
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
