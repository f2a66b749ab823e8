/** Approvals that git can be asked about: of the present version of each document, and risk acceptances, with who gave them. */
import type { Artifact } from '../../model/artifact.ts'
import type { History, Revision } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import { approvalsOf } from '../approvals.ts'
import { isApproved } from '../document-in-force.ts'
import { allDocuments, headerOf } from '../documents.ts'
import { recordingOf, type WrittenApproval } from './approval-commits.ts'
import { neededProof, type ProofGrade } from './proof.ts'

/** One approval by one person, and the commit that recorded it. */
export interface ClaimedApproval {
  readonly artifact: Artifact
  /** Pointer of the person below the artifact. */
  readonly pointer: string
  readonly person: string
  readonly revision: Revision
  /** `via` and `file` of the entry; none for acceptances. */
  readonly entry: WrittenApproval
}

/** Those of the artifacts that need a grade of proof and stand in a commit. */
export function claimedApprovals(repo: Repo, history: History, needed: ProofGrade): readonly ClaimedApproval[] {
  const found: ClaimedApproval[] = []
  for (const artifact of allDocuments(repo)) {
    if (!isApproved(artifact) || neededProof(repo, artifact) !== needed) continue
    const { version } = headerOf(artifact)
    const approvals = approvalsOf(artifact).filter((entry) => entry.version === version)
    const past = approvals.length === 0 ? undefined : history.of(artifact.id)
    if (past === undefined) continue
    for (const entry of approvals) {
      const revision = recordingOf(past, entry)?.revision
      if (revision === undefined || entry.by === undefined || repo.get('person', entry.by) === undefined) continue
      found.push({ artifact, pointer: `${entry.pointer}/by`, person: entry.by, revision, entry })
    }
  }
  for (const artifact of repo.live('risk-acceptance')) {
    const { by, on } = artifact.data
    if (neededProof(repo, artifact) !== needed || by === undefined) continue
    for (const [at, person] of by.entries()) {
      if (repo.get('person', person) === undefined) continue
      const given = history
        .of(artifact.id)
        ?.revisions.find(({ after }) => after !== undefined && names(after.value, person, on))
      if (given !== undefined) found.push({ artifact, pointer: `/by/${at}`, person, revision: given, entry: {} })
    }
  }
  return found
}

const names = ({ by, on }: Readonly<Record<string, unknown>>, person: string, day: string | undefined): boolean =>
  (by === person || (Array.isArray(by) && by.includes(person))) && String(on) === day
