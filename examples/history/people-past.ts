/** The registers of people and roles on an earlier day: who had joined, who had not yet left, who held what. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { fieldValue, joinList, mapItems, splitList, without, withValue } from './record-text.ts'
import { withoutUnborn } from './unborn.ts'

/** `people.yaml` on a day. */
export function peopleOn(final: string, day: Day, births: Births): string {
  const { head, records } = splitList(final)
  const people = records
    .filter((record) => births(fieldValue(record, 'id') ?? '') <= day)
    .map((record) => personOn(record, day))
  return joinList({
    head: day < '2026-06-01' ? '# Person register; leavers stay in it for the record.\n' : head,
    records: people,
  })
}

function personOn(final: string, day: Day): string {
  let record = final.replace(
    /^ {2}(?:screened_on|terms_signed_on|nda_signed_on|access_from|access_removed_on|assets_returned_on): "([0-9-]+)"\n/gm,
    (line, on: Day) => (on > day ? '' : line),
  )
  const left = fieldValue(record, 'left')
  if (left !== undefined && left > day) {
    record = without(withValue(record, 'employment', 'active'), 'left', 'offboarding').replace(
      /^(title: .*) \(former(?:, (contractor))?\)/m,
      '$1',
    )
  }
  if (day < '2025-03-01' && left !== '2025-02-28')
    record = record
      .replace('manager: PER-004', 'manager: PER-046')
      .replace('title: Head of Platform', 'title: Senior Platform Engineer')
  if (day < '2025-03-01' && fieldValue(record, 'id') === 'PER-004') record = withValue(record, 'manager', 'PER-046')
  if (day < '2026-01-12') record = record.replace('employment: leave', 'employment: active')
  return record.replace(/^(onboarding|offboarding):\n(?! )/gm, '')
}

/** `roles.yaml` on a day. */
export function rolesOn(final: string, day: Day, births: Births): string {
  const { head, records } = splitList(final)
  const roles = records.filter((record) => births(fieldValue(record, 'id') ?? '') <= day)
  return joinList({
    head,
    records: roles.map((record) => withoutUnborn(roleOn(record, day), (id) => births(id) <= day)),
  })
}

const roleOn = (record: string, day: Day): string =>
  mapItems(record, 'assignments', (item) => {
    if ((fieldValue(item, 'from') ?? '') > day) return undefined
    return item.replace(/^to: "([0-9-]+)"\n/m, (line, to: Day) => (to > day ? '' : line))
  })
