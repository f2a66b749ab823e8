/** The published schema of the JSON report, compiled by ajv. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'

// A CommonJS module whose typings hide where its default export lands.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020, formats: string[]) => void

/** The schema as data. */
export const reportSchema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/report/schemas/report.schema.json'), 'utf8'),
) as Record<string, unknown>

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
addFormats(ajv, ['date'])
const validate = ajv.compile(reportSchema)

/** What is wrong with a report, as `pointer message`. */
export function schemaErrors(report: unknown): string[] {
  return validate(report)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
