/** Which content a path had in a commit, told from the changes along first parents; nothing is asked of git. */
import type { CommitGraph } from './commit-graph.ts'
import { blobAfter, type LogColumns } from './log-columns.ts'

/** Answers by place of the commit and index of the path; undefined where the file was not there. */
export type StateAt = (commit: number, path: number) => string | undefined

/** Commits with more changes than this get a table of their own. */
const few = 32

/** The answers over one log. */
export function stateAt(log: LogColumns, graph: CommitGraph): StateAt {
  const tables = new Map<number, ReadonlyMap<number, number>>()
  /** The change by which a commit touched a path (a rename away counts for the earlier path), or -1. */
  const touching = (commit: number, path: number): number => {
    const [from, to] = [log.changeFrom[commit] as number, log.changeFrom[commit + 1] as number]
    if (to - from > few) {
      let table = tables.get(commit)
      if (table === undefined) {
        table = tableOf(log, from, to)
        tables.set(commit, table)
      }
      return table.get(path) ?? -1
    }
    let away = -1
    for (let change = from; change < to; change += 1) {
      if (log.path[change] === path) return change
      if (log.from[change] === path) away = change
    }
    return away
  }
  return (commit, path) => {
    for (let at: number | undefined = commit; at !== undefined; at = graph.parents[at]?.[0]) {
      const change = touching(at, path)
      if (change < 0) continue
      return log.path[change] !== path || log.status[change] === letterD ? undefined : blobAfter(log, change)
    }
    return undefined
  }
}

const letterD = 68

function tableOf(log: LogColumns, from: number, to: number): Map<number, number> {
  const table = new Map<number, number>()
  for (let change = from; change < to; change += 1) {
    const away = log.from[change] as number
    if (away >= 0 && !table.has(away)) table.set(away, change)
  }
  for (let change = from; change < to; change += 1) table.set(log.path[change] as number, change)
  return table
}
