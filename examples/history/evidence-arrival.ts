/** Evidence is filed together about twice a month, never more than twelve days after it was collected. */
import type { Tree } from './final-files.ts'
import { type Day, dayAfter } from './moment.ts'
import { fieldValue } from './record-text.ts'

/** One filing: the day and the paths of the records. */
export interface Filing {
  readonly day: Day
  readonly paths: readonly string[]
}

/** All filings in order of time; what was collected on the last day comes by itself. */
export function filings(files: Tree): Filing[] {
  const collected = [...files]
    .filter(([path]) => path.startsWith('evidence/EVD'))
    .map(([path, text]) => ({ path, day: fieldValue(text, 'collected_on') ?? '' }))
    .sort((a, b) => (a.day === b.day ? (a.path < b.path ? -1 : 1) : a.day < b.day ? -1 : 1))
  const found: { first: Day; day: Day; paths: string[] }[] = []
  for (const { path, day } of collected) {
    const open = found.at(-1)
    if (open === undefined || day > dayAfter(open.first, 12) || (day >= '2026-06-30' && open.day < day)) {
      found.push({ first: day, day, paths: [path] })
    } else {
      open.day = day
      open.paths.push(path)
    }
  }
  return found
}
