/** The approvals that a document carries, which of them is the newest, and whether its digest still fits (clauses 7.5.2 c and 7.5.3 e). */
import { type Artifact, isFaulty } from '../model/artifact.ts'
import { contentDigest } from '../model/digest.ts'
import { isApproved } from './document-in-force.ts'
import { type ApprovalEntry, headerOf } from './documents.ts'

/** One approval with its place below the document, for example `/approval/1`. */
export interface Approval extends ApprovalEntry {
  readonly pointer: string
}

/** Every approval as written, in order; entries that are no map are left out. */
export function approvalsOf(document: Artifact): readonly Approval[] {
  const { approval } = headerOf(document)
  if (!Array.isArray(approval)) return []
  let approvals = written.get(document)
  if (approvals === undefined) {
    approvals = (approval as NonNullable<typeof approval>).flatMap((entry, at) =>
      typeof entry === 'object' && entry !== null ? [{ ...entry, pointer: `/approval/${at}` }] : [],
    )
    written.set(document, approvals)
  }
  return approvals
}

/** Several rules ask for them. */
const written = new WeakMap<Artifact, readonly Approval[]>()

/** The approval with the latest day; of several on one day, the last one written. */
export function newestApproval(document: Artifact): Approval | undefined {
  return approvalsOf(document).reduce<Approval | undefined>(
    (best, entry) => (best === undefined || (entry.on ?? '') >= (best.on ?? '') ? entry : best),
    undefined,
  )
}

/** Whether the digest of an approval is that of the present content; undefined when it names none that can be read. */
export function digestFits(document: Artifact, approval: Approval): boolean | undefined {
  const digest = approval.digest?.trim() ?? ''
  if (digest === '' || isFaulty(document, `${approval.pointer}/digest`)) return undefined
  return digest.replace(/^sha256:/, '') === contentDigest(document).replace(/^sha256:/, '')
}

/** Asked for once per line of an index, so the answers are kept. */
const covering = new WeakMap<Artifact, readonly Approval[]>()

/** Approvals of the present version whose digest is that of the present content; none while the status is not approved. */
export function coveringApprovals(document: Artifact): readonly Approval[] {
  let approvals = covering.get(document)
  if (approvals === undefined) {
    const { version } = headerOf(document)
    approvals = isApproved(document)
      ? approvalsOf(document).filter(
          (entry) => entry.by !== undefined && entry.version === version && digestFits(document, entry) === true,
        )
      : []
    covering.set(document, approvals)
  }
  return approvals
}
