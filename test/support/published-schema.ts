/** Holds a JSON document against its schema in src/report/schemas. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'

// A CommonJS module whose typings hide where its default export lands.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020, formats: string[]) => void

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
addFormats(ajv, ['date'])
const validators = new Map<string, ValidateFunction>()

/** What is wrong with a document, as `pointer message`; the document is taken as it is printed. */
export function schemaErrorsOf(name: string, document: unknown): string[] {
  const validate = validatorOf(name)
  return validate(JSON.parse(JSON.stringify(document)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function validatorOf(name: string): ValidateFunction {
  let validate = validators.get(name)
  if (validate === undefined) {
    const path = join(import.meta.dirname, `../../src/report/schemas/${name}.schema.json`)
    validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
    validators.set(name, validate)
  }
  return validate
}
