/** The part of the chain around one node, as trees up and down; what was shown before is named, not repeated. */
import { breaksAt } from './trace-breaks.ts'
import type { TraceGraph, TraceNode } from './trace-graph.ts'

/** A node with what follows from it in one direction. */
export interface TraceBranch {
  readonly node: TraceNode
  readonly breaks: readonly string[]
  readonly next: readonly TraceBranch[]
  /** Nodes that also follow and are shown elsewhere in this tree. */
  readonly seen: readonly TraceNode[]
}

/** The chain around a node. */
export interface TraceTree {
  readonly start: TraceNode
  readonly breaks: readonly string[]
  readonly up: readonly TraceBranch[]
  readonly down: readonly TraceBranch[]
}

/** Both directions from a node. */
export const treeAround = (graph: TraceGraph, start: TraceNode): TraceTree => ({
  start,
  breaks: breaksAt(graph, start),
  up: branchesOf(graph, start, graph.up),
  down: branchesOf(graph, start, graph.down),
})

type Step = (key: string) => readonly TraceNode[]

/** Breadth first, so that a node stands as near to the start as it can; every node once, so that no path runs in circles. */
function branchesOf(graph: TraceGraph, start: TraceNode, step: Step): readonly TraceBranch[] {
  const shown = new Set([start.key])
  const children = new Map<string, { readonly next: TraceNode[]; readonly seen: TraceNode[] }>()
  const queue = [start]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const own = { next: [] as TraceNode[], seen: [] as TraceNode[] }
    children.set(at.key, own)
    for (const node of step(at.key)) {
      if (shown.has(node.key)) {
        if (node.key !== start.key) own.seen.push(node)
        continue
      }
      shown.add(node.key)
      own.next.push(node)
      queue.push(node)
    }
  }
  const branch = (node: TraceNode): TraceBranch => ({
    node,
    breaks: breaksAt(graph, node),
    next: (children.get(node.key)?.next ?? []).map(branch),
    seen: children.get(node.key)?.seen ?? [],
  })
  return (children.get(start.key)?.next ?? []).map(branch)
}
