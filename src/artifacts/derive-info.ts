/** Derives the runtime facts of a kind (reference fields, list fields) from its schema; used by the generator. */
import type { TSchema } from 'typebox'
import type { KindDeclaration } from './define.ts'
import type { RefNote } from './fields.ts'
import type { KindInfo, LinkField } from './kind-info.ts'

interface SchemaNode {
  readonly type?: string
  readonly properties?: Record<string, SchemaNode>
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly additionalProperties?: boolean | SchemaNode
  readonly 'x-ref'?: RefNote
}

/** Runtime facts of a declaration. */
export function deriveInfo(declaration: KindDeclaration): KindInfo {
  const { schema, ...rest } = declaration
  const links: LinkField[] = []
  const lists: string[] = []
  collect(schema as SchemaNode, '', links, lists)
  const { properties, required = [] } = schema as TSchema & { properties: object; required?: readonly string[] }
  return { ...rest, links, lists, fields: Object.keys(properties), required }
}

function collect(node: SchemaNode, pattern: string, links: LinkField[], lists: string[]): void {
  if (node['x-ref']) links.push({ pattern, ...node['x-ref'] })
  for (const [name, child] of Object.entries(node.properties ?? {})) collect(child, `${pattern}/${name}`, links, lists)
  if (node.items) {
    lists.push(pattern)
    collect(node.items, `${pattern}/*`, links, lists)
  }
  for (const shape of node.anyOf ?? []) collect(shape, pattern, links, lists)
  if (typeof node.additionalProperties === 'object') collect(node.additionalProperties, `${pattern}/*`, links, lists)
}
