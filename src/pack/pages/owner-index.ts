/** The index by owner: for each person what they answer for, by themselves or in a role; an interview plan in the making. */
import { holdingsOn } from '../../analysis/role-holders.ts'
import { rowFilter } from '../../render/screen.ts'
import type { PackContext } from '../context.ts'
import { byCodeUnit } from '../order.ts'
import type { PageSpec } from '../page-spec.ts'
import { type OwnedThing, ownedThings } from '../views/owned-things.ts'
import { type TableView, words } from '../views/table-view.ts'

/** A person, or a role that nobody holds, with their things. */
interface Owner {
  readonly id: string
  readonly name: string
  /** The thing, and the role in which they answer for it; empty when in person. */
  readonly things: (OwnedThing & { readonly as: string })[]
}

export function ownerIndexPage(context: PackContext): PageSpec {
  const owners = ownersOf(context)
  return {
    key: 'by-owner',
    title: 'Index by owner',
    template: 'by-owner',
    view: {
      count: owners.length,
      owners: owners.map(({ name, things }) => ({ name, count: things.length, table: tableOf(things) })),
    },
    filter: rowFilter(
      ['Kind'],
      owners.flatMap(({ things }) => things.map((thing) => ({ key: keyOf(thing), values: [[thing.kind]] }))),
    ),
  }
}

const keyOf = ({ id, title }: OwnedThing): string => [id, title].filter(Boolean).join(' ')

function ownersOf({ repo, names, today, ...context }: PackContext): Owner[] {
  const owners = new Map<string, Owner>()
  const give = (id: string, name: string, thing: OwnedThing, as: string): void => {
    const owner = owners.get(id) ?? { id, name, things: [] }
    owners.set(id, owner)
    owner.things.push({ ...thing, as })
  }
  for (const thing of ownedThings({ repo, names, today, ...context })) {
    const role = repo.get('role', thing.owner)
    if (role === undefined) {
      const person = repo.get('person', thing.owner)
      give(thing.owner, person?.data.name ?? (thing.owner || 'Nobody'), thing, '')
      continue
    }
    const title = role.data.title ?? role.id
    const holders = [...new Set(holdingsOn(role, today).map(({ person }) => person))]
    if (holders.length === 0) give(role.id, `${title} (held by nobody)`, thing, '')
    for (const holder of holders) give(holder, repo.get('person', holder)?.data.name ?? holder, thing, title)
  }
  return [...owners.values()].sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id))
}

function tableOf(things: Owner['things']): TableView {
  return {
    columns: [
      { title: 'What', width: 4 },
      { title: 'Kind', width: 2 },
      { title: 'Status', width: 1.3 },
      { title: 'As', width: 2 },
    ],
    rows: things.map((thing) => ({
      anchor: '',
      cells: [
        [{ text: keyOf(thing), id: thing.id }],
        words(thing.kind),
        words(thing.status),
        words(thing.as || 'in person'),
      ],
    })),
    empty: 'Nothing.',
  }
}
