/** A reference from one artifact to something else, with the place at which it is written. */
import type { LinkField } from '../artifacts/kind-info.ts'
import type { AnnexControl, Clause } from '../frameworks/framework.ts'
import type { Artifact } from './artifact.ts'

/** What a reference turned out to point at. */
export type LinkTarget =
  | { readonly type: 'artifact'; readonly artifact: Artifact }
  | { readonly type: 'annex-a'; readonly control: AnnexControl }
  | { readonly type: 'clause'; readonly clause: Clause }
  /** A part of an artifact that has an id of its own: a plan action, a party's requirement, a process or item of the scope. */
  | {
      readonly type: 'part'
      readonly part: 'plan-action' | 'requirement' | 'process' | 'scope-item'
      readonly artifact: Artifact
      readonly pointer: string
    }

/** One reference. */
export interface Link {
  readonly from: Artifact
  readonly field: LinkField
  /** Pointer below the artifact, for example `/controls/0`. */
  readonly pointer: string
  /** Id as written. */
  readonly to: string
  readonly target?: LinkTarget
}
