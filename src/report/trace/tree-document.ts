/** A traced chain as plain data (`isms trace ID --format json`). */
import type { TraceNode } from '../../analysis/trace/trace-graph.ts'
import type { TraceBranch, TraceTree } from '../../analysis/trace/trace-tree.ts'
import type { CheckResult } from '../../engine/check.ts'
import { placeInArtifact } from '../../engine/place.ts'

/** One node with its place. */
export interface TraceItem {
  readonly level: string
  readonly id: string
  readonly title: string
  readonly state: string
  /** What is missing here. */
  readonly breaks: readonly string[]
  readonly path?: string
  readonly line?: number
}

/** One branch; `seen` are ids that also follow and are shown elsewhere. */
export interface TraceItemBranch extends TraceItem {
  readonly next: readonly TraceItemBranch[]
  readonly seen: readonly string[]
}

/** The document (`schemas/trace.schema.json`). */
export interface TraceDocument {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: string
  readonly commit?: string
  readonly start: TraceItem
  /** Towards what is at risk. */
  readonly up: readonly TraceItemBranch[]
  /** Towards the audit. */
  readonly down: readonly TraceItemBranch[]
}

/** The chain around a node as data. */
export const traceDocument = ({ report, today }: CheckResult, tree: TraceTree): TraceDocument => ({
  schemaVersion: 1,
  organization: report.organization,
  asOf: today,
  ...(report.provenance.commit === undefined ? {} : { commit: report.provenance.commit }),
  start: traceItem(tree.start, tree.breaks),
  up: tree.up.map(itemBranch),
  down: tree.down.map(itemBranch),
})

/** A node as data. */
export function traceItem(
  { level, id, title, state, artifact, pointer }: TraceNode,
  breaks: readonly string[],
): TraceItem {
  const place =
    artifact === undefined
      ? {}
      : { path: artifact.file.path, line: placeInArtifact(artifact, pointer).range.start.line }
  return { level, id, title, state, breaks, ...place }
}

const itemBranch = ({ node, breaks, next, seen }: TraceBranch): TraceItemBranch => ({
  ...traceItem(node, breaks),
  next: next.map(itemBranch),
  seen: seen.map(({ id }) => id),
})
