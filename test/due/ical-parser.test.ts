/** The calendar as an independent parser of iCalendar reads it. */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { dueList } from '../../src/report/due/due.ts'
import { dueIcal } from '../../src/report/due/ical.ts'
import { checkExample } from '../support/example.ts'

test('ical.js reads every event of the example as it was meant', () => {
  const list = dueList(checkExample('2026-09-15'), { within: 'P1Y' })
  const calendar = new ICAL.Component(ICAL.parse(dueIcal(list, '0.0.0')))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect(events).toHaveLength(list.items.length)
  expect(events.map((event) => event.summary)).toEqual(
    list.items.map(({ artifact, what, overdue }) => `${overdue ? 'Overdue: ' : ''}${artifact}: ${what}`),
  )
  expect(events.map((event) => [event.startDate.toString(), event.startDate.isDate])).toEqual(
    list.items.map(({ date }) => [date ?? list.asOf, true]),
  )
  expect(new Set(events.map((event) => event.uid)).size).toBe(events.length)
})
