/**
 * The touch index: for every file the changes that led to its present content, newest first, renames followed. The main line
 * is walked back in time; a merge that changed a file hands the word to the commits of its branch that did, and speaks for
 * itself where it has content of its own (a conflict that was resolved) or where its branch has nothing to say. Changes that
 * never became effective (a branch whose version lost) are not part of it.
 */
import type { CommitGraph } from './commit-graph.ts'
import { blobAfter, type LogColumns } from './log-columns.ts'
import { stateAt } from './state-at.ts'

/** Lineages of files; a lineage is named by a number, a change by its index in the log. */
export interface Lineages {
  /** The lineage of the file that has the path at the newest commit, or that had it last. */
  of(path: string): number | undefined
  /** Changes of a lineage, newest first. */
  changes(lineage: number): readonly number[]
  /** The lineage that a change belongs to; undefined for one that never became effective. */
  lineageOf(change: number): number | undefined
}

/** Lineage by path as of some moment, going back in time. */
interface Names {
  get(path: number): number
  set(path: number, lineage: number): void
}

/** Branches inside branches are followed this deep; below, a merge speaks for what it brought. */
const deepest = 200

const letterD = 68

/** Builds the index; one visit per commit. */
export function buildLineages(log: LogColumns, graph: CommitGraph): Lineages {
  const lists: number[][] = []
  const owner = new Int32Array(log.status.length).fill(-1)
  const current = new Int32Array(log.paths.length).fill(-1)
  const atHead = new Map<string, number>()
  const state = stateAt(log, graph)
  const visited = new Uint8Array(log.commits)

  const fresh = (): number => lists.push([]) - 1
  const onMainLine: Names = {
    get: (path) => {
      let lineage = current[path] as number
      if (lineage < 0) {
        lineage = fresh()
        current[path] = lineage
        const name = log.paths[path] as string
        if (!atHead.has(name)) atHead.set(name, lineage)
      }
      return lineage
    },
    set: (path, lineage) => {
      current[path] = lineage
    },
  }
  const add = (lineage: number, change: number): void => {
    if (owner[change] !== -1) return
    owner[change] = lineage
    lists[lineage]?.push(change)
  }

  /** Takes the changes of one commit; `only` names the lineages that matter to the merge above. */
  const take = (commit: number, names: Names, only: ReadonlySet<number> | undefined, depth: number): void => {
    const from = log.changeFrom[commit] as number
    const to = log.changeFrom[commit + 1] as number
    const parents = graph.parents[commit] as readonly number[]
    if (from === to) return
    if (parents.length > 1) takeMerge(commit, names, only, depth)
    else
      for (let change = from; change < to; change += 1) {
        const lineage = names.get(log.path[change] as number)
        if (only === undefined || only.has(lineage)) add(lineage, change)
      }
    rename(log, from, to, names)
  }

  const takeMerge = (merge: number, names: Names, only: ReadonlySet<number> | undefined, depth: number): void => {
    const changes: [change: number, lineage: number][] = []
    for (let change = log.changeFrom[merge] as number; change < (log.changeFrom[merge + 1] as number); change += 1) {
      const lineage = names.get(log.path[change] as number)
      if (only === undefined || only.has(lineage)) changes.push([change, lineage])
    }
    if (changes.length === 0) return
    for (const [change, lineage] of changes) if (hasOwnContent(merge, change)) add(lineage, change)
    const wanted = new Set(changes.map(([, lineage]) => lineage))
    const lengths = new Map([...wanted].map((lineage) => [lineage, lists[lineage]?.length]))
    const group = graph.broughtBy[merge] as number
    const sides = (graph.parents[merge] as readonly number[]).slice(1)
    if (depth < deepest) for (const side of sides) takeSide(side, group, names, wanted, depth + 1)
    // Inside a branch, what came from the main line is no change of the branch.
    if (depth > 0 && !sides.some((side) => graph.broughtBy[side] === group)) return
    for (const [change, lineage] of changes) {
      const silent = lists[lineage]?.length === lengths.get(lineage)
      if (silent && names.get(log.path[change] as number) === lineage) add(lineage, change)
    }
  }

  /** Walks the first parents of a branch as far as one merge of the main line (`group`) brought them. */
  const takeSide = (tip: number, group: number, names: Names, only: ReadonlySet<number>, depth: number): void => {
    const inBranch = overlay(names)
    for (
      let commit: number | undefined = tip;
      commit !== undefined && graph.broughtBy[commit] === group && commit !== group && visited[commit] === 0;
      commit = graph.parents[commit]?.[0]
    ) {
      visited[commit] = 1
      take(commit, inBranch, only, depth)
    }
    // A rename that the branch made is known even where the merge as a whole shows a removal and an addition.
    for (const [path, lineage] of inBranch.renamed) if (only.has(lineage)) names.set(path, lineage)
  }

  /** True when the result of a merge is in none of the branches that it joined. */
  const hasOwnContent = (merge: number, change: number): boolean => {
    const path = log.path[change] as number
    const result = log.status[change] === letterD ? undefined : blobAfter(log, change)
    return !(graph.parents[merge] as readonly number[]).slice(1).some((parent) => state(parent, path) === result)
  }

  for (const commit of graph.mainLine) take(commit, onMainLine, undefined, 0)
  return {
    of: (path) => atHead.get(path),
    changes: (lineage) => lists[lineage] ?? [],
    lineageOf: (change) => (owner[change] === -1 ? undefined : owner[change]),
  }
}

/** Before these changes a renamed file had its earlier name, and its new name belonged to nobody or to another file. */
function rename(log: LogColumns, from: number, to: number, names: Names): void {
  const moved: [number, number][] = []
  for (let change = from; change < to; change += 1) {
    const earlier = log.from[change] as number
    if (earlier >= 0) moved.push([earlier, names.get(log.path[change] as number)])
  }
  if (moved.length === 0) return
  for (let change = from; change < to; change += 1)
    if ((log.from[change] as number) >= 0) names.set(log.path[change] as number, -1)
  for (const [earlier, lineage] of moved) names.set(earlier, lineage)
}

/** Names inside a branch, which the main line does not see. */
function overlay(below: Names): Names & { readonly renamed: Map<number, number> } {
  const renamed = new Map<number, number>()
  return {
    renamed,
    get: (path) => renamed.get(path) ?? below.get(path),
    set: (path, lineage) => {
      renamed.set(path, lineage)
    },
  }
}
