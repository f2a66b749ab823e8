/** The comparison of two states as the document that `isms diff --format json` prints and the other formats show. */

import type { DecisionChange } from '../../analysis/changed-applicability.ts'
import type { ApprovalChange } from '../../analysis/changed-approvals.ts'
import type { LevelChange } from '../../analysis/changed-levels.ts'
import type { IsmsDiff } from '../../analysis/isms-diff.ts'
import type { SuspectTarget } from '../../analysis/suspect-links.ts'
import { allKinds } from '../../artifacts/catalogue.ts'
import type { AnyArtifact } from '../../model/artifact.ts'
import type { FieldChange } from '../../model/field-change.ts'

/** One side of the comparison. */
export interface DiffSide {
  /** As the user named it; `work tree` for files that are not committed. */
  readonly revision: string
  readonly commit?: string
  /** Committer date in UTC. */
  readonly date?: string
}

/** An artifact that came or went. */
export interface DiffArtifact {
  readonly id: string
  readonly title?: string
  readonly path: string
}

/** An artifact that changed. */
export interface DiffChanged extends DiffArtifact {
  /** Earlier path, where it moved. */
  readonly from?: string
  readonly changes: readonly FieldChange[]
}

/** Differences of one kind. */
export interface DiffKind {
  readonly kind: string
  readonly title: string
  readonly added: readonly DiffArtifact[]
  readonly removed: readonly DiffArtifact[]
  readonly changed: readonly DiffChanged[]
}

/** How many of each. */
export interface DiffCounts {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly moved: number
  readonly levels: number
  readonly decisions: number
  readonly approvalsGained: number
  readonly approvalsLost: number
  readonly suspectLinks: number
}

/** The whole comparison; kinds in the order of their declaration. */
export interface DiffDocument {
  readonly schemaVersion: 1
  readonly organization: string
  readonly from: DiffSide
  readonly to: DiffSide
  readonly counts: DiffCounts
  readonly kinds: readonly DiffKind[]
  readonly levels: readonly LevelChange[]
  readonly decisions: readonly DecisionChange[]
  readonly approvals: { readonly gained: readonly ApprovalChange[]; readonly lost: readonly ApprovalChange[] }
  readonly suspect: readonly SuspectTarget[]
  /** Ids of which nothing is told, because a file cannot be read on one side. */
  readonly untold: readonly string[]
}

/** Puts the document together. */
export function diffDocument(diff: IsmsDiff, organization: string, from: DiffSide, to: DiffSide): DiffDocument {
  const { added, removed, changed, untold } = diff.artifacts
  return {
    schemaVersion: 1,
    organization,
    from,
    to,
    counts: {
      added: added.length,
      removed: removed.length,
      changed: changed.filter(({ changes }) => changes.length > 0).length,
      moved: changed.filter(({ before, after }) => before.file.path !== after.file.path).length,
      levels: diff.levels.length,
      decisions: diff.decisions.length,
      approvalsGained: diff.approvals.gained.length,
      approvalsLost: diff.approvals.lost.length,
      suspectLinks: diff.suspect.reduce((sum, target) => sum + target.from.length, 0),
    },
    kinds: allKinds.flatMap(({ kind, plural }): DiffKind[] => {
      const of = (artifact: AnyArtifact) => artifact.kind === kind
      const section = {
        kind,
        title: plural,
        added: added.filter(of).map(named),
        removed: removed.filter(of).map(named),
        changed: changed
          .filter(({ after }) => of(after))
          .map(({ before, after, changes }) => ({
            ...named(after),
            ...(before.file.path === after.file.path ? {} : { from: before.file.path }),
            changes,
          })),
      }
      return section.added.length + section.removed.length + section.changed.length === 0 ? [] : [section]
    }),
    levels: diff.levels,
    decisions: diff.decisions,
    approvals: diff.approvals,
    suspect: diff.suspect,
    untold,
  }
}

function named({ id, data, file }: AnyArtifact): DiffArtifact {
  const title = (data as { title?: unknown; name?: unknown }).title ?? (data as { name?: unknown }).name
  return { id: id === '' ? file.path : id, ...(typeof title === 'string' ? { title } : {}), path: file.path }
}

/** True when nothing that is said in the ISMS differs; a mere move counts as a difference. */
export const isEmpty = ({ kinds, untold }: DiffDocument): boolean => kinds.length === 0 && untold.length === 0
