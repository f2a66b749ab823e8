/** Finds one artifact in the contents before and after changes of the log: under its id, in another file, under another id. */
import { saysTheSame } from '../model/field-changes.ts'
import type { Unreadable } from '../model/history.ts'
import type { FileArtifact, FileVersions } from './file-versions.ts'
import { blobAfter, blobBefore, isNone } from './log-columns.ts'
import type { LogIndex } from './log-index.ts'

/** What is followed: an id, in the file that holds it at the newest commit. */
export interface Followed {
  readonly id: string
  readonly kind: string
  /** Path from the top of the repository. */
  readonly path: string
  /** For rows of a CSV file: id of their owner. */
  readonly owner?: string
}

/** A version of the artifact: it, or why it cannot be told; undefined when it was not in the file. */
export type Version = FileArtifact | Unreadable | undefined

/** Questions about a change (by its index in the log) and an id. */
export interface ArtifactFinder {
  pathBefore(change: number): string
  pathAfter(change: number): string
  before(change: number, id: string): Version
  after(change: number, id: string): Version
  /** Another file of the same commit that held the artifact before and no longer does: that change, and the version. */
  cameFrom(change: number, id: string): { readonly change: number; readonly version: FileArtifact } | undefined
  /** The artifact under its earlier id, where the file stayed and the id in it changed. */
  renumbered(change: number, id: string): FileArtifact | undefined
  /** True when the merge that made a change only took over what one of its branches says. */
  takenOver(change: number, id: string): boolean
}

/** A file that keeps at least this share of its text (percent) under another name and id is the same artifact. */
const sameFile = 90

const artifactFile = /\.(ya?ml|md|markdown|csv)$/i

/** A finder for artifacts like the one followed. */
export function artifactFinder(
  { log, graph, state, commitOf }: LogIndex,
  versions: FileVersions,
  { kind, owner }: Followed,
): ArtifactFinder {
  const pathOf = (index: number) => log.paths[index] as string
  const pathAfter = (change: number) => pathOf(log.path[change] as number)
  const pathBefore = (change: number) =>
    (log.from[change] as number) >= 0 ? pathOf(log.from[change] as number) : pathAfter(change)
  const artifactsIn = (blob: string, path: string) => (isNone(blob) ? [] : versions.artifacts(blob, path, kind, owner))
  const versionIn = (blob: string, path: string, id: string): Version => {
    const artifacts = artifactsIn(blob, path)
    return typeof artifacts === 'string' ? artifacts : withId(artifacts, id)
  }
  /** The one artifact of a file that is no list. */
  const onlyIn = (blob: string, path: string): FileArtifact | undefined => {
    const artifacts = artifactsIn(blob, path)
    return typeof artifacts === 'string' ? undefined : artifacts.find(({ pointer }) => pointer === '')
  }
  const before = (change: number, id: string) => versionIn(blobBefore(log, change), pathBefore(change), id)
  const after = (change: number, id: string) => versionIn(blobAfter(log, change), pathAfter(change), id)
  const beside = (change: number): number[] => {
    const commit = commitOf(change)
    const found: number[] = []
    for (let at = log.changeFrom[commit] as number; at < (log.changeFrom[commit + 1] as number); at += 1)
      if (at !== change && artifactFile.test(pathAfter(at))) found.push(at)
    return found
  }
  const mentions = (blob: string, id: string) => !isNone(blob) && versions.mentions(blob, id)
  return {
    pathBefore,
    pathAfter,
    before,
    after,
    cameFrom: (change, id) => {
      if (owner !== undefined) return undefined
      const others = beside(change)
      versions.prefetch(others.map((other) => blobBefore(log, other)).filter((blob) => !isNone(blob)))
      for (const other of others) {
        if (!mentions(blobBefore(log, other), id)) continue
        const version = before(other, id)
        if (typeof version === 'object' && typeof after(other, id) !== 'object') return { change: other, version }
      }
      return undefined
    },
    renumbered: (change, id) => {
      if ((log.from[change] as number) >= 0 && (log.score[change] as number) < sameFile) return undefined
      const earlier = onlyIn(blobBefore(log, change), pathBefore(change))
      const later = onlyIn(blobAfter(log, change), pathAfter(change))
      if (earlier === undefined || later?.id !== id || earlier.kind !== later.kind || earlier.id === '')
        return undefined
      const movedAway = beside(change).some(
        (other) =>
          mentions(blobAfter(log, other), earlier.id) &&
          typeof after(other, earlier.id) === 'object' &&
          typeof before(other, earlier.id) !== 'object',
      )
      return movedAway ? undefined : earlier
    },
    takenOver: (change, id) => {
      const path = log.path[change] as number
      const result = after(change, id)
      return (graph.parents[commitOf(change)] as readonly number[]).slice(1).some((parent) => {
        const blob = state(parent, path)
        return sameVersion(blob === undefined ? undefined : versionIn(blob, pathOf(path), id), result)
      })
    },
  }
}

/** Lists are asked for many ids, so that those of a long one are kept by id. */
const byId = new WeakMap<readonly FileArtifact[], ReadonlyMap<string, FileArtifact>>()

function withId(artifacts: readonly FileArtifact[], id: string): FileArtifact | undefined {
  if (artifacts.length < 20) return artifacts.find((artifact) => artifact.id === id)
  let known = byId.get(artifacts)
  if (known === undefined) {
    // The first of two with one id counts, as it does in a search.
    known = new Map([...artifacts].reverse().map((artifact) => [artifact.id, artifact]))
    byId.set(artifacts, known)
  }
  return known.get(id)
}

/** Whether two versions say the same; what cannot be read equals only what cannot be read for the same reason. */
export const sameVersion = (before: Version, after: Version): boolean =>
  before === after || (typeof before === 'object' && typeof after === 'object' && saysTheSame(before, after))
