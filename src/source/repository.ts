/** Which git repository a folder belongs to, and what kind it is; one call of git. */
import { CannotAnswer } from '../cannot-answer.ts'
import { git } from './git.ts'

/** A repository as seen from a folder in it. */
export interface Repository {
  /** Folder from which git is run: the one that was asked about. */
  readonly folder: string
  /** Path of the folder in its repository, empty or with a trailing slash. */
  readonly prefix: string
  /** Absolute path of the folder that holds the objects; the same for all worktrees of a repository. */
  readonly commonFolder: string
  readonly bare: boolean
  /** True when the clone lacks older commits. */
  readonly shallow: boolean
  /** Length of an object id in hex digits. */
  readonly idLength: number
}

/** The repository of a folder, or undefined when it is in none. Throws `CannotAnswer` when git refuses it. */
export function repositoryAt(folder: string): Repository | undefined {
  const { ok, stdout, stderr } = git(folder, [
    'rev-parse',
    '--path-format=absolute',
    '--git-common-dir',
    '--is-bare-repository',
    '--is-shallow-repository',
    '--show-object-format',
    '--show-prefix',
  ])
  if (!ok) {
    if (/not a git repository/.test(stderr)) return undefined
    if (/dubious ownership/.test(stderr))
      throw new CannotAnswer(
        'git refuses this repository because another user owns it',
        "Add it to git's safe.directory.",
      )
    throw new CannotAnswer(
      `git cannot read this repository: ${stderr.split('\n')[0] ?? ''}`,
      'Repair it, or use --no-git.',
    )
  }
  const lines = stdout.toString('utf8').split('\n')
  const format = lines.findIndex((line) => line === 'sha1' || line === 'sha256')
  return {
    folder,
    commonFolder: lines.slice(0, format - 2).join('\n'),
    bare: lines[format - 2] === 'true',
    shallow: lines[format - 1] === 'true',
    idLength: lines[format] === 'sha256' ? 64 : 40,
    prefix: lines
      .slice(format + 1)
      .join('\n')
      .replace(/\n$/, ''),
  }
}
