/** How commits hang together: parents, the main line, and through which of its commits each commit reached it. */
import { parentIds } from './commit-at.ts'
import { commitId, type LogColumns, type ParentColumns } from './log-columns.ts'

/** Commits are named by their place in the log. */
export interface CommitGraph {
  /** Place of a commit by its id, or undefined. */
  placeOf(id: string): number | undefined
  /** Places of the parents; parents that the clone lacks are left out. */
  readonly parents: readonly (readonly number[])[]
  /** The commit read and its first parents, newest first. */
  readonly mainLine: readonly number[]
  /** For each commit the one of the main line through which it got there: itself on the main line, else a merge. */
  readonly broughtBy: Int32Array
}

/** The graph of a log that holds the commit that was asked for. */
export function commitGraph(log: LogColumns, head: string): CommitGraph {
  let places: Map<string, number> | undefined
  const placeOf = (id: string): number | undefined => {
    if (id === head && log.commits > 0 && commitId(log, 0) === id) return 0
    places ??= placesOf(log)
    return places.get(id)
  }
  const { from, places: flat } = log.parents ?? parentColumns(log)
  const parents: (readonly number[])[] = []
  for (let commit = 0; commit < log.commits; commit += 1) {
    const [first, end] = [from[commit] as number, from[commit + 1] as number]
    if (end - first === 1) parents.push([flat[first] as number])
    else parents.push(end === first ? none : [...flat.subarray(first, end)])
  }
  const mainLine: number[] = []
  for (let at = placeOf(head); at !== undefined; at = parents[at]?.[0]) mainLine.push(at)
  return { placeOf, parents, mainLine, broughtBy: broughtBy(log.commits, parents, mainLine) }
}

const none: readonly number[] = []

const placesOf = (log: LogColumns): Map<string, number> => {
  const places = new Map<string, number>()
  for (let commit = 0; commit < log.commits; commit += 1) places.set(commitId(log, commit), commit)
  return places
}

/** Works out the parents by place from the ids in the headers. */
export function parentColumns(log: LogColumns): ParentColumns {
  const placeOf = placesOf(log)
  const from = new Int32Array(log.commits + 1)
  const places: number[] = []
  for (let commit = 0; commit < log.commits; commit += 1) {
    from[commit] = places.length
    for (const id of parentIds(log, commit)) {
      const place = placeOf.get(id)
      if (place !== undefined) places.push(place)
    }
  }
  from[log.commits] = places.length
  return { from, places: Int32Array.from(places) }
}

function broughtBy(commits: number, parents: readonly (readonly number[])[], mainLine: readonly number[]): Int32Array {
  const by = new Int32Array(commits).fill(-1)
  for (const commit of mainLine) by[commit] = commit
  for (let at = mainLine.length - 1; at >= 0; at -= 1) {
    const merge = mainLine[at] as number
    const waiting = (parents[merge] as readonly number[]).slice(1)
    for (let commit = waiting.pop(); commit !== undefined; commit = waiting.pop()) {
      if (by[commit] !== -1) continue
      by[commit] = merge
      waiting.push(...(parents[commit] as readonly number[]))
    }
  }
  return by
}

/** Places ordered so that every commit comes before its parents, whatever the dates say. */
export function topological({ parents }: CommitGraph): Int32Array {
  const children = new Int32Array(parents.length)
  for (const list of parents) for (const parent of list) children[parent] = (children[parent] as number) + 1
  const order = new Int32Array(parents.length)
  let end = 0
  for (let commit = 0; commit < parents.length; commit += 1)
    if (children[commit] === 0) {
      order[end] = commit
      end += 1
    }
  for (let at = 0; at < end; at += 1) {
    for (const parent of parents[order[at] as number] as readonly number[]) {
      children[parent] = (children[parent] as number) - 1
      if (children[parent] === 0) {
        order[end] = parent
        end += 1
      }
    }
  }
  return order
}
