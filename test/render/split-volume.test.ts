/** A large volume is split at sections where it can be, between pages where it must be, and loses nothing. */
import { expect, it } from 'vitest'
import { splitVolume } from '../../src/render/pdf/split-volume.ts'

const sections = (...weights: number[][]) =>
  weights.map((pages, section) => ({
    name: `s${section}`,
    pages: pages.map((weight, page) => ({ weight, name: `s${section}p${page}` })),
  }))

/** `s0:s0p0 s0p1 | s1…`, with + where a section goes on. */
const shape = (given: ReturnType<typeof sections>, limit: number): string[] =>
  splitVolume<{ weight: number; name: string }, (typeof given)[number]>(given, limit).map((parts) =>
    parts.map(({ name, continued, pages }) => `${name}${continued ? '+' : ''}:${pages.length}`).join(' '),
  )

it.each([
  ['stays whole where it fits', [[40], [60]], 100, ['s0:1 s1:1']],
  ['keeps a section whole that fits a volume of its own', [[60], [50, 40], [60]], 120, ['s0:1', 's1:2', 's2:1']],
  [
    'cuts a section that fits none between its pages',
    [[10], [50, 50, 50, 50]],
    110,
    ['s0:1 s1:1', 's1+:1', 's1+:1', 's1+:1'],
  ],
  ['gives a page larger than any volume one of its own', [[10], [500], [10]], 100, ['s0:1', 's1:1', 's2:1']],
  ['leaves out nothing that is empty of weight', [[0], [0]], 100, ['s0:1 s1:1']],
])('%s', (_, weights, limit, expected) => {
  expect(shape(sections(...weights), limit)).toEqual(expected)
})
