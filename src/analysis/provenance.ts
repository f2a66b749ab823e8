/** Who wrote an artifact, and which kinds only people may write (clauses 7.5.2 and 9.3.3). */
import type { KindName } from '../artifacts/index.ts'
import type { Artifact } from '../model/artifact.ts'

/** Kinds that record a decision of people. */
export const decisionKinds: ReadonlySet<KindName> = new Set<KindName>([
  'audit',
  'exception',
  'management-review',
  'risk-acceptance',
])

/** Origin as written. */
export interface Provenance {
  readonly authored_by?: string
  readonly confirmed_by?: string
  readonly source?: string
}

/** Origin of an artifact; empty when it says nothing. */
export const provenanceOf = (artifact: Artifact): Provenance =>
  (artifact.data as { provenance?: Provenance }).provenance ?? {}
