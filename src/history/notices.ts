/** What makes the history of a clone less than whole, or other than some git commands show it. */
import { readFileSync } from 'node:fs'
import type { HistoryNotice } from '../model/history.ts'
import { git, gitLine } from '../source/git.ts'
import type { Repository } from '../source/repository.ts'

/** Notices about a clone. */
export function historyNotices(repository: Repository): HistoryNotice[] {
  const notices: HistoryNotice[] = []
  if (repository.shallow)
    notices.push({
      rule: 'history/shallow-clone',
      message: 'The clone lacks older commits, so that histories begin where the clone does',
      help: 'Fetch the whole history (git fetch --unshallow; fetch-depth: 0 in CI).',
    })
  if (isPartial(repository))
    notices.push({
      message: 'The clone lacks contents, so that only renames that changed nothing are followed',
      help: 'Clone without --filter to have the whole history.',
    })
  if (gitLine(repository.folder, ['for-each-ref', '--count=1', '--format=%(refname)', 'refs/replace']))
    notices.push({
      message: 'The repository holds replace refs; the history is told without them, from the commits themselves',
      help: 'Delete them (git replace -d) if other tools should show the same.',
    })
  if (hasGrafts(repository))
    notices.push({
      message: 'The repository holds grafts; the history is told without them, from the commits themselves',
      help: 'Remove info/grafts if other tools should show the same.',
    })
  return notices
}

/** True for a clone that fetches contents only when they are wanted; none is fetched for us. */
export const isPartial = ({ folder }: Repository): boolean =>
  gitLine(folder, ['config', '--get-regexp', '^remote\\..*\\.promisor$', '^true$']) !== undefined

/** Ids of the commits behind which a shallow clone has nothing. */
export function cutOffCommits({ folder, shallow }: Repository): string[] {
  if (!shallow) return []
  const file = gitPath(folder, 'shallow')
  return file === undefined ? [] : readLines(file).filter((line) => /^[0-9a-f]{40,64}$/.test(line))
}

const hasGrafts = ({ commonFolder }: Repository): boolean =>
  readLines(`${commonFolder}/info/grafts`).some((line) => /^[0-9a-f]/.test(line))

function gitPath(folder: string, name: string): string | undefined {
  const { ok, stdout } = git(folder, ['rev-parse', '--path-format=absolute', '--git-path', name])
  return ok ? stdout.toString('utf8').replace(/\n$/, '') : undefined
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
