/** How well an approval is proved; the one place that says it in packs. */

import type { Change } from '../../analysis/git/order.ts'
import { type ProofGrade, proofOf } from '../../analysis/git/proof.ts'
import type { Repo } from '../../model/repo.ts'
import type { PackHistory } from '../input.ts'
import type { DocumentCommit } from './document-commits.ts'

/** `Maria Berg (attributed)`; nothing where nobody approved. */
export const withGrade = (approver: string, grade: ProofGrade): string =>
  approver === '' ? '' : `${approver} (${grade})`

/**
 * `signed` when the commit that brought the approval, its merge or a tag on either has a good signature of the person;
 * `attributed` when git names the person as author or by a trailer; else `declared`. The verdicts on signatures stand in the
 * manifest, because keys on a machine are no function of the commit.
 */
export const approvalGrade = (repo: Repo, history: PackHistory, change: Change, person: string): ProofGrade =>
  proofOf(
    repo,
    { tags: history.tags ?? [], signatureOf: history.signatureOf ?? (() => ({ state: 'none' })) },
    change,
    person,
  ).grade

/** The grade by the commit that brought the approval: the oldest of these (newest first) that held it. */
export function gradeAmong(
  commits: readonly DocumentCommit[],
  person: string,
  repo: Repo,
  history: PackHistory,
): ProofGrade {
  const first = commits.findLast(({ approvers }) => approvers?.includes(person) === true) ?? commits[0]
  return first === undefined ? 'declared' : approvalGrade(repo, history, first.change, person)
}
