/** From which day git is the record: before it, texts were brought in that are older than the repository. */
import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { History } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import { setting } from '../../model/settings.ts'

const first = new WeakMap<History, IsoDate>()

/** `git.since`, by default 30 days after the first commit. */
export function gitSince(repo: Repo, history: History): IsoDate {
  const set = setting(repo, 'git.since')
  if (isDate(set)) return set
  let oldest = first.get(history)
  if (oldest === undefined) {
    oldest = '9999-12-31'
    for (const { committedOn } of history.commits()) if (committedOn < oldest) oldest = committedOn
    first.set(history, oldest)
  }
  return addDuration(oldest, 'P30D')
}
