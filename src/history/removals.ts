/** Artifacts that went with their file: read from the contents of deleted files. */
import type { KindName } from '../artifacts/index.ts'
import type { Commit } from '../model/commit.ts'
import type { Removal } from '../model/history.ts'
import type { FileVersions } from './file-versions.ts'
import { blobAfter, blobBefore, isNone } from './log-columns.ts'
import type { LogIndex } from './log-index.ts'

const artifactFile = /\.(ya?ml|md|markdown)$/i

/**
 * Every removal, newest first; what stands in another file after the same commit has moved.
 * @param below the path of a file as seen from the ISMS root
 */
export function removals(
  { log, lineages, commitOf, commit }: LogIndex,
  versions: FileVersions,
  below: (path: string) => string,
  mergeAt: (place: number) => Commit | undefined,
): Removal[] {
  const pathOf = (change: number) => log.paths[log.path[change] as number] as string
  const deletions = [...log.status.keys()].filter(
    (change) =>
      isNone(blobAfter(log, change)) && lineages.lineageOf(change) !== undefined && artifactFile.test(pathOf(change)),
  )
  const beside = [...new Set(deletions.map(commitOf))].flatMap((place) =>
    changesBy(place).map((at) => blobAfter(log, at)),
  )
  versions.prefetch([...deletions.map((change) => blobBefore(log, change)), ...beside].filter((blob) => !isNone(blob)))
  const found: Removal[] = []
  for (const change of deletions) {
    const blob = blobBefore(log, change)
    const path = below(pathOf(change))
    const artifacts = isNone(blob) ? [] : versions.artifacts(blob, path, undefined, undefined)
    if (typeof artifacts === 'string') continue
    const place = commitOf(change)
    const merge = mergeAt(place)
    for (const { kind, ...artifact } of artifacts) {
      if (artifact.id === '' || standsElsewhere(change, artifact.id)) continue
      const version = { ...artifact, kind: kind as KindName, path }
      found.push({ commit: commit(place), ...(merge === undefined ? {} : { merge }), version })
    }
  }
  return found

  function changesBy(place: number): number[] {
    const [from, to] = [log.changeFrom[place] as number, log.changeFrom[place + 1] as number]
    return Array.from({ length: to - from }, (_, at) => from + at)
  }

  function standsElsewhere(change: number, id: string): boolean {
    for (const at of changesBy(commitOf(change))) {
      const blob = blobAfter(log, at)
      if (at === change || isNone(blob) || !artifactFile.test(pathOf(at)) || !versions.mentions(blob, id)) continue
      const artifacts = versions.artifacts(blob, below(pathOf(at)), undefined, undefined)
      if (typeof artifacts !== 'string' && artifacts.some((artifact) => artifact.id === id)) return true
    }
    return false
  }
}
