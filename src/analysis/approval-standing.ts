/** Which approvals cover the content that a document has now (clause 7.5.2 c). */
import type { Artifact, DataOf } from '../model/artifact.ts'
import { contentDigest } from '../model/digest.ts'
import { isApproved } from './document-in-force.ts'

/** One approval as written. */
export type Approval = NonNullable<NonNullable<DataOf<'policy'>['approval']>[number]>

/** Asked for once per index line, so the answers are kept. */
const covering = new WeakMap<Artifact, readonly Approval[]>()

/** Approvals of the present version whose digest is that of the present content; none while the status is not approved. */
export function coveringApprovals(document: Artifact): readonly Approval[] {
  let approvals = covering.get(document)
  if (approvals === undefined) {
    approvals = isApproved(document) ? judge(document) : []
    covering.set(document, approvals)
  }
  return approvals
}

function judge(document: Artifact): readonly Approval[] {
  const { approval, version } = document.data as { approval?: readonly Approval[]; version?: string }
  const named = (approval ?? []).filter((entry) => entry?.by !== undefined && entry.version === version)
  if (named.length === 0) return []
  const digest = contentDigest(document)
  return named.filter((entry) => entry.digest === digest)
}
