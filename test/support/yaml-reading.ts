/** How the `yaml` package reads a text: values by our rules of what is absent and what a number is, and offsets by pointer. */
import { isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from 'yaml'
import { pointerToken } from '../../src/parse/locate.ts'

/** Value and places, or undefined when the text is refused. */
export interface Reading {
  readonly value: unknown
  /** Offset of the value of each node, by JSON pointer. */
  readonly offsets: ReadonlyMap<string, number>
}

/** Reads a text with the `yaml` package. */
export function readWithYaml(text: string): Reading | undefined {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, merge: false })
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined
  const offsets = new Map<string, number>()
  const value = document.contents === null ? undefined : take(document.contents as Node, '', offsets)
  return { value: value ?? undefined, offsets }
}

function take(node: Node | null, pointer: string, offsets: Map<string, number>): unknown {
  if (node === null) return null
  const empty = isScalar(node) && node.type === Scalar.PLAIN && node.source === ''
  if (node.range != null && !empty) offsets.set(pointer, node.range[0])
  if (isSeq(node)) return node.items.map((item, index) => take(item as Node, `${pointer}/${index}`, offsets))
  if (isMap(node)) {
    const map: Record<string, unknown> = {}
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.source ?? key.value ?? '') : '?'
      const taken = take(value as Node | null, `${pointer}/${pointerToken(name)}`, offsets)
      if (taken !== null) map[name] = taken
    }
    return map
  }
  return isScalar(node) ? scalar(node) : undefined
}

/** A plain number that would print differently is text. */
function scalar(node: Scalar): unknown {
  const source = node.source ?? ''
  return typeof node.value === 'number' && (String(node.value) !== source || !Number.isFinite(node.value))
    ? source
    : node.value
}
