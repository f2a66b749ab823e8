/** Which commit recorded an approval, read from the history of the document. */
import type { ArtifactHistory, ArtifactVersion, Revision } from '../../model/history.ts'
import type { ApprovalEntry } from '../documents.ts'

/** An approval entry as it was written. */
export type WrittenApproval = ApprovalEntry & { readonly via?: string; readonly file?: string }

/** The approvals in a version; entries that are no map are left out. */
export function approvalsIn(version: ArtifactVersion | undefined): readonly WrittenApproval[] {
  const written = version?.value.approval
  if (!Array.isArray(written)) return []
  return written
    .filter((entry) => typeof entry === 'object' && entry !== null)
    .map((entry) => Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value ?? '')])))
}

/** What makes an approval the one it is. */
export const approvalFields = ['by', 'role', 'on', 'version', 'digest'] as const

/** The same for equal approvals, whatever else stands beside them. */
export const approvalKey = (entry: WrittenApproval): string =>
  JSON.stringify(approvalFields.map((field) => entry[field] ?? ''))

/** An approval and the revision in which it first stood. */
export interface RecordedApproval {
  readonly entry: WrittenApproval
  readonly revision: Revision
  /** Index of the revision. */
  readonly at: number
}

const recorded = new WeakMap<ArtifactHistory, readonly RecordedApproval[]>()

/** Every approval that ever stood in the document, oldest first. */
export function recordedApprovals(history: ArtifactHistory): readonly RecordedApproval[] {
  let found = recorded.get(history)
  if (found === undefined) {
    const seen = new Set<string>()
    const list: RecordedApproval[] = []
    for (const [at, revision] of history.revisions.entries())
      for (const entry of approvalsIn(revision.after)) {
        const key = approvalKey(entry)
        if (seen.has(key)) continue
        seen.add(key)
        list.push({ entry, revision, at })
      }
    found = list
    recorded.set(history, found)
  }
  return found
}

/** Where an approval was recorded; undefined while no commit holds it. */
export const recordingOf = (history: ArtifactHistory, entry: WrittenApproval): RecordedApproval | undefined => {
  const key = approvalKey(entry)
  return recordedApprovals(history).find((one) => approvalKey(one.entry) === key)
}
