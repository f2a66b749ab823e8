/** Narrows an artifact to its kind, so that its fields can be read. */
import type { KindName } from '../artifacts/index.ts'
import type { Artifact } from '../model/artifact.ts'

/** True when the artifact is of the kind. */
export function isOfKind<K extends KindName>(artifact: Artifact, kind: K): artifact is Artifact<K> & Artifact {
  return artifact.kind === kind
}
