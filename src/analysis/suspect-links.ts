/** Links that became suspect: the target changed in what counts, or went, while the artifact that relies on it stayed as it was. */
import type { AnyArtifact } from '../model/artifact.ts'
import { contentDigest } from '../model/digest.ts'
import { isLive } from '../model/life.ts'
import type { Repo } from '../model/repo.ts'
import type { ArtifactChanges } from './changed-artifacts.ts'

/** A target and what relies on it. */
export interface SuspectTarget {
  readonly target: string
  readonly kind: string
  readonly change: 'changed' | 'removed'
  /** Artifacts that point at it, with the field, in order. */
  readonly from: readonly { readonly id: string; readonly field: string }[]
}

/** People and roles change for reasons that do not touch what points at them; the configuration is pointed at by nothing. */
const neverSuspect = new Set(['person', 'role', 'isms-config'])

/** Every target with links that someone should look at again. */
export function suspectLinks(after: Repo, { added, removed, changed }: ArtifactChanges): SuspectTarget[] {
  const touched = new Set<AnyArtifact>([
    ...added,
    ...changed.filter(({ changes }) => changes.length > 0).map((item) => item.after),
  ])
  const moved = changed.filter(
    ({ before, after: now }) => !neverSuspect.has(now.kind) && contentDigest(before) !== contentDigest(now),
  )
  const gone = removed.filter(({ id, kind }) => !neverSuspect.has(kind) && after.find(id) === undefined)
  return [
    ...moved.map((item) => target(after, item.after, 'changed', touched)),
    ...gone.map((item) => target(after, item, 'removed', touched)),
  ].filter(({ from }) => from.length > 0)
}

function target(
  repo: Repo,
  { id, kind }: AnyArtifact,
  change: SuspectTarget['change'],
  touched: ReadonlySet<AnyArtifact>,
): SuspectTarget {
  const from = repo
    .linksTo(id)
    .filter((link) => !touched.has(link.from as AnyArtifact) && isLive(link.from) && link.from.id !== id)
    .map((link) => ({
      id: link.from.id,
      field: link.pointer
        .slice(1)
        .replace(/\/\d+$/, '')
        .replace(/\//g, '.'),
    }))
  return { target: id, kind, change, from: id === '' ? [] : from }
}
