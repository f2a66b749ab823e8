/** The two faces of a kind's schema: published for editors, and stripped for the validator. */
import type { TSchema } from 'typebox'
import type { KindDeclaration } from '../src/artifacts/define.ts'

/** Schema for editors: one artifact, or a list of them where the file may hold several. */
export function publishedSchema(kind: KindDeclaration): object {
  const artifact = plain(kind.schema)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `isms:${kind.kind}`,
    title: kind.title,
    description: kind.summary,
    'x-clauses': kind.clauses,
    'x-location': kind.location,
    $defs: { artifact },
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { items: { $ref: '#/$defs/artifact' } },
    else: { $ref: '#/$defs/artifact' },
  }
}

/** Schema for the validator: no annotations, so that the compiled code stays small. */
export function validatorSchema(schema: TSchema): object {
  return strip(plain(schema)) as object
}

const plain = (schema: TSchema): Record<string, unknown> =>
  JSON.parse(JSON.stringify(schema)) as Record<string, unknown>

const annotations = new Set(['description', 'examples', 'markdownEnumDescriptions', 'title', 'default'])

function strip(node: unknown, inProperties = false): unknown {
  if (Array.isArray(node)) return node.map((item) => strip(item))
  if (typeof node !== 'object' || node === null) return node
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) {
    if (!inProperties && (annotations.has(key) || key.startsWith('x-') || key.startsWith('~'))) continue
    result[key] = strip(value, !inProperties && (key === 'properties' || key === 'patternProperties'))
  }
  return result
}
