/**
 * The one way this tool reads git: no hook, filter, pager, external program, credential prompt or replace ref of the
 * repository is ever run or followed, and no work-tree command is used.
 */
import { spawnSync } from 'node:child_process'
import { CannotAnswer } from '../cannot-answer.ts'

const pinned = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.quotePath=false',
  'diff.external=',
  'gpg.program=false',
  'gpg.ssh.program=false',
  'gpg.x509.program=false',
  'protocol.allow=never',
  'log.showSignature=false',
  'i18n.logOutputEncoding=UTF-8',
].flatMap((setting) => ['-c', setting])

const dropped = [
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_EXTERNAL_DIFF',
  'GIT_PAGER',
  'GIT_CONFIG_PARAMETERS',
  'GIT_CONFIG_COUNT',
  'GIT_TRACE',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
]

/** Environment of every git process that reads. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env }
  for (const name of dropped) delete env[name]
  return {
    ...env,
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  }
}

/** Arguments that come before every subcommand. */
export const gitArguments = (args: readonly string[]): string[] => [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...pinned,
  ...args,
]

/** What a git process gave back. */
export interface GitOutput {
  readonly ok: boolean
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs a reading git command in a folder. Throws `CannotAnswer` only when git itself is missing. */
export function git(folder: string, args: readonly string[], input?: string): GitOutput {
  const result = spawnSync('git', gitArguments(args), {
    cwd: folder,
    env: gitEnvironment(),
    input: input ?? '',
    maxBuffer: 2 ** 31 - 1,
    windowsHide: true,
  })
  if (result.error !== undefined) {
    const missing = (result.error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new CannotAnswer(
      missing ? 'git was not found' : `git could not be run: ${result.error.message}`,
      missing ? 'Install git, or use --no-git.' : undefined,
    )
  }
  return { ok: result.status === 0, stdout: result.stdout, stderr: result.stderr.toString('utf8').trim() }
}

/** First line of a git command's output, or undefined when it failed. */
export function gitLine(folder: string, args: readonly string[]): string | undefined {
  const { ok, stdout } = git(folder, args)
  return ok ? stdout.toString('utf8').split('\n')[0] : undefined
}

/** Commit id of a revision such as a tag or branch; throws `CannotAnswer` when there is none. */
export function resolveCommit(folder: string, revision: string): string {
  const { ok, stdout, stderr } = git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ])
  if (ok) return stdout.toString('utf8').trim()
  if (/dubious ownership/.test(stderr))
    throw new CannotAnswer(
      'git refuses this repository because another user owns it',
      "Add it to git's safe.directory.",
    )
  throw new CannotAnswer(
    `"${revision}" is no commit, tag or branch of this repository`,
    'Fetch it, or list tags with git tag.',
  )
}

/** The commit at which two commits parted. Throws `CannotAnswer` when git knows none, as in a shallow clone. */
export function mergeBase(folder: string, one: string, other: string): string {
  const { ok, stdout } = git(folder, ['merge-base', one, other])
  if (ok) return stdout.toString('utf8').trim()
  throw new CannotAnswer(
    `git knows no commit that ${one.slice(0, 7)} and ${other.slice(0, 7)} have in common`,
    'Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in the CI job.',
  )
}
