/** The published JSON Schemas, read from the package when a message needs a field's description. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'

const cache = new Map<string, unknown>()

/** The JSON Schema of one artifact of a kind, as published in `schemas/`. */
export function schemaOf(kind: string): unknown {
  let schema = cache.get(kind)
  if (schema === undefined) {
    const published = JSON.parse(readFileSync(join(packageRoot, 'schemas', `${kind}.schema.json`), 'utf8')) as {
      $defs: { artifact: unknown }
    }
    schema = published.$defs.artifact
    cache.set(kind, schema)
  }
  return schema
}
