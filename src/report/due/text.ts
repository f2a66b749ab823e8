/** The list of deadlines for a terminal, by day or by owner. */
import type { ChalkInstance } from 'chalk'
import { responsibleWords } from '../../analysis/responsible-people.ts'
import { shortText } from '../../analysis/words.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import type { DueItem, DueList } from './due.ts'

/** Characters of what there is to do; the JSON has all of it. */
const longest = 100

/** How the list is grouped. */
export type DueGrouping = 'date' | 'owner'

/** Prints the list. */
export function dueText(list: DueList, by: DueGrouping, paint: ChalkInstance): string {
  const { organization, asOf, until, counts, items } = list
  const head = `${paint.bold(plainLine(organization))}    as of ${asOf}    due until ${until}`
  if (items.length === 0)
    return `${head}\n\n${paint.green('Nothing is overdue, and nothing falls due in this time.')}\n`
  const groups = by === 'owner' ? byOwner(items) : byDay(items)
  const lines = groups.flatMap(([name, members]) => [
    '',
    paint.bold(`${plainLine(name)} (${members.length})`),
    ...rows(members, by, paint),
  ])
  const overdue = counts.overdue === 0 ? paint.green('nothing overdue') : paint.red(`${counts.overdue} overdue`)
  return `${[head, ...lines, '', `${overdue}, ${counts.ahead} ahead`].join('\n')}\n`
}

function rows(items: readonly DueItem[], by: DueGrouping, paint: ChalkInstance): string[] {
  return tableLines(
    items.map((item) => [
      `  ${item.date ?? '-'.padEnd(10)}`,
      item.overdue ? paint.red(when(item)) : when(item),
      plainLine(item.artifact),
      ...(by === 'owner' ? [] : [owner(item, paint)]),
      plainLine(shortText(item.what, longest)),
    ]),
  )
}

function owner(item: DueItem, paint: ChalkInstance): string {
  const words = plainLine(responsibleWords(item.owner))
  return item.owner.state === 'held' ? words : paint.yellow(words)
}

/** `3 days late`, `today`, `in 12 days`, and `late` without a day. */
function when({ days, date }: DueItem): string {
  if (days === undefined || date === undefined) return 'late'
  if (days === 0) return 'today'
  const count = Math.abs(days)
  const unit = count === 1 ? 'day' : 'days'
  return days < 0 ? `${count} ${unit} late` : `in ${count} ${unit}`
}

type Group = readonly [string, readonly DueItem[]]

const byDay = (items: readonly DueItem[]): Group[] =>
  (
    [
      ['Overdue', items.filter(({ overdue }) => overdue)],
      ['Due', items.filter(({ overdue }) => !overdue)],
    ] as const
  ).filter(([, members]) => members.length > 0)

/** One group per set of people, in order of name; what nobody sees to comes first, because it needs somebody. */
function byOwner(items: readonly DueItem[]): Group[] {
  const groups = new Map<string, { readonly name: string; readonly items: DueItem[] }>()
  for (const item of items) {
    const held = item.owner.state === 'held'
    const people = item.owner.people.map(({ name }) => name).join(', ')
    const name = held ? people : responsibleWords(item.owner)
    const key = `${held ? 1 : 0}${name}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { name, items: [item] })
    else group.items.push(item)
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, group]) => [`${group.name.charAt(0).toUpperCase()}${group.name.slice(1)}`, group.items])
}
