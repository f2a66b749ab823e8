/** Whether something may only look absent, because a file that could hold it cannot be read. */
import type { KindName } from '../artifacts/index.ts'
import type { Repo } from '../model/repo.ts'

/** True when a file of one of the kinds exists that cannot be read. */
export const anyUnreadable = (repo: Repo, ...kinds: readonly KindName[]): boolean =>
  kinds.some((kind) => repo.unreadableKinds.has(kind))
