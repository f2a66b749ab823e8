/** A control on an earlier day: planned until the day on which it went into operation. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { pastRecord } from './past-record.ts'
import { fieldValue, without, withValue } from './record-text.ts'

/** Text of a control on a day. */
export function controlOn(final: string, day: Day, births: Births): string | undefined {
  if (births(fieldValue(final, 'id') ?? '') > day) return undefined
  if (day >= '2026-06-29') return final
  const status = statusOn(final, day)
  const record = day < '2026-05-04' ? without(final, 'effectiveness') : final.replace(/^ {2}last_result: .*\n/m, '')
  return pastRecord(withValue(record, 'status', status), day, births)
}

/** Status of a control on a day, derived from its day of operation. */
export function statusOn(final: string, day: Day): string {
  const status = fieldValue(final, 'status') ?? 'planned'
  const since = fieldValue(final, 'implemented_on')
  if (since !== undefined) return since <= day ? status : 'planned'
  return status === 'partial' && day < '2025-09-01' ? 'planned' : status
}

/** Folder of a control until the folders were flattened in June 2025. */
export const formerControlPath = (path: string, final: string): string =>
  path.replace('controls/', `controls/${fieldValue(final, 'type') === 'technical' ? 'technical' : 'organizational'}/`)
