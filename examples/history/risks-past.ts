/** A risk on an earlier day: scores fall with each assessment, as treatment proceeds. */
import type { Births } from './births.ts'
import type { Day } from './moment.ts'
import { pastRecord } from './past-record.ts'
import { fieldLines, fieldValue, withLines, without, withValue } from './record-text.ts'

/** Words that only became true in spring 2026, and what stood there before. */
const earlierWords: readonly (readonly [string, string])[] = [
  [
    'Eight of the twelve Fieldnote services still ran in March 2026 on virtual hosts',
    'The twelve Fieldnote services run on virtual hosts',
  ],
  [
    'Until spring 2026 two administrators still had a second factor that can be relayed',
    'Several administrators use a second factor that can be relayed',
  ],
  ['Until March every engineer could read', 'Every engineer can read'],
]

/** Text of a risk on a day. */
export function riskOn(final: string, day: Day, births: Births): string | undefined {
  if (births(fieldValue(final, 'id') ?? '') > day) return undefined
  if (day >= '2026-05-21') return final
  return pastRecord(scored(final, day), day, births)
}

function scored(final: string, day: Day): string {
  if (day >= '2026-05-20') return unaccepted(final)
  const open = unaccepted(final)
  const ended = day >= '2026-04-30' && fieldValue(final, 'status') === 'closed'
  if (ended) return final
  const treated = without(withValue(open, 'status', 'treating'), 'close_reason')
  const aimed =
    fieldLines(treated, 'target') === undefined
      ? treated.replace(/^(?=residual:)/m, `target:\n${scores(final, 'residual')}`)
      : treated
  if (day >= '2026-03-10') return withResidual(aimed, '2026-03-10')
  const worded = earlierWords.reduce((text, [now, then]) => text.replace(now, then), aimed)
  if (day >= '2025-03-18') {
    const dates = withValue(
      withValue(worded, 'assessed_on', '"2025-03-18"'),
      'next_review',
      day >= '2025-11-18' ? '"2026-03-18"' : '"2025-11-18"',
    )
    const since = day >= '2025-11-18' ? '2025-11-18' : '2025-03-18'
    return without(withResidual(withCurrent(dates, since === '2025-11-18' && moved(final)), since), 'plan_actions')
  }
  return without(
    withValue(worded, 'status', 'identified'),
    'current',
    'target',
    'residual',
    'assessed_on',
    'next_review',
    'plan_actions',
    'controls',
  )
}

const unaccepted = (final: string): string =>
  /^status: (?:accepted|monitored)$/m.test(final) ? withValue(final, 'status', 'treating') : final

/** In the half-year review of November 2025 every second risk had come down. */
const moved = (final: string): boolean => Number(/\d+/.exec(fieldValue(final, 'id') ?? '')?.[0]) % 2 === 0

/** How RA-2025-01 saw the risks; the method of that year gave other scores than the one of 2026. */
const critical2025 = ['001', '002', '003', '008', '009', '015', '017', '019']
const high2025 = ['005', '010', '013', '016', '023', '029', '032']

/** The current score of 2025, or that of 2026 when the risk had come down by then. */
function withCurrent(record: string, down: boolean): string {
  const number = fieldValue(record, 'id')?.slice(-3) ?? ''
  const [likelihood = 1, impact = 1] = (scores(record, 'inherent').match(/\d/g) ?? []).map(Number)
  const limit = critical2025.includes(number) ? 25 : high2025.includes(number) ? 12 : 9
  const seen = Math.min(likelihood, Math.floor(limit / impact))
  const [now = 1, nowImpact = 1] = (scores(record, 'current').match(/\d/g) ?? []).map(Number)
  if (down && now * nowImpact < seen * impact) return record
  return withLines(record, 'current', `current:\n  likelihood: ${seen}\n  impact: ${impact}\n`)
}

/** At an assessment, what remains is what is there now. */
const withResidual = (record: string, on: Day): string =>
  withLines(record, 'residual', `residual:\n${scores(record, 'current')}  on: "${on}"\n`)

const scores = (record: string, field: string): string =>
  (fieldLines(record, field) ?? '').match(/^ {2}(?:likelihood|impact): \d\n/gm)?.join('') ?? ''

/** The list file in which the risks stood until April 2025. */
export const riskList = (records: readonly string[]): string =>
  `# Risk register.\n${records.map((record) => record.replace(/^(?=.)/gm, '  ').replace('  ', '- ')).join('')}`
