/** What differs between two states of the ISMS, as reviewers and surveillance auditors ask: artifacts, levels, decisions, approvals, links. */
import type { Repo } from '../model/repo.ts'
import { changedApplicability, type DecisionChange } from './changed-applicability.ts'
import { type ApprovalChanges, changedApprovals } from './changed-approvals.ts'
import { type ArtifactChanges, changedArtifacts } from './changed-artifacts.ts'
import { changedLevels, type LevelChange } from './changed-levels.ts'
import { type SuspectTarget, suspectLinks } from './suspect-links.ts'

/** The whole comparison. */
export interface IsmsDiff {
  readonly artifacts: ArtifactChanges
  readonly levels: readonly LevelChange[]
  readonly decisions: readonly DecisionChange[]
  readonly approvals: ApprovalChanges
  readonly suspect: readonly SuspectTarget[]
}

/** Compares two states. */
export function ismsDiff(before: Repo, after: Repo): IsmsDiff {
  const artifacts = changedArtifacts(before, after)
  return {
    artifacts,
    levels: changedLevels(before, after),
    decisions: changedApplicability(before, after),
    approvals: changedApprovals(before, after),
    suspect: suspectLinks(after, artifacts),
  }
}
