/**
 * Follows one artifact back through the commits that changed it: by its id, through renames of its file, from its own file
 * into the list that held it before (and the other way), and through a change of its id.
 */
import type { RevisionEvent } from '../model/history.ts'
import { artifactFinder, type Followed, sameVersion, type Version } from './artifact-finder.ts'
import type { FileVersions } from './file-versions.ts'
import { blobAfter, blobBefore, isNone } from './log-columns.ts'
import type { LogIndex } from './log-index.ts'

/** One step back: a change of a file that changed the artifact. */
export interface Step {
  /** Index of the change in the log. */
  readonly change: number
  readonly event: RevisionEvent
  readonly before: Version
  readonly after: Version
  readonly path: string
  readonly from?: string
}

/**
 * Steps of an artifact, newest first.
 * @param cutOff places of the commits behind which a shallow clone has nothing
 */
export function artifactSteps(
  index: LogIndex,
  versions: FileVersions,
  followed: Followed,
  cutOff: ReadonlySet<number>,
): Step[] {
  const { log, graph, lineages, commitOf } = index
  const find = artifactFinder(index, versions, followed)
  const steps: Step[] = []
  let id = followed.id
  let changes = changesOf(index, followed.path)
  versions.prefetch(contentsOf(index, changes))

  /** True when a later entry of the list, from the branch that a merge brought in, changed the artifact itself. */
  const branchSpeaks = (at: number): boolean => {
    const merge = commitOf(changes[at] as number)
    for (let next = at + 1; next < changes.length; next += 1) {
      const change = changes[next] as number
      const commit = commitOf(change)
      if (graph.broughtBy[commit] !== graph.broughtBy[merge]) return false
      if (commit !== merge && !sameVersion(find.before(change, id), find.after(change, id))) return true
    }
    return false
  }

  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at] as number
    const place = commitOf(change)
    const [path, from] = [find.pathAfter(change), find.pathBefore(change)]
    const after = find.after(change, id)
    let before = find.before(change, id)
    if (isSilent(before, after, steps.at(-1))) continue
    const merges = (graph.parents[place] as readonly number[]).length > 1
    if (merges && find.takenOver(change, id) && branchSpeaks(at)) continue
    if (before === undefined && typeof after === 'object' && !isNone(blobBefore(log, change)))
      before = find.renumbered(change, id)
    if (before === undefined) {
      const source = typeof after === 'object' ? find.cameFrom(change, id) : undefined
      if (source === undefined) {
        steps.push({ change, event: cutOff.has(place) ? 'cut-off' : 'created', before, after, path })
        continue
      }
      steps.push({ change, event: 'moved', before: source.version, after, path, from: find.pathBefore(source.change) })
      const lineage = lineages.lineageOf(source.change)
      changes = lineage === undefined ? [] : lineages.changes(lineage)
      versions.prefetch(contentsOf(index, changes))
      at = changes.indexOf(source.change)
      if (at < 0) break
      continue
    }
    if (after === undefined) {
      steps.push({ change, event: 'removed', before, after, path })
      continue
    }
    const moved = from !== path
    // An entry of a list has changed only when it says something else; a file of its own also when its layout has.
    const inList = typeof after === 'object' && after.pointer !== ''
    if (inList && !moved && sameVersion(before, after)) continue
    steps.push({ change, event: moved ? 'moved' : 'changed', before, after, path, ...(moved ? { from } : {}) })
    if (typeof before === 'object') id = before.id
  }
  return steps
}

/** The artifact is on neither side, or a content that cannot be read stands beside its absence and proves nothing. */
function isSilent(before: Version, after: Version, newer: Step | undefined): boolean {
  if (after === undefined) return typeof before !== 'object'
  return typeof after === 'string' && newer !== undefined && newer.before === undefined
}

const changesOf = ({ lineages }: LogIndex, path: string): readonly number[] => {
  const lineage = lineages.of(path)
  return lineage === undefined ? [] : lineages.changes(lineage)
}

/** Ids of the contents that some changes of files lead from and to. */
export function contentsOf({ log }: LogIndex, changes: readonly number[]): string[] {
  return changes.flatMap((change) => [blobBefore(log, change), blobAfter(log, change)]).filter((blob) => !isNone(blob))
}
