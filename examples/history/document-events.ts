/** Branches on which documents are drafted, revised and approved, derived from the life of each document. */
import { type DocumentLife, lifeOf } from './document-steps.ts'
import type { Commit, Event, Merge } from './event.ts'
import type { Tree } from './final-files.ts'
import { type Day, dayAfter, dayOf, type Moment, workday } from './moment.ts'
import { fieldValue } from './record-text.ts'

interface Living {
  readonly id: string
  readonly path: string
  readonly life: DocumentLife
}

/** Drafts and approvals of every document that is approved in its file. */
export function documentEvents(files: Tree): Event[] {
  const documents: Living[] = []
  for (const [path, text] of files) {
    const front = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? (path.endsWith('.yaml') ? text : '')
    if (path !== 'isms.yaml' && /^approval:\n/m.test(front))
      documents.push({ id: fieldValue(front, 'id') ?? '', path, life: lifeOf(front) })
  }
  const drafts = grouped(documents, ({ life }) => dayOf(life.drafted))
  const versions = documents.flatMap((document) => document.life.versions.map((version) => ({ ...document, version })))
  const approvals = grouped(versions, ({ version }) => dayOf(version.approved))
  return gathered([
    ...[...drafts].flatMap(([day, group]) => draftBranch(day, group)),
    ...[...approvals].flatMap(([day, group]) => approvalBranch(day, group)),
  ])
}

function draftBranch(day: Day, group: readonly Living[]): Event[] {
  const on = `drafts/${day}`
  const [author = 'PER-003', ...others] = ownersOf(group, [])
  const draft: Commit = {
    at: `${day}T10:15`,
    by: author,
    say: `Draft ${listOf(group.map(({ id }) => id))}`,
    paths: day === '2025-01-10' ? ['policies/'] : group.map(({ path }) => path),
    on,
    with: others,
  }
  const rename: Commit[] =
    day === '2025-01-10'
      ? [
          {
            at: '2025-01-16T10:05',
            by: 'PER-013',
            say: 'Rename POL-008 after what it covers: remote working and devices',
            paths: ['policies/', 'scope.md'],
            on,
          },
        ]
      : []
  const merged = day === '2025-01-10' ? '2025-01-16' : workday(dayAfter(day, 1))
  const [only] = group
  if (group.length === 1 && only !== undefined)
    return [{ ...draft, on: `approval/${dayOf(only.life.versions[0]?.approved ?? '')}` }]
  const people = [author, ...rename.map(({ by }) => by)]
  return [
    draft,
    ...rename,
    {
      at: `${merged}T15:40`,
      by: mergerOf(people),
      say: `Merge drafts of ${listOf(group.map(({ id }) => id))}`,
      merge: on,
      reviewed: [reviewerOf(people)],
    },
  ]
}

function approvalBranch(
  day: Day,
  group: readonly (Living & { version: { version: string; revised: Moment; approved: Moment } })[],
): Event[] {
  const named = (documents: typeof group) => listOf(documents.map(({ id, version }) => `${id} ${version.version}`))
  const on = `approval/${day}`
  const approvers = [...grouped(group, ({ life }) => life.approver)]
  const [author = 'PER-003', ...others] = ownersOf(
    group,
    approvers.map(([person]) => person),
  )
  const paths = group.map(({ path }) => path)
  const revision: Commit = {
    at: group[0]?.version.revised ?? '',
    by: author,
    say: `Revise ${named(group)}`,
    paths,
    on,
    with: others,
  }
  const approvals = approvers.map(([approver, own], index): Commit => {
    return {
      at: later(`${day}T11:20`, index * 25),
      by: approver,
      say: `Approve ${named(own)}`,
      paths: own.map(({ path }) => path),
      on,
    }
  })
  const people = [author, ...approvals.map(({ by }) => by)]
  const by = mergerOf(people)
  const merge = {
    at: `${day}T16:10`,
    by,
    say: `Merge ${named(group)}`,
    merge: on,
    approved: approvals.map((commit) => commit.by),
    reviewed: [reviewerOf([...people, by])],
  }
  return [revision, ...approvals, merge]
}

/** Approval days that share a branch, which is merged on the last of them. */
const shared: readonly (readonly Day[])[] = [
  ['2026-01-20', '2026-01-27'],
  ['2026-02-03', '2026-02-10'],
  ['2026-02-24', '2026-03-03'],
  ['2026-03-17', '2026-03-24', '2026-03-26'],
  ['2026-04-14', '2026-04-21'],
  ['2026-05-07', '2026-05-12'],
  ['2026-05-26', '2026-05-28'],
  ['2026-06-16', '2026-06-18'],
]

/** Moves branches of neighbouring days together. */
function gathered(events: readonly Event[]): Event[] {
  const lastOf = (branch: string): string => {
    const days = shared.find((group) => branch === `approval/${group.find((day) => branch.endsWith(day))}`)
    return days === undefined ? branch : `approval/${days.at(-1)}`
  }
  const merges = new Map<string, Merge>()
  const commits = events.flatMap((event): Commit[] => {
    if ('paths' in event) return [event.on === undefined ? event : { ...event, on: lastOf(event.on) }]
    if (!('merge' in event)) return []
    const [name, before] = [lastOf(event.merge), merges.get(lastOf(event.merge))]
    const say = before === undefined ? event.say : `${before.say}, ${event.say.replace('Merge ', '')}`
    const approved = [...new Set([...(before?.approved ?? []), ...(event.approved ?? [])])]
    merges.set(name, { ...event, say, merge: name, ...(approved.length === 0 ? {} : { approved }) })
    return []
  })
  const authors = (branch: string) => commits.filter(({ on }) => on === branch).map(({ by }) => by)
  return [...commits, ...[...merges.values()].map((event) => ({ ...event, by: mergerOf(authors(event.merge)) }))]
}

/** Owners of the documents; those who approve in the same round come last, so that none of them is the author. */
function ownersOf(group: readonly Living[], approvers: readonly string[]): string[] {
  const owners = [...new Set(group.map(({ life }) => life.owner))]
  return [
    ...owners.filter((owner) => !approvers.includes(owner)),
    ...owners.filter((owner) => approvers.includes(owner)),
  ]
}

/** Names in a subject line; a long list is counted instead. */
const listOf = (names: readonly string[]): string =>
  names.length > 5 ? `${names.length} documents, ${names[0]} to ${names.at(-1)}` : names.join(', ')

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Merges are done by somebody who wrote none of the commits. */
const mergerOf = (authors: readonly string[]): string =>
  ['PER-003', 'PER-011', 'PER-012', 'PER-018', 'PER-015'].find((person) => !authors.includes(person)) ?? 'PER-001'

const reviewerOf = (authors: readonly string[]): string =>
  ['PER-011', 'PER-012', 'PER-014', 'PER-018', 'PER-015', 'PER-016'].find((person) => !authors.includes(person)) ??
  'PER-001'

/** A moment some minutes later on the same day. */
function later(moment: Moment, minutes: number): Moment {
  const total = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16)) + minutes
  return `${dayOf(moment)}T${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
