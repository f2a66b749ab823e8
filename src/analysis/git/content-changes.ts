/** Revisions that changed what a document says, in contrast to its status, its approvals and its layout. */
import { versionDigest } from '../../model/digest.ts'
import type { ArtifactHistory, ArtifactVersion, Revision } from '../../model/history.ts'

const digests = new WeakMap<ArtifactVersion, string>()

/** Digest of the material content of a version, worked out once. */
export function digestOfVersion(version: ArtifactVersion): string {
  let digest = digests.get(version)
  if (digest === undefined) {
    digest = versionDigest(version)
    digests.set(version, digest)
  }
  return digest
}

/** True when the revision changed the material content, or created it. */
export function changedContent({ before, after, event, unreadable }: Revision): boolean {
  if (after === undefined || unreadable?.before !== undefined || event === 'cut-off') return false
  return before === undefined || digestOfVersion(before) !== digestOfVersion(after)
}

/** The last revision up to an index that changed the material content. */
export const lastContentChange = ({ revisions }: ArtifactHistory, upTo: number): Revision | undefined =>
  revisions.slice(0, upTo + 1).findLast(changedContent)
