/** How much depends on a supplier, and what its assurance is worth today (A.5.19 to A.5.23). */
import type { Artifact, DataOf } from '../model/artifact.ts'
import { type IsoDate, isDate } from '../model/dates.ts'
import { plainText } from './words.ts'

type Supplier = Artifact<'supplier'>
type Assurance = NonNullable<NonNullable<DataOf<'supplier'>['assurance']>[number]>
type Assessment = NonNullable<NonNullable<DataOf<'supplier'>['assessments']>[number]>

/** True for a supplier of criticality high or one that sees confidential or personal data. */
export const hasHighStakes = ({ data }: Supplier): boolean =>
  data.criticality === 'high' || data.data_access === 'confidential' || data.data_access === 'pii'

/** What gives a supplier high stakes, in words. */
export const stakesOf = ({ data }: Supplier): string =>
  data.criticality === 'high'
    ? 'is of high criticality'
    : `sees ${data.data_access === 'pii' ? 'personal' : data.data_access} data`

/** True for a cloud service that more than a little depends on. */
export const isWeightyCloud = ({ data }: Supplier): boolean => data.category === 'cloud' && data.criticality !== 'low'

/** The newest assessment that has taken place by a day, with its place in the list. */
export function newestAssessment(
  { data }: Supplier,
  by: IsoDate,
): { readonly at: number; readonly on: IsoDate; readonly entry: Assessment } | undefined {
  let newest: ReturnType<typeof newestAssessment>
  data.assessments?.forEach((entry, at) => {
    const on = entry?.on
    if (isDate(on) && on <= by && (newest === undefined || on >= newest.on)) newest = { at, on, entry: entry ?? {} }
  })
  return newest
}

/** True until the last day on which an assurance counts; without one it does not end. */
export const isCurrent = ({ expires }: Assurance, today: IsoDate): boolean => expires === undefined || expires >= today

/** True when the paper names the service: all its longer words stand in the scope, or a reviewer found so and noted why. */
export function coversService({ scope = '', covers_service: found, note = '' }: Assurance, service: string): boolean {
  if (found === true && note.trim() !== '') return true
  const words = plainText(service).split(' ')
  const long = words.filter((word) => word.length > 3)
  const named = new Set(plainText(scope).split(' '))
  return (long.length > 0 ? long : words).every((word) => named.has(word))
}
