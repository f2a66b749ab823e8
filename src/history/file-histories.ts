/** Revisions of every file that exists at a commit, newest first, renames followed; from one pass over the log. */
import { git, gitLine } from '../source/git.ts'
import { type Commit, walkLog } from './log.ts'

/** One revision of a file: the commit and the content it left. */
export interface Revision {
  readonly commit: Commit
  /** Git object id of the content. */
  readonly blob: string
}

/** Histories by path below the ISMS root. */
export interface FileHistories {
  /** Revisions of the file (under this or an earlier name), newest first. */
  of(path: string): readonly Revision[]
  /** True when older commits are missing (shallow clone), so that histories are cut off. */
  readonly shallow: boolean
}

/**
 * Reads the histories.
 * @param folder top folder of the repository
 * @param commit full commit id
 * @param prefix path of the ISMS root in the repository, empty or with a trailing slash
 */
export async function readFileHistories(folder: string, commit: string, prefix: string): Promise<FileHistories> {
  const histories = new Map<string, Revision[]>()
  // Walking back in time: `today` maps a path as it was then to the path that it has at the commit.
  const today = new Map<string, string>()
  await walkLog(folder, commit, prefix, ({ commit, change, path, from, blob }) => {
    const now = today.get(path) ?? path
    if (change !== 'D') {
      const history = histories.get(now)
      if (history === undefined) histories.set(now, [{ commit, blob }])
      else if (history.at(-1)?.commit.id !== commit.id) history.push({ commit, blob })
    }
    if (from !== undefined) {
      today.set(from, now)
      today.delete(path)
    }
  })
  const shallow = gitLine(folder, ['rev-parse', '--is-shallow-repository']) === 'true'
  return { of: (path) => histories.get(prefix + path) ?? [], shallow }
}

/** Tags that point at a commit, sorted. */
export function tagsAt(folder: string, commit: string): string[] {
  const { ok, stdout } = git(folder, [
    'for-each-ref',
    '--format=%(refname:short)',
    `--points-at=${commit}`,
    'refs/tags',
  ])
  return ok
    ? stdout
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
}
