/** The calendar keeps to RFC 5545, whatever the repository holds, and names a deadline the same in every export. */
import { describe, expect, test } from 'vitest'
import { type DueList, dueList } from '../../src/report/due/due.ts'
import { dueIcal } from '../../src/report/due/ical.ts'
import { contentLine, icalText } from '../../src/report/ical/content-line.ts'
import { checkExample } from '../support/example.ts'
import { plainIcalText, readIcal, valueIn } from '../support/ical-lines.ts'
import { checkFiles } from '../support/in-memory.ts'

const calendarOf = (list: DueList) => dueIcal(list, '0.0.0')
const exampleList = (asOf?: string) => dueList(checkExample(asOf), { within: 'P1Y' })

test('the calendar of the example is read by a strict reader, one event per deadline', () => {
  const list = exampleList()
  const { events } = readIcal(calendarOf(list))
  expect(events).toHaveLength(list.items.length)
  expect(list.items.length).toBeGreaterThan(100)
  expect(events.map((event) => valueIn(event, 'DTSTART'))).toEqual(
    list.items.map(({ date }) => (date ?? list.asOf).replaceAll('-', '')),
  )
  expect(events.map((event) => plainIcalText(valueIn(event, 'SUMMARY')))).toEqual(
    list.items.map(({ artifact, what }) => `${artifact}: ${what}`),
  )
})

test('the end of an all-day event is the day after it, over the end of a year too', () => {
  const files = { 'risks/a.yaml': 'id: RISK-001\ntitle: X\nstatus: monitored\nnext_review: "2026-12-31"\n' }
  const [event] = readIcal(calendarOf(dueList(checkFiles(files, '2026-12-01'), { within: 'P90D' }))).events
  expect(valueIn(event ?? [], 'DTEND')).toBe('20270101')
})

test('the same deadline has the same identifier when its day, its title and the as-of day change', () => {
  const uid = (review: string, title: string, asOf: string) => {
    const files = { 'risks/a.yaml': `id: RISK-001\ntitle: ${title}\nstatus: monitored\nnext_review: "${review}"\n` }
    const [event] = readIcal(calendarOf(dueList(checkFiles(files, asOf), { within: 'P1Y' }))).events
    return valueIn(event ?? [], 'UID')
  }
  const first = uid('2026-12-31', 'One', '2026-06-30')
  expect(first).toMatch(/^isms-[0-9a-f]{40}$/)
  expect(uid('2027-02-28', 'Two', '2026-11-15')).toBe(first)
  expect(uid('2026-01-31', 'One', '2026-06-30')).toBe(first)
})

test('the same input gives the same bytes, and the stamp is the as-of day', () => {
  expect(calendarOf(exampleList())).toBe(calendarOf(exampleList()))
  expect(calendarOf(exampleList())).toContain('DTSTAMP:20260630T000000Z\r\n')
})

test('artifacts that share an id keep events of their own', () => {
  const risk = 'id: RISK-001\ntitle: X\nstatus: monitored\nnext_review: "2026-07-31"\n'
  const { events } = readIcal(
    calendarOf(dueList(checkFiles({ 'risks/a.yaml': risk, 'risks/b.yaml': risk }), { within: 'P90D' })),
  )
  expect(events).toHaveLength(2)
})

describe('hostile words stay words', () => {
  const whole = exampleList()
  test.each([
    ['a line that would begin a component', 'X\nBEGIN:VALARM\nACTION:PROCEDURE'],
    ['carriage returns', 'a\r\nb\rc'],
    ['separators', 'a;b,c\\d:e"f'],
    ['terminal escapes and other controls', 'a\u001b[2Jb\u0000c\u0085d'],
    ['marks that turn the direction', 'a\u202eb\u2066c'],
    ['half a character', 'a\ud83d b'],
    ['characters of four octets at the fold', '🔒'.repeat(60)],
    ['combining marks', `${'e\u0301'.repeat(60)}`],
  ])('%s', (_, title) => {
    const list: DueList = {
      ...whole,
      organization: title,
      items: whole.items.slice(0, 1).map((item) => ({ ...item, what: title, type: 'risk-review' })),
    }
    const { events } = readIcal(calendarOf(list))
    expect(events).toHaveLength(1)
    expect(valueIn(events[0] ?? [], 'SUMMARY')).not.toBe('')
  })
})

describe('folding', () => {
  test.each([
    ['74 octets', 65, 1],
    ['75 octets', 67, 1],
    ['76 octets', 68, 2],
    ['exactly two lines', 67 + 74, 2],
    ['one more', 67 + 75, 3],
  ])('%s', (_, length, lines) => {
    const line = contentLine('SUMMARY', 'x'.repeat(length))
    expect(line.slice(0, -2).split('\r\n')).toHaveLength(lines)
    expect(line.replace(/\r\n /g, '')).toBe(`SUMMARY:${'x'.repeat(length)}\r\n`)
  })
})

test.each([
  ['a;b', 'a\\;b'],
  ['a,b', 'a\\,b'],
  ['a\\b', 'a\\\\b'],
  ['a\nb', 'a\\nb'],
  ['a:b"c', 'a:b"c'],
])('%j is written %j', (text, written) => {
  expect(icalText(text)).toBe(written)
})
