/** How a kind is linked with others, read from both ends. */
import { allKinds } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'

/** References that one field of a kind holds. */
export interface Relation {
  /** Field, `[]` for list entries: `actions[].owner`. */
  readonly field: string
  /** The link read from this kind: `owned by`. */
  readonly reads: string
  /** Kinds, or things inside artifacts and catalogue, that it may lead to. */
  readonly to: readonly string[]
}

/** References that fields of another kind hold to this one. */
export interface InverseRelation {
  readonly from: string
  readonly field: string
  /** The link read from this kind: `owns`. */
  readonly reads: string
}

const fieldOf = (pattern: string): string => pattern.slice(1).replace(/\/\*/g, '[]').replace(/\//g, '.')

/** References from a kind, one per field. */
export function relationsOf(kind: KindInfo): Relation[] {
  const byField = new Map(
    kind.links.map(({ pattern, label, to }) => {
      // A field that takes one id or several is one field.
      const field = fieldOf(pattern).replace(/\[\]$/, '')
      return [field, { field, reads: label, to }]
    }),
  )
  return [...byField.values()]
}

/** References to a kind, those that may lead to any kind left out. */
export const inverseRelationsOf = (kind: KindInfo): InverseRelation[] =>
  allKinds.flatMap((other) => {
    const fields = new Map<string, InverseRelation>()
    for (const { pattern, inverse, to } of other.links) {
      const field = fieldOf(pattern).replace(/\[\]$/, '')
      if (to.includes(kind.kind)) fields.set(field, { from: other.kind, field, reads: inverse })
    }
    return [...fields.values()]
  })
