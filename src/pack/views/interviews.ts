/** Who answers for what, person by person: the plan of interviews. */

import { holdingsOn } from '../../analysis/role-holders.ts'
import type { KindName } from '../../artifacts/index.ts'
import { isLive } from '../../model/life.ts'
import type { PackContext } from '../context.ts'
import type { Part } from './names.ts'
import { firstParts, type TableView, words } from './table-view.ts'

const MOST = 15

export function interviewTable(context: PackContext): TableView {
  const { repo, names, today } = context
  const roles = repo.live('role')
  const owned = (owners: ReadonlySet<string>, kind: KindName): Part[] =>
    repo
      .live(kind)
      .filter(({ data }) => owners.has((data as { owner?: string }).owner ?? ''))
      .map(({ id }) => ({ text: id, id }))
  const documents = context.documents.filter(isLive)
  const rows = repo
    .live('person')
    .filter(({ data }) => data.left === undefined || data.left > today)
    .map((person) => {
      const held = roles.filter(({ id }) => holds(context, person.id, id))
      const owners = new Set([person.id, ...held.map(({ id }) => id)])
      const controls = owned(owners, 'control')
      const risks = owned(owners, 'risk')
      const texts = documents
        .filter(({ data }) => owners.has((data as { owner?: string }).owner ?? ''))
        .map(({ id }) => ({ text: id, id }))
      return { person, held, controls, risks, texts }
    })
    .filter(({ held, controls, risks, texts }) => held.length + controls.length + risks.length + texts.length > 0)
  return {
    columns: [
      { title: 'Person', width: 2 },
      { title: 'Function', width: 2 },
      { title: 'Roles', width: 2.5 },
      { title: 'Controls', width: 3 },
      { title: 'Risks', width: 2.2 },
      { title: 'Documents', width: 2.2 },
    ],
    rows: rows.map(({ person, held, controls, risks, texts }) => ({
      anchor: '',
      cells: [
        [{ text: names.words(person.id), id: person.id }],
        words(person.data.title),
        firstParts(
          held.map(({ id, data }) => ({ text: data.title ?? id, id })),
          6,
        ),
        firstParts(controls, MOST),
        firstParts(risks, MOST),
        firstParts(texts, MOST),
      ],
    })),
    empty: 'Nobody holds a role or owns a control, a risk or a document.',
  }
}

/** True when the person holds the role today; roles of many, such as all employees, make nobody a partner for an interview. */
function holds({ repo, today }: PackContext, person: string, role: string): boolean {
  const found = repo.get('role', role)
  const holders = found === undefined ? [] : holdingsOn(found, today)
  return holders.length <= 6 && holders.some((one) => one.person === person)
}
