/** A published schema whose reference fields list the ids of one ISMS, so that an editor completes across files. */
import type { ReferableId } from './referable-ids.ts'

type Node = Readonly<Record<string, unknown>>

/**
 * The schema with `anyOf` beside each `x-ref`. The lists only propose: an id that is not in them stays valid, because the
 * next artifact is written before the schema is written anew. `isms check` judges references.
 */
export function withIds(schema: Node, idsOf: (target: string) => readonly ReferableId[]): Node {
  const used = new Map<string, Node>()
  const listFor = (target: string): Node[] => {
    const name = `ids-${target}`
    const ids = idsOf(target)
    if (ids.length === 0) return []
    if (!used.has(name))
      used.set(name, { enum: ids.map(({ id }) => id), markdownEnumDescriptions: ids.map(({ title }) => plain(title)) })
    return [{ $ref: `#/$defs/${name}` }]
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
    const targets = refTargets(node)
    const lists = targets.flatMap(listFor)
    return lists.length === 0 ? node : { ...node, anyOf: [...lists, { type: 'string' }] }
  }
  const done = walk(schema) as Node
  return { ...done, $defs: { ...(done.$defs as Node), ...Object.fromEntries([...used].sort()) } }
}

function refTargets(node: Node): readonly string[] {
  const to = (node['x-ref'] as { readonly to?: unknown } | undefined)?.to
  return node.type === 'string' && Array.isArray(to) ? (to as string[]) : []
}

/** Titles are shown as Markdown by editors. */
const plain = (title: string): string => title.replace(/[\\`*_{}[\]<>#!|]/g, '\\$&')
