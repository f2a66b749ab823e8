/** The training page: programmes, and per programme who must take part and who has (clauses 7.2 and 7.3). */
import type { PackContext } from '../context.ts'
import type { PageSpec } from '../page-spec.ts'
import { recordView } from '../views/record.ts'
import { type TableView, words } from '../views/table-view.ts'

export function trainingPage(context: PackContext): PageSpec {
  const { repo, names } = context
  const programmes = repo.all('training-programme')
  const records = repo.all('training-record')
  const completion: TableView = {
    columns: [
      { title: 'Programme', width: 3 },
      { title: 'Records', width: 1, align: 'right' },
      { title: 'People', width: 1, align: 'right' },
      { title: 'First', width: 1.2 },
      { title: 'Last', width: 1.2 },
      { title: 'Failed', width: 1, align: 'right' },
    ],
    rows: programmes.map((programme) => {
      const own = records.filter(({ data }) => data.programme === programme.id)
      const days = own.flatMap(({ data }) => (data.completed_on ? [data.completed_on] : [])).sort()
      return {
        anchor: '',
        cells: [
          [{ text: `${programme.id} ${programme.data.title ?? ''}`.trim(), id: programme.id }],
          words(own.length),
          words(new Set(own.map(({ data }) => data.person)).size),
          words(days[0]),
          words(days.at(-1)),
          words(own.filter(({ data }) => data.result === 'fail').length),
        ],
      }
    }),
    empty: 'The repository holds no training programmes.',
  }
  return {
    key: 'training',
    title: 'Training and awareness',
    template: 'training',
    view: {
      completion,
      acknowledgements: repo.all('acknowledgement').length,
      records: programmes.map((programme) => recordView(programme, names, context.linkable, false)),
    },
    holds: [
      'register:training-programme',
      'register:training-record',
      'register:acknowledgement',
      ...programmes.map(({ id }) => id),
    ],
  }
}
