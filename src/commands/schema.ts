/** `isms schema`: the published JSON Schemas, printed or written, on wish with the ids of the ISMS in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { allKinds } from '../artifacts/catalogue.ts'
import { editorSchemas } from '../artifacts/editor-mapping.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { writeNewFile } from '../edit/write-file.ts'
import { referableIds } from '../interop/schema/referable-ids.ts'
import { withIds } from '../interop/schema/with-ids.ts'
import { packageRoot } from '../package-root.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import { openAndCheck } from './open.ts'
import { emit, jsonLine, jsonText } from './output.ts'

/** Options of `schema`. */
export interface SchemaOptions {
  readonly output?: string
  readonly withIds?: boolean
  readonly root?: string
}

const folder = join(packageRoot, 'schemas')
const suffix = '.schema.json'

/** Runs the command and returns the exit code. */
export function run(name: string | undefined, options: SchemaOptions): number {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort()
  if (name !== undefined && !names.includes(name))
    throw new CannotAnswer(
      `There is no schema "${name}"`,
      nearestPhrase(name, names) ?? `Schemas: ${names.join(', ')}.`,
    )
  if (name === undefined && options.output === undefined) {
    emit(`${names.join('\n')}\n`)
    return 0
  }
  const idsOf = options.withIds === true ? referableIds(openIsms(options)) : undefined
  const schema = (one: string): Record<string, unknown> => {
    const published = JSON.parse(readFileSync(join(folder, `${one}${suffix}`), 'utf8')) as Record<string, unknown>
    return idsOf === undefined ? published : withIds(published, idsOf)
  }
  if (options.output === undefined) {
    emit(jsonText(schema(name as string)))
    return 0
  }
  const chosen = name === undefined ? editorSchemas(allKinds) : [name]
  const changed = chosen.filter((one) => {
    const path = resolve(options.output as string, `${one}${suffix}`)
    const wanted = jsonLine(schema(one))
    if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return false
    writeNewFile(path, wanted)
    return true
  })
  emit(
    `${chosen.length} ${chosen.length === 1 ? 'schema is' : 'schemas are'} in ${options.output}, ${changed.length} written\n`,
  )
  return 0
}

const openIsms = ({ root }: SchemaOptions) =>
  openAndCheck({ ...(root === undefined ? {} : { root }), git: false, color: false }).repo
