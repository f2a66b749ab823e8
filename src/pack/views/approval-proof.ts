/** How well an approval is proved; the one place that says it in packs. */
import type { Change } from '../../analysis/git/order.ts'
import { isAttributed } from '../../analysis/git/proof.ts'
import type { Repo } from '../../model/repo.ts'
import type { DocumentCommit } from './document-commits.ts'

/** `Maria Berg (attributed)`; nothing where nobody approved. */
export const withGrade = (approver: string, grade: 'declared' | 'attributed'): string =>
  approver === '' ? '' : `${approver} (${grade})`

/**
 * `attributed` when git names the person as author or by a trailer of the commit that brought the approval, or of its merge;
 * else `declared`. Signatures are left to `isms check`: keys on a machine are no function of the commit.
 */
export const approvalGrade = (repo: Repo, change: Change, person: string): 'declared' | 'attributed' =>
  isAttributed(repo, change, person) ? 'attributed' : 'declared'

/** The grade by the commit that brought the approval: the oldest of these (newest first) that held it. */
export function gradeAmong(commits: readonly DocumentCommit[], person: string, repo: Repo): 'declared' | 'attributed' {
  const first = commits.findLast(({ approvers }) => approvers?.includes(person) === true) ?? commits[0]
  return first === undefined ? 'declared' : approvalGrade(repo, first.change, person)
}
