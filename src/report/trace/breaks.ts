/** Every break in the chain, grouped by what is missing (`isms trace` without an id). */
import type { ChalkInstance } from 'chalk'
import { allBreaks } from '../../analysis/trace/trace-breaks.ts'
import { levels, type TraceGraph } from '../../analysis/trace/trace-graph.ts'
import type { CheckResult } from '../../engine/check.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { levelName } from './level-names.ts'
import { type TraceItem, traceItem } from './tree-document.ts'

/** The document (`schemas/trace.schema.json`). */
export interface BreaksDocument {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: string
  readonly commit?: string
  /** How many nodes each link of the chain has that count. */
  readonly counts: readonly { readonly level: string; readonly count: number; readonly broken: number }[]
  readonly breaks: readonly TraceItem[]
}

/** Breaks as data. */
export function breaksDocument({ report, today }: CheckResult, graph: TraceGraph): BreaksDocument {
  const broken = allBreaks(graph)
  const nodes = [...graph.nodes.values()].filter(({ live }) => live)
  return {
    schemaVersion: 1,
    organization: report.organization,
    asOf: today,
    ...(report.provenance.commit === undefined ? {} : { commit: report.provenance.commit }),
    counts: levels.map((level) => ({
      level,
      count: nodes.filter((node) => node.level === level).length,
      broken: broken.filter(({ node }) => node.level === level).length,
    })),
    breaks: broken.map(({ node, breaks }) => traceItem(node, breaks)),
  }
}

/** Breaks for a terminal. */
export function breaksText({ organization, asOf, counts, breaks }: BreaksDocument, paint: ChalkInstance): string {
  const groups = new Map<string, TraceItem[]>()
  for (const item of breaks)
    for (const lack of item.breaks) {
      const name = `${levelName(item.level)}: ${lack}`
      groups.set(name, [...(groups.get(name) ?? []), item])
    }
  const chain = counts
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${levelName(level)}`)
    .join(', ')
  const lines = [...groups].flatMap(([name, items]) => [
    '',
    paint.red(`✗ ${name} (${items.length})`),
    ...items.map(({ id, title }) => `    ${plainLine(id)}  ${paint.dim(plainLine(title))}`),
  ])
  return `${[
    `${paint.bold(plainLine(organization))}    as of ${asOf}`,
    chain === '' ? 'The chain is empty.' : `The chain: ${chain}`,
    ...lines,
    '',
    breaks.length === 0
      ? paint.green('No break in the chain.')
      : 'isms trace <id> shows the chain around one of them, isms trace --matrix all of a kind.',
  ].join('\n')}\n`
}
