/** Holds a raw artifact against its kind's schema: lossless coercion, errors in our words, faulty values left out. */
import { createRequire } from 'node:module'
import { schemaOf } from '../artifacts/schema-files.ts'
import { accepts } from '../generated/accepts.js'
import { pointerTokens } from '../parse/locate.ts'
import type { RawArtifact } from './raw-artifact.ts'
import type { AjvError } from './schema-error.ts'
import { type Named, type SchemaFault, translate } from './schema-messages.ts'

interface Validator {
  (data: unknown): boolean
  errors?: AjvError[] | null
}

/** A validated artifact: its data without the faulty values, and the faults. */
export interface Validated {
  readonly data: Record<string, unknown>
  readonly faults: readonly SchemaFault[]
}

/** Validates one artifact. */
export function validate(raw: RawArtifact): Validated {
  if (accepts[raw.info.kind]?.(raw.value) ?? true) return { data: raw.value, faults: [] }
  return explain(raw.info.kind, raw)
}

/** Holds a value against the schema of that name, which need not be that of a kind, and says all that is wrong. */
export function explain(name: string, raw: Named): Validated {
  const check = explaining(name)
  const data = structuredClone(raw.value)
  let errors = readErrors(check, data)
  for (let round = 0; round < 3 && coerce(data, errors); round += 1) errors = readErrors(check, data)
  if (errors.length === 0) return { data, faults: [] }
  const schema = schemaOf(name)
  const faults = translate(
    raw,
    errors.map((error) => ({
      ...error,
      data: valueAt(data, error.instancePath),
      parentSchema: partOf(schema, error.schemaPath),
    })),
  )
  for (const fault of faults) if (fault.drop !== undefined) drop(data, fault.pointer, fault.drop)
  return { data, faults }
}

const load = createRequire(import.meta.url)
const loaded = new Map<string, Validator>()

/** The validator of a kind that says what is wrong; read from its own file (beside the bundle as beside the sources). */
function explaining(kind: string): Validator {
  let validator = loaded.get(kind)
  if (validator === undefined) {
    validator = (load(`../generated/error-validators/${kind}.cjs`) as { validate: Validator }).validate
    loaded.set(kind, validator)
  }
  return validator
}

function readErrors(check: Validator, data: unknown): AjvError[] {
  return check(data) ? [] : [...(check.errors ?? [])]
}

/**
 * Values that YAML read as another type than the field has, where nothing is lost: a number in a text field (its text is
 * the same), and text that spells a number in a number field (`1.0`, or a CSV cell).
 */
function coerce(data: Record<string, unknown>, errors: readonly AjvError[]): boolean {
  let changed = false
  for (const error of errors) {
    if (error.keyword !== 'type') continue
    const wanted = error.params.type
    const replace = (value: unknown) => {
      set(data, error.instancePath, value)
      changed = true
    }
    const value = valueAt(data, error.instancePath)
    if (wanted === 'string' && typeof value === 'number') replace(String(value))
    else if ((wanted === 'number' || wanted === 'integer') && typeof value === 'string' && isNumeral(value))
      replace(Number(value))
    else if (wanted === 'boolean' && (value === 'true' || value === 'false')) replace(value === 'true')
  }
  return changed
}

/** The schema object that holds the failing keyword. */
function partOf(schema: unknown, schemaPath: string): Record<string, unknown> {
  const path = schemaPath.slice(1)
  const part = valueAt(schema, decodeURIComponent(path.slice(0, path.lastIndexOf('/'))))
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {}
}

const isNumeral = (text: string): boolean => /^[-+]?\d+(\.\d+)?$/.test(text.trim())

/** Value at a pointer, or undefined. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data
  for (const token of pointerTokens(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
    value = (value as Record<string, unknown>)[token]
  }
  return value
}

function set(data: Record<string, unknown>, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/')
  const parent = valueAt(data, pointer.slice(0, cut)) as Record<string, unknown> | undefined
  const key = pointerTokens(pointer.slice(cut))[0]
  if (parent !== undefined && key !== undefined) parent[key] = value
}

/** Leaves a faulty value out; an entry of a list is blanked instead, so that later entries keep their index. */
function drop(data: Record<string, unknown>, pointer: string, blank: unknown): void {
  const cut = pointer.lastIndexOf('/')
  const parent = valueAt(data, pointer.slice(0, cut))
  const key = pointerTokens(pointer.slice(cut))[0]
  if (typeof parent !== 'object' || parent === null || key === undefined) return
  if (Array.isArray(parent)) parent[Number(key)] = blank
  else delete (parent as Record<string, unknown>)[key]
}
