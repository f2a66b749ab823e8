/** Two links of the chain against each other: which risk is treated by which control, which control is proved by what. */
import type { MatrixName } from './matrix-names.ts'
import { breaksAt } from './trace-breaks.ts'
import { byLevelThenId, type Level, type TraceGraph, type TraceNode } from './trace-graph.ts'

/** One row. */
export interface MatrixRow {
  readonly node: TraceNode
  readonly breaks: readonly string[]
  /** Keys of the columns that it leads to. */
  readonly links: ReadonlySet<string>
}

/** A matrix. */
export interface TraceMatrix {
  readonly name: MatrixName
  readonly rows: readonly MatrixRow[]
  /** What the rows lead to, and what could be led to and is not. */
  readonly columns: readonly TraceNode[]
}

interface Pair {
  readonly rows: readonly Level[]
  readonly columns: readonly Level[]
  /** Levels of which every live node is a column, linked or not. */
  readonly whole: readonly Level[]
}

const carriers: readonly Level[] = ['control', 'soa']
const pairs: Readonly<Record<MatrixName, Pair>> = {
  'risk-treatment': { rows: ['risk'], columns: ['treatment'], whole: ['treatment'] },
  'risk-control': { rows: ['risk'], columns: carriers, whole: ['control'] },
  'requirement-control': { rows: ['requirement'], columns: [...carriers, 'document'], whole: ['control'] },
  'control-document': { rows: carriers, columns: ['document'], whole: ['document'] },
  'control-evidence': { rows: carriers, columns: ['evidence'], whole: ['evidence'] },
  'control-audit': { rows: carriers, columns: ['audit'], whole: ['audit'] },
}

/** Rows are live; a control of our own is a row only where no entry of the SoA stands for it. */
export function matrixOf(graph: TraceGraph, name: MatrixName): TraceMatrix {
  const pair = pairs[name]
  const live = [...graph.nodes.values()].filter((node) => node.live)
  const standsInSoa = (node: TraceNode) =>
    node.level === 'control' && graph.down(node.key).some(({ level }) => level === 'soa')
  const rows = live
    .filter((node) => pair.rows.includes(node.level) && !standsInSoa(node))
    .sort(byLevelThenId)
    .map((node) => ({ node, breaks: breaksAt(graph, node), links: reached(graph, node, pair.columns) }))
  const linked = new Set(rows.flatMap(({ links }) => [...links]))
  const columns = [...graph.nodes.values()]
    .filter((node) => linked.has(node.key) || (node.live && pair.whole.includes(node.level)))
    .sort(byLevelThenId)
  return { name, rows, columns }
}

/** Keys of the first nodes of some levels on every way down. */
function reached(graph: TraceGraph, start: TraceNode, wanted: readonly Level[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visited = new Set([start.key])
  const queue = [...graph.down(start.key)]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (visited.has(node.key)) continue
    visited.add(node.key)
    if (wanted.includes(node.level)) found.add(node.key)
    else queue.push(...graph.down(node.key))
  }
  return found
}
