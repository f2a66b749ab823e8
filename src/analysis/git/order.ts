/** In which order commits took effect: at their merge when one brought them in, and by their own order within it. */
import type { Commit } from '../../model/commit.ts'
import type { ArtifactHistory, History, Revision } from '../../model/history.ts'

const orders = new WeakMap<History, ReadonlyMap<string, number>>()

/** Place of each commit in the log, the newest lowest. */
function placesIn(history: History): ReadonlyMap<string, number> {
  let order = orders.get(history)
  if (order === undefined) {
    order = new Map([...history.commits()].map(({ id }, place) => [id, place]))
    orders.set(history, order)
  }
  return order
}

/** A change with the merge that brought it in. */
export interface Change {
  readonly commit: Commit
  readonly merge?: Commit | undefined
}

/** True when the first change took effect after the second. */
export function isLater(history: History, a: Change, b: Change): boolean {
  if (a.commit.id === b.commit.id) return false
  const places = placesIn(history)
  const at = ({ id }: Commit) => places.get(id) ?? 0
  const [left, right] = [at(a.merge ?? a.commit), at(b.merge ?? b.commit)]
  return left === right ? at(a.commit) < at(b.commit) : left < right
}

/** The last revision of an artifact that had taken effect with a change; undefined before its first. */
export function revisionAt(history: History, of: ArtifactHistory, change: Change): Revision | undefined {
  let found: Revision | undefined
  for (const revision of of.revisions) if (!isLater(history, revision, change)) found = revision
  return found
}

/** Day on which a change took effect. */
export const effectiveOn = ({ commit, merge }: Change): string => (merge ?? commit).committedOn
