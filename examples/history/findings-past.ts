/** Findings, corrective actions, changes and reviews on an earlier day, each at the status it had then. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { pastRecord } from './past-record.ts'
import { fieldValue, mapItems, without, withValue } from './record-text.ts'

/** Days on which findings and their corrective actions moved on. */
const steps: Readonly<Record<string, readonly (readonly [Day, string])[]>> = {
  'FND-001': [
    ['2025-02-12', 'open'],
    ['2025-02-14', 'cap-accepted'],
    ['2025-04-28', 'implemented'],
    ['2025-05-21', 'closed'],
  ],
  'FND-002': [
    ['2025-02-12', 'open'],
    ['2025-06-12', 'closed'],
  ],
  'FND-003': [
    ['2025-05-21', 'open'],
    ['2025-06-03', 'cap-accepted'],
    ['2025-08-04', 'implemented'],
    ['2025-11-06', 'closed'],
  ],
  'FND-004': [
    ['2025-05-21', 'open'],
    ['2025-06-03', 'cap-accepted'],
    ['2025-07-28', 'implemented'],
    ['2025-12-15', 'closed'],
  ],
  'FND-005': [
    ['2026-04-17', 'open'],
    ['2026-04-24', 'cap-accepted'],
    ['2026-05-26', 'implemented'],
    ['2026-06-22', 'closed'],
  ],
  'FND-006': [
    ['2026-04-17', 'open'],
    ['2026-04-24', 'cap-accepted'],
    ['2026-06-11', 'implemented'],
  ],
  'FND-007': [
    ['2026-04-17', 'open'],
    ['2026-04-24', 'cap-accepted'],
  ],
  'FND-009': [
    ['2026-04-17', 'open'],
    ['2026-05-19', 'closed'],
  ],
  'CAP-001': [
    ['2025-02-14', 'accepted'],
    ['2025-03-18', 'implementing'],
    ['2025-04-28', 'implemented'],
    ['2025-05-21', 'closed'],
  ],
  'CAP-002': [
    ['2025-06-03', 'accepted'],
    ['2025-07-01', 'implementing'],
    ['2025-08-04', 'implemented'],
    ['2025-11-06', 'closed'],
  ],
  'CAP-003': [
    ['2025-06-03', 'accepted'],
    ['2025-07-09', 'implementing'],
    ['2025-07-28', 'implemented'],
    ['2025-12-15', 'closed'],
  ],
  'CAP-004': [
    ['2026-04-24', 'accepted'],
    ['2026-05-12', 'implementing'],
    ['2026-05-26', 'implemented'],
    ['2026-06-22', 'closed'],
  ],
  'CAP-005': [
    ['2026-04-24', 'accepted'],
    ['2026-05-20', 'implementing'],
    ['2026-06-11', 'implemented'],
  ],
  'CAP-006': [
    ['2026-04-24', 'accepted'],
    ['2026-06-17', 'implementing'],
  ],
}

/** A finding or corrective action on a day. */
export function findingOn(final: string, day: Day, births: Births): string | undefined {
  const id = fieldValue(final, 'id') ?? ''
  if (births(id) > day) return undefined
  const status = steps[id]?.filter(([from]) => from <= day).at(-1)?.[1] ?? fieldValue(final, 'status') ?? 'open'
  const record = pastRecord(withValue(final, 'status', status), day, births)
  if (/^(?:closed|verified)$/.test(status)) return record
  return id.startsWith('FND-')
    ? without(record, 'declined')
    : record.replace(/^ {2}(?:result|verified_on|evidence): .*\n/gm, '')
}

/** A change record on a day: approved, then implemented, then reviewed. */
export function changeOn(final: string, day: Day, births: Births): string | undefined {
  if (births(fieldValue(final, 'id') ?? '') > day) return undefined
  if ((/^review:\n {2}on: "([0-9-]+)"/m.exec(final)?.[1] ?? '') <= day) return final
  const record = without(final, 'review')
  const running = (fieldValue(final, 'implemented_on') ?? '') <= day
  return pastRecord(withValue(record, 'status', running ? 'implemented' : 'approved'), day, births)
}

/** Days on which the actions of the two reviews were done, in the order of the records. */
const reviewActions: Readonly<Record<string, readonly Day[]>> = {
  'MRV-2025-01': ['2026-01-14', '2026-02-24', '2025-09-15', '2026-04-17', '2025-11-21'],
  'MRV-2026-01': ['2026-06-29', '2026-06-08', '2026-06-29', '2026-06-29', '2026-06-29', '2026-06-29', '2026-06-29'],
}

/** A management review on a day; its actions lose status and note until they are done. */
export function reviewOn(final: string, day: Day, births: Births): string | undefined {
  const id = fieldValue(final, 'id') ?? ''
  if (births(id) > day) return undefined
  let next = 0
  const record = mapItems(final, 'actions', (item) => {
    const ready = (reviewActions[id]?.[next++] ?? day) <= day
    return ready ? item : without(withValue(item, 'status', 'planned'), 'note')
  })
  return pastRecord(record, day, births)
}

/** An audit on a day: booked until it was held, reported until its findings were closed. */
export function auditOn(final: string, day: Day, births: Births): string | undefined {
  const id = fieldValue(final, 'id') ?? ''
  if (births(id) > day) return undefined
  if (id === 'AUD-2026-01' && day < '2026-05-05') {
    return pastRecord(
      without(
        withValue(final, 'status', 'planned'),
        'conclusion',
        'reported_to',
        'report',
        'refs',
        'sample',
        'interviewed',
      ),
      day,
      births,
    )
  }
  if (id === 'AUD-2025-01' && day < '2025-12-15') {
    const record = pastRecord(withValue(final, 'status', 'reported'), day, births)
    return day < '2025-06-03'
      ? without(withValue(record, 'status', 'in-progress'), 'reported_to', 'report', 'conclusion')
      : record
  }
  if (id === 'AUD-2025-00' && day < '2025-06-12') return pastRecord(withValue(final, 'status', 'reported'), day, births)
  return pastRecord(final, day, births)
}
