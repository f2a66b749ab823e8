/** Which kinds are records: they state what happened, and are kept for a time (clause 7.5.3 f, A.5.33). */
import type { KindName } from '../artifacts/index.ts'

/** Kinds of records. */
export const recordKinds: readonly KindName[] = [
  'acknowledgement',
  'audit',
  'cap',
  'certificate',
  'change',
  'competence-record',
  'continuity-test',
  'evidence',
  'exception',
  'finding',
  'incident',
  'management-review',
  'measurement',
  'risk-acceptance',
  'risk-assessment',
  'training-record',
]

const records: ReadonlySet<string> = new Set(recordKinds)

/** True for a kind of record. */
export const isRecordKind = (kind: string): boolean => records.has(kind)
