/** How commits hang together: parents, the main line, and through which of its commits each commit reached it. */
import { parentIds } from './commit-at.ts'
import { commitId, type LogColumns } from './log-columns.ts'

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

/** The graph of a log whose first commit is the one that was asked for. */
export function commitGraph(log: LogColumns, head: string): CommitGraph {
  const places = new Map<string, number>()
  for (let commit = 0; commit < log.commits; commit += 1) places.set(commitId(log, commit), commit)
  const parents: number[][] = []
  for (let commit = 0; commit < log.commits; commit += 1)
    parents.push(
      parentIds(log, commit).flatMap((id) => {
        const place = places.get(id)
        return place === undefined ? [] : [place]
      }),
    )
  const mainLine: number[] = []
  for (let at = places.get(head); at !== undefined; at = parents[at]?.[0]) mainLine.push(at)
  return { placeOf: (id) => places.get(id), parents, mainLine, broughtBy: broughtBy(log.commits, parents, mainLine) }
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
