/** The list registers on an earlier day: only what was known then, with the reviews and scores of that time. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { dayAfter } from './moment.ts'
import { pastRecord } from './past-record.ts'
import { fieldLines, fieldValue, joinList, mapItems, splitList, withLines, without, withValue } from './record-text.ts'

/** A list register on a day; undefined while it has no entry. */
export function registerOn(path: string, final: string, day: Day, births: Births): string | undefined {
  const { head, records } = splitList(final)
  const known = records.filter((record) => births(fieldValue(record, 'id') ?? '') <= day)
  if (known.length === 0) return undefined
  return joinList({ head, records: known.map((record) => pastRecord(entryOn(path, record, day), day, births)) })
}

function entryOn(path: string, record: string, day: Day): string {
  switch (path) {
    case 'suppliers.yaml':
      return mapItems(record, 'assessments', (item) => ((fieldValue(item, 'on') ?? '') <= day ? item : undefined))
    case 'incidents.yaml':
      return incidentOn(record, day)
    case 'objectives.yaml':
      return objectiveOn(record, day)
    case 'improvements.yaml':
      return improvementOn(record, day)
    case 'opportunities.yaml':
      return day < '2026-05-04' ? record.replace('status: done', 'status: in-progress') : record
    default:
      return record
  }
}

/** Until a week after the end of an incident, causes and lessons are still being worked out. */
function incidentOn(record: string, day: Day): string {
  const resolved = fieldValue(record, 'resolved_on') ?? ''
  const written = fieldValue(record, 'id') === 'INC-004' ? '2026-04-24' : dayAfter(resolved, 7)
  if (day >= written) return record
  const open = without(record, 'cause', 'lessons', 'follow_up', 'refs')
  return day >= resolved
    ? withValue(open, 'status', 'resolved')
    : without(withValue(open, 'status', 'contained'), 'resolved_on', 'no_notice_reason')
}

function objectiveOn(record: string, day: Day): string {
  if (day >= '2026-06-29') return record
  const words = (fieldLines(record, 'evaluation') ?? '')
    .replace(/^evaluation: (?:>-\n)?/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const text = withLines(record, 'evaluation', `evaluation: >-\n  ${words.replace(/(?<=[a-z])[.;] .*/, '.')}\n`)
  return (day < '2026-05-19' ? text.replace('status: at-risk', 'status: on-track') : text).replace(
    / \(done[^)]*\)/g,
    '',
  )
}

const adopted: Readonly<Record<string, Day>> = { 'IMP-001': '2026-01-14', 'IMP-002': '2026-01-31' }

function improvementOn(record: string, day: Day): string {
  const end = adopted[fieldValue(record, 'id') ?? '']
  if (end !== undefined && day < end) return without(withValue(record, 'status', 'in-progress'), 'refs')
  if (fieldValue(record, 'id') === 'IMP-004' && day < '2026-02-12') {
    return withLines(record, 'decision', 'decision: Adopted on 2025-10-21 by the CTO.\n')
  }
  return record
}
