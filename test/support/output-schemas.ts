/** The published schemas of what commands print as JSON, compiled by ajv. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'

// A CommonJS module whose typings hide where its default export lands.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020, formats: string[]) => void

/** Outputs that have a published schema; the report and the catalogues have tests of their own. */
export type OutputName =
  | 'status'
  | 'gaps'
  | 'framework-status'
  | 'model'
  | 'due'
  | 'trace'
  | 'show'
  | 'log'
  | 'diff'
  | 'verify'

/** What is wrong with a document by the schema of that name, as `pointer message`. */
export function outputErrors(name: OutputName, document: unknown): string[] {
  const path = join(import.meta.dirname, `../../src/report/schemas/${name}.schema.json`)
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  addFormats(ajv, ['date'])
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
  return validate(JSON.parse(JSON.stringify(document)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
