/** Finds an artifact that the newest commit no longer holds: the last content that held it, the newest changes first. */
import type { Followed } from './artifact-finder.ts'
import type { FileVersions } from './file-versions.ts'
import { blobBefore, isNone } from './log-columns.ts'
import type { LogIndex } from './log-index.ts'

/** Contents that are read at a time. */
const batch = 2000

/**
 * Where the artifact stood last; undefined when no commit ever held it.
 * @param below the path of a file as seen from the ISMS root
 */
export function findRemoved(
  { log, lineages }: LogIndex,
  versions: FileVersions,
  id: string,
  below: (path: string) => string,
): Followed | undefined {
  const changes = log.status.length
  for (let from = 0; from < changes; from += batch) {
    const places = Array.from({ length: Math.min(batch, changes - from) }, (_, index) => from + index).filter(
      (change) => lineages.lineageOf(change) !== undefined && /\.(ya?ml|md|markdown)$/i.test(earlier(change)),
    )
    versions.prefetch(places.map((change) => blobBefore(log, change)).filter((blob) => !isNone(blob)))
    for (const change of places) {
      const blob = blobBefore(log, change)
      if (isNone(blob) || !versions.mentions(blob, id)) continue
      const artifacts = versions.artifacts(blob, below(earlier(change)), undefined, undefined)
      const found = typeof artifacts === 'string' ? undefined : artifacts.find((artifact) => artifact.id === id)
      const newest = lineages.changes(lineages.lineageOf(change) as number)[0] as number
      if (found !== undefined) return { id, kind: found.kind, path: log.paths[log.path[newest] as number] as string }
    }
  }
  return undefined

  function earlier(change: number): string {
    const from = log.from[change] as number
    return log.paths[from >= 0 ? from : (log.path[change] as number)] as string
  }
}
