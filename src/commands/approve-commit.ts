/** Commits an approval: only the files that were edited, as the approver, signed when git is set up so; no hook is run. */
import { simpleGit } from 'simple-git'
import { identities } from '../analysis/git/identities.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import type { Repo } from '../model/repo.ts'
import { plainLine } from '../terminal/plain-text.ts'

/** What is committed. */
export interface ApprovalCommit {
  /** Folder of the ISMS. */
  readonly root: string
  /** Paths below it. */
  readonly paths: readonly string[]
  readonly subject: string
  /** Person who approves, and the identity for the trailer. */
  readonly by: string
  readonly identity: string
}

/** Commits of git by its own settings; hooks of the repository are left out. */
const gitIn = (root: string) =>
  simpleGit({
    baseDir: root,
    config: ['core.hooksPath=/dev/null', 'core.fsmonitor=false'],
    unsafe: { allowUnsafeHooksPath: true, allowUnsafeFsMonitor: true },
  })

/** Refuses what would make a worthless commit, before anything is written. Throws `CannotAnswer`. */
export async function requireCommittable(repo: Repo, { root, paths, by }: ApprovalCommit): Promise<void> {
  const git = gitIn(root)
  if (!(await git.checkIsRepo())) throw new CannotAnswer('This folder is in no git repository', 'Leave --commit out.')
  const changed = (await git.raw(['status', '--porcelain', '--', ...paths])).trim()
  if (changed !== '')
    throw new CannotAnswer(
      `There are uncommitted changes: ${changed.split('\n')[0]?.slice(2).trim()}`,
      'Commit the text first, so that the approval is a commit of its own.',
    )
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map(async (key) => (await git.getConfig(key)).value ?? ''),
  )
  const committer = { name: name ?? '', email: email ?? '' }
  if (identities(repo).personOf(committer) !== by)
    throw new CannotAnswer(
      `git commits here as ${committer.name} <${committer.email}>, which is no identity of ${by}`,
      `Only ${by} can commit this approval; leave --commit out, or add the identity to git_identities.`,
    )
}

/** Makes the commit; gives its abbreviated id. */
export async function commitApproval({ root, paths, subject, identity }: ApprovalCommit): Promise<string> {
  const git = gitIn(root)
  try {
    await git.raw(['commit', '--quiet', '-m', subject, '-m', `Approved-by: ${plainLine(identity)}`, '--', ...paths])
  } catch (error) {
    throw new CannotAnswer(
      `git did not commit: ${plainLine((error as Error).message.split('\n')[0] ?? '')}`,
      'The files are edited; commit them yourself.',
    )
  }
  return (await git.raw(['rev-parse', '--short=10', 'HEAD'])).trim()
}
