/** Which references to a person mean that something still lies with that person (clause 5.3). */
import type { KindName } from '../artifacts/index.ts'
import type { Artifact } from '../model/artifact.ts'
import { isLive, statusOf } from '../model/life.ts'
import type { Link } from '../model/link.ts'
import { isOfKind } from './of-kind.ts'

/** Records of one event: who stands in them states what was so on their date. */
const eventRecords: ReadonlySet<KindName> = new Set<KindName>([
  'acknowledgement',
  'competence-record',
  'continuity-test',
  'evidence',
  'measurement',
  'risk-acceptance',
  'risk-assessment',
  'training-record',
])

/** Words of a status that leave nothing to do, beside those that end an artifact. */
const finished = new Set(['done', 'met', 'missed', 'held', 'reported', 'expired'])

/** Fields that make somebody responsible, besides `/owner` of any artifact, and how a message names the duty. */
const dutyFields: ReadonlyMap<string, string> = new Map([
  ['objective/responsible', 'responsible'],
  ['procedure/process_owner', 'process owner'],
  ['finding/process_owner', 'process owner'],
  ['soa/entries/*/owner', 'owner of an entry'],
  ['metric/measured_by', 'measurer'],
  ['metric/analysed_by', 'analyst'],
  ['communication-plan/lines/*/who', 'speaker'],
  ['certification-plan/lead', 'lead'],
])

/** The duty that a reference puts on its target, in words, or undefined when nothing lies with that person (any more). */
export function dutyOf({ from, field, pointer }: Link): string | undefined {
  if (!isLive(from) || eventRecords.has(from.kind)) return undefined
  if (field.pattern === '/actions/*/owner')
    return isOpenAction(from, Number(pointer.split('/')[2])) ? 'owner of an open action' : undefined
  if (finished.has(statusOf(from))) return undefined
  return field.pattern === '/owner' ? 'owner' : dutyFields.get(`${from.kind}${field.pattern}`)
}

/** True for an action of a plan, a corrective action or a review that is neither done nor dropped. */
function isOpenAction(artifact: Artifact, index: number): boolean {
  if (isOfKind(artifact, 'cap')) return artifact.data.actions?.[index]?.done_on === undefined
  if (isOfKind(artifact, 'treatment-plan') || isOfKind(artifact, 'management-review')) {
    const status = artifact.data.actions?.[index]?.status
    return status !== 'done' && status !== 'dropped'
  }
  return false
}
