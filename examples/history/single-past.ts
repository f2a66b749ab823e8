/** Configuration, exceptions and training rows on an earlier day. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { pastRecord } from './past-record.ts'
import { fieldValue, without, withValue } from './record-text.ts'

/** Days on which blocks of `isms.yaml` were added. */
const blocks: readonly (readonly [Day, readonly string[]])[] = [
  ['2024-11-26', ['classification', 'people', 'suppliers']],
  ['2025-01-31', ['approval', 'git', 'training']],
  ['2025-03-17', ['retention', 'incidents']],
  ['2025-07-08', ['targets', 'internal', 'budget']],
  ['2026-04-09', ['cb', 'pack']],
]

/** `isms.yaml` on a day: the blocks and external documents of that time. */
export function configOn(final: string, day: Day): string {
  const later = blocks.filter(([since]) => since > day).flatMap(([, names]) => names)
  const past = without(final, ...later)
  return past
    .replace(/^ {4}- title: .*\n(?: {6}.*\n)*/gm, (item) => {
      const since = [...item.matchAll(/20\d\d-\d\d(?:-\d\d)?/g)]
        .map(([date]) => date)
        .sort()
        .at(-1)
      return since !== undefined && since > day ? '' : item
    })
    .replace(/^ {2}(incident_exercise|restore_test|training_content): .*\n/gm, (line) =>
      day < '2025-07-08' ? '' : line,
    )
}

/** An exception on a day; the first one had been granted for half a year before it was renewed. */
export function exceptionOn(final: string, day: Day, births: Births): string | undefined {
  const id = fieldValue(final, 'id') ?? ''
  if (births(id) > day) return undefined
  if (id !== 'EXC-001' || day >= '2026-03-26') return pastRecord(final, day, births)
  const first = withValue(
    withValue(withValue(final, 'approved_on', '"2025-09-23"'), 'expires', '"2026-03-31"'),
    'renewals',
    '0',
  )
  return pastRecord(
    first
      .replace('Four of the twelve Fieldnote hosts run', 'Six of the twelve Fieldnote hosts run')
      .replace('in autumn, when', 'in 2026, when'),
    day,
    births,
  )
}

/** Rows of trainings or acknowledgements on a day; the column of evidence stays empty until the export is filed. */
export function rowsOn(final: string, day: Day, births: Births): string | undefined {
  const [head, ...rows] = final.trimEnd().split('\n')
  const known = rows.filter((row) => (/\d{4}-\d\d-\d\d/.exec(row)?.[0] ?? '') <= day)
  if (known.length === 0) return undefined
  const filed = known.map((row) => row.replace(/EVD-\d+$/, (id) => (births(id) <= day ? id : '')))
  return `${[head, ...filed].join('\n')}\n`
}
