/** The statement of applicability and the treatment plan on an earlier day: content by version, progress by day. */
import type { Births } from './births.ts'
import { statusOn } from './controls-past.ts'
import { finalFiles } from './final-files.ts'
import { type Day, dayOf, type Moment } from './moment.ts'
import { pastRecord } from './past-record.ts'
import { fieldLines, fieldValue, mapItems, withLines, without, withValue } from './record-text.ts'
import { withoutUnborn } from './unborn.ts'

const files = finalFiles()
const control = (id: string): string => files.get(`controls/${id}.yaml`) ?? ''

/** Entries of the statement as a version of a given day has them, progress aside. */
export function soaContent(record: string, day: Day, births: Births): string {
  const based = day < '2025-03-18' ? ['RA-2024-01', '1.0'] : ['RA-2025-01', '1.1']
  const head = withLines(
    record,
    'based_on',
    `based_on:\n  risk_assessment: ${based[0]}\n  methodology_version: "${based[1]}"\n`,
  )
  return mapItems(head, 'entries', (item) => {
    if (fieldValue(item, 'control_id') === 'CTL-046') return undefined
    const known = worded(
      withoutUnborn(item, (id) => births(id) <= day),
      (id) => births(id) <= day,
    )
    if (fieldValue(item, 'control_id') === 'A.8.11') return withLines(unmasked(known), 'justification', maskingExcluded)
    return day < '2025-03-18' ? withLines(known, 'justification', firstSentence(known)) : known
  })
}

/** The reason without sentences that name records of a later time; the last sentence that is left stays without them. */
function worded(item: string, born: (id: string) => boolean): string {
  const named = (text: string) =>
    (text.match(/\b(?:RISK|CTL|FND|INC|EVD|RTP|AUD|MRV|LEG|PTY|ISS)-[0-9-]*\d/g) ?? []).some((id) => !born(id))
  if (!named(fieldLines(item, 'justification') ?? '')) return item
  const words = (fieldLines(item, 'justification') ?? '')
    .replace(/^justification: (?:>-\n)?/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = words.replace(/ \(([^)]*)\)/g, (part) => (named(part) ? '' : part))
  const kept = bare.split(/(?<=[a-z0-9)]{2}\.) /).filter((sentence) => !named(sentence))
  const left =
    kept.length > 0
      ? kept.join(' ')
      : `${bare.replace(/[,;][^,;]*\b(?:RISK|INC|FND|LEG|RTP)-[0-9-]+[^,;]*/g, '').replace(/\.$/, '')}.`
  return withLines(item, 'justification', `justification: >-\n  ${left}\n`)
}

const maskingExcluded = `justification: >-
  No masking is done: developers work with made-up data, and copies of production are forbidden.
exclusion_ground: activity-not-performed
`

const unmasked = (item: string): string =>
  withValue(
    without(item, 'drivers', 'status', 'controls', 'documents', 'target_date', 'note', 'owner', 'evidence'),
    'applicable',
    '"no"',
  )

function firstSentence(item: string): string {
  const words = (fieldLines(item, 'justification') ?? '')
    .replace(/^justification: (?:>-\n)?/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return `justification: >-\n  ${words.replace(/(?<=[a-z0-9)]{2})[.;] .*/, '.')}\n`
}

/** Fields that move on between approvals: statuses, evidence, dates and notes. */
export function withProgress(path: string, text: string, final: string, moment: Moment, births: Births): string {
  const day = dayOf(moment)
  if (path === 'soa.yaml' && day < '2026-06-30') return mapItems(text, 'entries', (item) => entryOn(item, day, births))
  if (path === 'treatment-plans/RTP-2026.yaml' && day < '2026-06-30') {
    const owners = text === final ? text : withOwners(text, final, moment)
    return mapItems(owners, 'actions', (item) => actionOn(item, day, births))
  }
  return text
}

function entryOn(item: string, day: Day, births: Births): string {
  if (fieldValue(item, 'applicable') !== 'yes') return item
  const known = withEvidence(item, day, births)
  const carried = [...(fieldLines(item, 'controls') ?? '').matchAll(/CTL-\d+/g)].map(([id]) => control(id))
  const open = carried.filter((record) => statusOn(record, day) !== 'implemented')
  const status = fieldValue(item, 'status')
  if (status !== 'implemented' || open.length === 0) return known
  const target =
    open
      .map((record) => fieldValue(record, 'implemented_on') ?? '')
      .sort()
      .at(-1) ?? ''
  return withValue(
    withValue(known, 'status', open.length < carried.length ? 'partial' : 'planned'),
    'target_date',
    `"${target}"`,
  )
}

/** Only evidence that had arrived; drivers and the like belong to the version and stay. */
function withEvidence(item: string, day: Day, births: Births): string {
  const lines = fieldLines(item, 'evidence')
  return lines === undefined
    ? item
    : item.replace(
        lines,
        withoutUnborn(lines, (id) => births(id) <= day),
      )
}

function actionOn(item: string, day: Day, births: Births): string {
  const finished = fieldValue(item, 'done_on')
  const known = pastRecord(day < '2026-06-15' ? without(item, 'note') : item, day, births)
  return finished !== undefined && finished > day ? withValue(known, 'status', 'in-progress') : known
}

/** Risk owners approve their actions one by one in the days before the plan as a whole. */
function withOwners(text: string, final: string, moment: Moment): string {
  if (fieldValue(text, 'version') !== '2.0' || fieldLines(text, 'owner_approvals') !== undefined) return text
  let index = 0
  const given = mapItems(fieldLines(final, 'owner_approvals') ?? '', 'owner_approvals', (item) =>
    ownerMoment(fieldValue(item, 'on') ?? '', index++) <= moment ? item : undefined,
  )
  return text + given
}

/** Moment at which the nth owner of the list approves. */
export const ownerMoment = (on: Day, index: number): Moment => `${on}T10:${String(index * 5 + 10)}`
