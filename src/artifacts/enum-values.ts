/** The values that a field of a kind may have, from the published schema. */
import { schemaOf } from './schema-files.ts'

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly items?: SchemaPart
  readonly anyOf?: readonly SchemaPart[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
}

/** Values in the order of the declaration; `entries/status` looks into each item of a list. Throws for a field that has no fixed values: that is our own fault. */
export function enumValues(kind: string, field: string): readonly string[] {
  let part = schemaOf(kind) as SchemaPart | undefined
  for (const name of field.split('/')) part = (part?.items ?? part)?.properties?.[name]
  const values = part?.enum ?? part?.anyOf?.map((one) => one.const)
  if (!values?.length || values.some((value) => typeof value !== 'string'))
    throw new Error(`${kind} has no fixed values for ${field}`)
  return values as readonly string[]
}
