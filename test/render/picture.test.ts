/** Pictures: numbers that add up, readable without colour, the same facts as a table, nothing that runs or leaves the frame. */
import { describe, expect, it } from 'vitest'
import { type Figure, plainText, type Table } from '../../src/render/blocks.ts'
import { drawCrossTable } from '../../src/render/picture/cross-table.ts'
import { drawBars } from '../../src/render/picture/stacked-bars.ts'
import { drawTimeLine } from '../../src/render/picture/time-line.ts'

const hostile = '</text><script>alert(1)</script>"\u202E\u0007'
const bars = drawBars({
  caption: 'Controls',
  of: 'Theme',
  series: ['Excluded', 'Not decided', 'Not started', hostile],
  bars: [
    { label: 'People', note: '', parts: [1, 0, 2, 5] },
    { label: hostile.repeat(9), note: '2026-01-01', parts: [0, 0, 0, 0] },
  ],
})
const cross = drawCrossTable({
  caption: 'Ties',
  rowsOf: 'Theme',
  columnsOf: 'Clause',
  columns: ['5.2', hostile],
  rows: [{ label: hostile, counts: [0, 12] }],
})
const line = drawTimeLine({
  caption: 'Steps',
  kinds: ['done', 'booked', 'planned', 'last day'],
  today: '2026-06-30',
  todayWords: 'Day of this pack',
  moments: [
    { on: '2026-01-01', what: 'Ready', kind: 0, by: '' },
    { on: '2026-09-15', what: hostile, kind: 3, by: 'AUD-1' },
  ],
})
const table = (figure: Figure): string[][] => {
  const { head, rows } = figure.text[0] as Table
  return [head, ...rows].map((row) => row.map(plainText))
}

describe.each([
  ['bars', bars],
  ['a cross table', cross],
  ['a time line', line],
])('%s', (_, figure) => {
  it('escapes what it shows and holds nothing that runs, fetches or reorders', () => {
    expect(figure.svg).not.toMatch(
      /<script|<a\b|<image|<foreignObject|\bon\w+=|style=|href|url\(|[\u0000-\u0008\u202e]/,
    )
    expect(figure.svg.match(/<svg /g)).toHaveLength(1)
  })

  it('stays inside its frame', () => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(figure.svg)!.map(Number)
    for (const [, x, y] of figure.svg.matchAll(/<(?:rect|text) x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThan(width!)
      expect(Number(y)).toBeGreaterThanOrEqual(0)
      expect(Number(y)).toBeLessThan(height!)
    }
  })
})

it('bars carry a letter of their own for each part, and say the same as a table', () => {
  const letters = [...bars.svg.matchAll(/font-size="10" text-anchor="middle" fill="[^"]*">([^<])<\/text>/g)].map(
    ([, letter]) => letter,
  )
  expect(letters).toEqual(['E', 'N', 'O', 'T'])
  expect(table(bars)[1]).toEqual(['People', '1', '0', '2', '5', '8'])
})

it('bars without anything to count are drawn without a number that is none', () => {
  const empty = drawBars({ caption: '', of: '', series: ['a'], bars: [{ label: 'x', note: '', parts: [0] }] })
  expect(empty.svg).not.toMatch(/NaN|Infinity/)
})

it('a cross table leaves empty cells empty', () => {
  expect(cross.svg.match(/>0</g)).toBeNull()
  expect(table(cross)[1]).toEqual(['5.2', '0'])
})

it('a time line has a shape for each kind and the day of the pack between past and future', () => {
  const [before, after] = line.svg.split('Day of this pack')
  expect(before).toContain('2026-06-30')
  expect(line.svg.indexOf('2026-01-01')).toBeLessThan(line.svg.indexOf('2026-09-15'))
  expect(after).toContain('<polygon')
  expect(table(line)[2]!.slice(2)).toEqual(['last day', 'AUD-1'])
})
