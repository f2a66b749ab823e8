/** Everything that the log alone tells, put together once: commits, graph, lineages, states. */
import type { Commit } from '../model/commit.ts'
import { commitAt } from './commit-at.ts'
import { type CommitGraph, commitGraph } from './commit-graph.ts'
import { buildLineages, type Lineages } from './lineages.ts'
import type { LogColumns } from './log-columns.ts'
import { type StateAt, stateAt } from './state-at.ts'

/** The log of one commit, ready to be asked. */
export interface LogIndex {
  readonly log: LogColumns
  readonly graph: CommitGraph
  readonly lineages: Lineages
  readonly state: StateAt
  /** Place of the commit that made a change. */
  commitOf(change: number): number
  /** The commit at a place; the same object each time. */
  commit(place: number): Commit
}

/** Indexes a log whose newest commit is `head`. */
export function logIndex(log: LogColumns, head: string): LogIndex {
  const graph = commitGraph(log, head)
  const commits = new Map<number, Commit>()
  return {
    log,
    graph,
    lineages: buildLineages(log, graph),
    state: stateAt(log, graph),
    commitOf: (change) => lastAtMost(log.changeFrom, change),
    commit: (place) => {
      let commit = commits.get(place)
      if (commit === undefined) {
        commit = commitAt(log, place)
        commits.set(place, commit)
      }
      return commit
    },
  }
}

/** Index of the last offset that is not above a value, past commits without changes. */
function lastAtMost(offsets: Int32Array, value: number): number {
  let [low, high] = [0, offsets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}
