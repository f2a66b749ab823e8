/** Roles with their holders, and the people of the ISMS without anything private (clause 5.3). */
import { holdingsOn } from '../../analysis/role-holders.ts'
import type { PackContext } from '../context.ts'
import type { PageSpec } from '../page-spec.ts'
import type { Part } from '../views/names.ts'
import { type TableView, words } from '../views/table-view.ts'

export function rolesPage(context: PackContext): PageSpec {
  const { repo, names, today } = context
  const roles = repo.live('role')
  const people = repo.all('person')
  const person = (id: string): Part => ({ text: names.words(id), id })
  const table: TableView = {
    columns: [
      { title: 'Id', width: 1 },
      { title: 'Role', width: 2.2 },
      { title: 'Held by', width: 2 },
      { title: 'Deputy', width: 1.6 },
      { title: 'Reports to', width: 1.6 },
      { title: 'May approve', width: 2 },
      { title: 'Share of time', width: 1, align: 'right' },
    ],
    rows: roles.map((role) => {
      const holdings = holdingsOn(role, today)
      return {
        anchor: role.id,
        cells: [
          words(role.id),
          words(`${role.data.title ?? ''}${role.data.top_management ? ' (top management)' : ''}`),
          holdings.length > 6 ? words(`${holdings.length} people`) : holdings.map((one) => person(one.person)),
          holdings.flatMap(({ deputy }) => (deputy ? [person(deputy)] : [])),
          role.data.reports_to
            ? [
                {
                  text: repo.get('role', role.data.reports_to)?.data.title ?? role.data.reports_to,
                  id: role.data.reports_to,
                },
              ]
            : [],
          (role.data.authorities ?? []).flatMap((word) => words(word)),
          words(role.data.allocation === undefined ? undefined : `${role.data.allocation} %`),
        ],
      }
    }),
    empty: 'The repository holds no roles.',
  }
  return {
    key: 'roles',
    title: 'Roles, responsibilities and authorities',
    template: 'roles',
    landscape: true,
    view: {
      table,
      roles: roles.map(({ id, data }) => ({
        id,
        title: data.title ?? '',
        responsibilities: (data.responsibilities ?? []).filter(Boolean),
      })),
      people: {
        columns: [
          { title: 'Id', width: 1 },
          { title: 'Name', width: 2 },
          { title: 'Function', width: 3 },
          { title: 'Unit', width: 2 },
          { title: 'Bound as', width: 1.2 },
          { title: 'From', width: 1.2 },
          { title: 'To', width: 1.2 },
        ],
        rows: people.map(({ id, data }) => ({
          anchor: id,
          cells: [
            words(id),
            words(data.name),
            words(data.title),
            words(data.unit),
            words(data.type),
            words(data.joined),
            words(data.left),
          ],
        })),
        empty: 'The repository holds no people.',
      } satisfies TableView,
    },
    holds: ['register:role', 'register:person', ...roles.map(({ id }) => id), ...people.map(({ id }) => id)],
  }
}
