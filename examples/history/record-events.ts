/** Commits that follow from dates in records: evidence twice a month, figures once a month. */
import type { Commit } from './event.ts'
import { filings } from './evidence-arrival.ts'
import type { Tree } from './final-files.ts'
import type { Day } from './moment.ts'
import { fieldValue } from './record-text.ts'

/** Evidence goes straight to main, collected by several people and looked through by the security team. */
export function evidenceEvents(files: Tree): Commit[] {
  const early = filings(files).filter(({ day }) => day < '2026-06-30')
  return early.map(({ day, paths }, index) => {
    const records = paths.map((path) => ({ path, text: files.get(path) ?? '' }))
    const [by = 'PER-003', ...others] = new Set(
      records.map(({ text }) => fieldValue(text, 'collected_by') ?? 'PER-003'),
    )
    const titles = records.map(({ text }) => `- ${fieldValue(text, 'id')} ${fieldValue(text, 'title')}`)
    const single = titles.length === 1
    return {
      at: `${day}T10:${String(10 + (index % 45))}`,
      by,
      say: single ? `File ${titles[0]?.slice(2)}` : `File ${titles.length} records of evidence (#${120 + index * 3})`,
      ...(single ? {} : { body: titles.join('\n') }),
      with: others,
      paths: records.flatMap(({ path, text }) => [path, /^ {2}path: (\S+)$/m.exec(text)?.[1] ?? path]),
      reviewed: [by === 'PER-011' ? 'PER-003' : 'PER-011'],
    }
  })
}

/** Figures of a month are recorded together in the first days of the next one. */
export function figureEvents(files: Tree): Commit[] {
  const acknowledgements = [...files.keys()].filter((path) => /^policies\/.*\.csv$/.test(path))
  const months = new Map<string, { paths: Set<string>; people: Set<string>; last: Day }>()
  for (const [path, text] of files) {
    if (!path.startsWith('metrics/')) continue
    for (const [, on = '', by = ''] of text.matchAll(/recorded_on: "([0-9-]+)"\n\s+by: (PER-\d+)/g)) {
      if (on < '2025-07-01' || on >= '2026-06-30') continue
      const month = months.get(on.slice(0, 7)) ?? { paths: new Set(), people: new Set(), last: on }
      month.paths.add(path)
      month.people.add(by)
      months.set(on.slice(0, 7), { ...month, last: [on, month.last].sort().at(-1) ?? on })
    }
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { paths, people, last }], index) => {
      const [by = 'PER-003', ...others] = people
      return {
        at: `${last}T12:${String(10 + index)}`,
        by,
        say: `Record the figures${last < '2026-02-01' ? '' : ' and acknowledgements'} of the month (#${160 + index * 7})`,
        paths: [...paths, ...(last < '2026-02-01' ? [] : acknowledgements)],
        with: others,
        reviewed: ['PER-003'],
      }
    })
}
