/** The list of records: every kind kept, where, how many, for which period and how long (clause 7.5.3). */
import { allKinds } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import { isDate } from '../../model/dates.ts'
import { setting } from '../../model/settings.ts'
import type { PackContext } from '../context.ts'
import { duration } from './duration.ts'
import { type TableView, words } from './table-view.ts'

/** Fields that say when a record speaks, by preference. */
const DATES = [
  'completed_on',
  'recorded_on',
  'on',
  'collected_on',
  'date',
  'detected_on',
  'raised_on',
  'assessed_on',
  'approved_on',
  'reviewed_on',
  'joined',
]

export function recordsList(context: PackContext): TableView {
  const kinds = allKinds.filter(({ kind }) => kind !== 'isms-config' && context.repo.all(kind as KindName).length > 0)
  return {
    columns: [
      { title: 'Records', width: 3 },
      { title: 'Kept in', width: 3 },
      { title: 'Number', width: 1, align: 'right' },
      { title: 'From', width: 1.3 },
      { title: 'To', width: 1.3 },
      { title: 'Retention', width: 1.6 },
    ],
    rows: kinds.map(({ kind, plural, location, single }) => {
      const artifacts = context.repo.all(kind as KindName)
      const days = artifacts.flatMap(({ data }) => dayOf(data as Record<string, unknown>)).sort()
      const retention = setting(context.repo, `retention.${kind}`)
      const folders = [...new Set(artifacts.map(({ file }) => file.path.split('/')[0]!))]
      return {
        anchor: '',
        cells: [
          [{ text: plural, id: `register:${kind}` }],
          words((single ? folders : folders.length > 0 ? folders : [location]).join(', ')),
          words(artifacts.length),
          words(days[0]),
          words(days.at(-1)),
          words(typeof retention === 'string' ? duration(retention) : 'not set'),
        ],
      }
    }),
    empty: 'The repository holds no records.',
  }
}

function dayOf(data: Record<string, unknown>): string[] {
  const found = DATES.map((key) => data[key]).find(isDate)
  return found === undefined ? [] : [found]
}
