/** The chain from what is at risk to what was audited, as nodes with links down and up (clauses 6.1.2, 6.1.3, 8.3, 9.2). */
import type { Artifact } from '../../model/artifact.ts'
import type { IsoDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { controlsToAudit } from '../controls-to-audit.ts'

/** Links of the chain, from top to bottom. */
export const levels = [
  'subject',
  'requirement',
  'risk',
  'treatment',
  'control',
  'soa',
  'document',
  'evidence',
  'audit',
  'finding',
] as const

export type Level = (typeof levels)[number]

/** One thing in the chain. */
export interface TraceNode {
  /** Level and id; unique. */
  readonly key: string
  readonly level: Level
  readonly id: string
  readonly title: string
  /** Where it stands, in words: `implemented`, `approved 1.2`, `fresh until 2026-11-30`. */
  readonly state: string
  /** False for what has ended and for controls that are excluded; nothing is asked of them. */
  readonly live: boolean
  /** Where it is written; absent for an Annex A id that the SoA does not hold. */
  readonly artifact?: Artifact
  readonly pointer: string
}

/** The chain. */
export interface TraceGraph {
  readonly repo: Repo
  readonly today: IsoDate
  readonly nodes: ReadonlyMap<string, TraceNode>
  /** Nodes one step towards the audit, by key, in order of level and id. */
  down(key: string): readonly TraceNode[]
  /** Nodes one step towards what is at risk. */
  up(key: string): readonly TraceNode[]
  /** Applicable controls that no internal audit of the cycle takes. */
  unaudited(): ReadonlySet<string>
}

/** Key of a node. */
export const keyOf = (level: Level, id: string): string => `${level}:${id}`

/** Collects nodes and links, then gives the chain. */
export function graphBuilder(repo: Repo, today: IsoDate) {
  const nodes = new Map<string, TraceNode>()
  const below = new Map<string, Set<string>>()
  const above = new Map<string, Set<string>>()
  return {
    add: (node: TraceNode): void => {
      if (!nodes.has(node.key)) nodes.set(node.key, node)
    },
    has: (key: string): boolean => nodes.has(key),
    /** Links two nodes that exist; anything else is a broken reference, which is reported elsewhere. */
    link: (from: string, to: string): void => {
      if (!nodes.has(from) || !nodes.has(to)) return
      insert(below, from, to)
      insert(above, to, from)
    },
    graph: (): TraceGraph => {
      const ordered = (links: ReadonlyMap<string, ReadonlySet<string>>) => (key: string) =>
        [...(links.get(key) ?? [])].map((each) => nodes.get(each) as TraceNode).sort(byLevelThenId)
      let open: ReadonlySet<string> | undefined
      const unaudited = () => {
        open ??= controlsToAudit(repo, today)?.open ?? new Set()
        return open
      }
      return { repo, today, nodes, down: ordered(below), up: ordered(above), unaudited }
    },
  }
}

/** Orders by place in the chain, then by id, numbers by value. */
export function byLevelThenId(a: TraceNode, b: TraceNode): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level) || compareIds(a.id, b.id)
}

/** `A.5.9` before `A.5.10`, without regard to any locale. */
export function compareIds(a: string, b: string): number {
  const padded = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
  const [left, right] = [padded(a), padded(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function insert(map: Map<string, Set<string>>, from: string, to: string): void {
  const set = map.get(from)
  if (set === undefined) map.set(from, new Set([to]))
  else set.add(to)
}
