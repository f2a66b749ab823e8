/** Evidence is filed twice a month: on the last day on which a piece of the half-month was collected. */
import type { Tree } from './final-files.ts'
import type { Day } from './moment.ts'
import { fieldValue } from './record-text.ts'

/** One filing: the day and the paths of the records. */
export interface Filing {
  readonly day: Day
  readonly paths: readonly string[]
}

/** All filings in order of time. */
export function filings(files: Tree): Filing[] {
  const halves = new Map<string, { day: Day; paths: string[] }>()
  for (const [path, text] of files) {
    const day = path.startsWith('evidence/EVD') ? fieldValue(text, 'collected_on') : undefined
    if (day === undefined) continue
    const half = day >= '2026-06-30' ? day : `${day.slice(0, 8)}${day.slice(8) < '16' ? 'a' : 'b'}`
    const filing = halves.get(half) ?? { day, paths: [] }
    filing.paths.push(path)
    halves.set(half, { ...filing, day: [day, filing.day].sort().at(-1) ?? day })
  }
  return [...halves.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
