/** The list of deadlines as a calendar (RFC 5545): one all-day event each, the same identifier for the same deadline in every export. */
import { createHash } from 'node:crypto'
import { responsibleWords } from '../../analysis/responsible-people.ts'
import { addDuration, type IsoDate } from '../../model/dates.ts'
import { contentLine, icalText } from '../ical/content-line.ts'
import type { DueItem, DueList } from './due.ts'

/** The calendar. What is late without a date of its own stands on the as-of day. */
export function dueIcal(list: DueList, toolVersion: string): string {
  const taken = new Set<string>()
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', icalText(`-//isms//isms ${toolVersion}//EN`)),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('X-WR-CALNAME', icalText(`${list.organization}: ISMS deadlines`)),
    ...list.items.map((item) => event(list, item, taken)),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

function event(list: DueList, item: DueItem, taken: Set<string>): string {
  const day = item.date ?? list.asOf
  const summary = `${item.overdue ? 'Overdue: ' : ''}${item.artifact}: ${item.what}`
  const description = [
    `Owner: ${responsibleWords(item.owner)}`,
    item.date === undefined ? 'Late already, without a day of its own' : `Last day: ${item.date}`,
    `File: ${item.path}:${item.line}`,
  ].join('\n')
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', identifier(list.organization, item, taken)),
    contentLine('DTSTAMP', `${compact(list.asOf)}T000000Z`),
    contentLine('DTSTART;VALUE=DATE', compact(day)),
    contentLine('DTEND;VALUE=DATE', compact(addDuration(day, 'P1D'))),
    contentLine('SUMMARY', icalText(summary)),
    contentLine('DESCRIPTION', icalText(description)),
    contentLine('CATEGORIES', icalText(item.type)),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('END', 'VEVENT'),
  ].join('')
}

/** From organization, artifact, type and part, never from the day or the words, so that a calendar moves what was postponed. */
function identifier(organization: string, { type, artifact, part }: DueItem, taken: Set<string>): string {
  for (let copy = 0; ; copy += 1) {
    const seed = [organization, type, artifact, part ?? '', ...(copy === 0 ? [] : [copy])].join('\0')
    const uid = `isms-${createHash('sha256').update(seed, 'utf8').digest('hex').slice(0, 40)}`
    if (taken.has(uid)) continue
    taken.add(uid)
    return uid
  }
}

const compact = (date: IsoDate): string => date.replace(/-/g, '')
