/** Where the chain is broken: a risk without control, an applicable control without document, evidence or audit. */

import type { Repo } from '../../model/repo.ts'
import { isApproved } from '../document-in-force.ts'
import type { Level, TraceGraph, TraceNode } from './trace-graph.ts'

/** What is missing at a node, in words that follow its id; empty where nothing is. */
export function breaksAt(graph: TraceGraph, node: TraceNode): readonly string[] {
  if (node.state === 'excluded') return graph.up(node.key).some(isRiskLike) ? ['excluded, and yet relied on'] : []
  return node.live ? checks[node.level](graph, node) : []
}

/** Nodes with something missing, in order of the chain. */
export function allBreaks(
  graph: TraceGraph,
): readonly { readonly node: TraceNode; readonly breaks: readonly string[] }[] {
  return [...graph.nodes.values()]
    .map((node) => ({ node, breaks: breaksAt(graph, node) }))
    .filter(({ breaks }) => breaks.length > 0)
}

type Check = (graph: TraceGraph, node: TraceNode) => readonly string[]

const none: Check = () => []
const isRiskLike = ({ level, live }: TraceNode): boolean => live && (level === 'risk' || level === 'requirement')

const checks: Readonly<Record<Level, Check>> = {
  subject: none,
  requirement: (graph, { key }) => (graph.down(key).length === 0 ? ['nothing meets it'] : []),
  risk: riskBreaks,
  treatment: none,
  control: controlBreaks,
  soa: entryBreaks,
  document: none,
  evidence: ({ repo }, { id }) => (isUnused(repo, id) ? ['supports nothing'] : []),
  audit: none,
  finding: none,
}

/** True for evidence that names nothing and that nothing names. */
const isUnused = (repo: Repo, id: string): boolean =>
  (repo.get('evidence', id)?.data.supports ?? []).length === 0 && repo.linksTo(id).length === 0

function riskBreaks(graph: TraceGraph, { key, artifact }: TraceNode): readonly string[] {
  const { treatment, status } = (artifact?.data ?? {}) as { treatment?: string; status?: string }
  if (status === 'identified' || status === undefined) return []
  if (treatment === undefined) return ['no treatment is chosen']
  if (treatment !== 'modify') return []
  const direct = graph.down(key)
  const carriers = [
    ...direct,
    ...direct.filter(({ level }) => level === 'treatment').flatMap((each) => graph.down(each.key)),
  ]
  return carriers.some(({ level }) => level === 'control' || level === 'soa') ? [] : ['no control treats it']
}

function controlBreaks(graph: TraceGraph, { key, state }: TraceNode): readonly string[] {
  const below = graph.down(key)
  if (below.some(({ level }) => level === 'soa')) return []
  const evidence = state === 'implemented' && !below.some(({ level }) => level === 'evidence')
  return ['no entry of the SoA names it', ...(evidence ? ['no evidence'] : [])]
}

function entryBreaks(graph: TraceGraph, { key, id, state, artifact }: TraceNode): readonly string[] {
  if (artifact === undefined) return ['the SoA has no entry for it']
  if (!state.startsWith('applicable')) return []
  const below = graph.down(key)
  const at = (level: Level) => below.filter((node) => node.level === level)
  const breaks: string[] = []
  const documents = at('document')
  if (documents.length === 0) breaks.push('no document')
  else if (!documents.some((node) => node.artifact !== undefined && isApproved(node.artifact)))
    breaks.push('no approved document')
  if (!/implemented|partial/.test(state)) return breaks
  const evidence = at('evidence')
  if (evidence.length === 0) breaks.push('no evidence')
  else if (!evidence.some((node) => node.state.startsWith('fresh'))) breaks.push('no fresh evidence')
  if (graph.unaudited().has(id)) breaks.push('neither audited in the cycle nor planned to be')
  return breaks
}
