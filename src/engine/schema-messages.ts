/** Every schema error in our words: the one table that turns ajv keywords into faults with a place and a way out. */

import { date as isCalendarDate } from '../artifacts/formats.ts'
import { pointerToken, pointerTokens } from '../parse/locate.ts'
import { nearestOf, surelyMeant } from '../parse/nearest.ts'
import type { SchemaError } from './schema-error.ts'

/** A schema fault of one artifact. */
export interface SchemaFault {
  /** Built-in check, for example `schema/unknown-field`. */
  readonly rule: string
  /** Pointer below the artifact. */
  readonly pointer: string
  readonly part: 'key' | 'value'
  readonly message: string
  readonly help: string
  /** What stands in for the value in the model: absent in a map, this blank in a list. Undefined leaves the value. */
  readonly drop?: unknown
  /** What surely should stand in place of the key or value, where that leaves no doubt. */
  readonly mend?: string | undefined
}

/** A value and how messages call it when it has no id. */
export interface Named {
  readonly info: { readonly title: string }
  readonly value: Record<string, unknown>
  /** For rows: the artifact that owns them, and the file, whose format decides what to write. */
  readonly ownerId?: string
  readonly file?: { readonly format: string }
}

type Words = Pick<SchemaFault, 'rule' | 'message' | 'help'> &
  Partial<Pick<SchemaFault, 'part' | 'pointer' | 'drop' | 'mend'>>

/** Translates the errors of one artifact, most telling first, one per place. */
export function translate(raw: Named, errors: readonly SchemaError[]): SchemaFault[] {
  const name =
    typeof raw.value.id === 'string' || typeof raw.value.id === 'number'
      ? String(raw.value.id)
      : raw.ownerId === undefined || raw.ownerId === ''
        ? raw.info.title
        : `A row of ${raw.ownerId}`
  const unions = new Set(errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath))
  const faults = new Map<string, SchemaFault>()
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && liesIn(unions, error.instancePath)) continue
    const words = keywordWords(name, error, raw.file?.format === 'csv')
    if (words === undefined) continue
    const pointer = words.pointer ?? error.instancePath
    if (!faults.has(pointer)) faults.set(pointer, { part: 'value', ...words, pointer })
  }
  return [...faults.values()]
}

/** True at or below one of the pointers. */
export function liesIn(pointers: ReadonlySet<string>, pointer: string): boolean {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (pointers.has(at)) return true
  return pointers.has('')
}

/** A pointer as people write it: `assignments[1].from`. */
const field = (pointer: string): string =>
  pointerTokens(pointer).reduce(
    (name, token) => (/^\d+$/.test(token) ? `${name}[${Number(token) + 1}]` : name === '' ? token : `${name}.${token}`),
    '',
  )

function keywordWords(name: string, error: SchemaError, isCell: boolean): Words | undefined {
  const { params, parentSchema, instancePath, data } = error
  const at = field(instancePath)
  switch (error.keyword) {
    case 'required': {
      const missing = String(params.missingProperty)
      const whole = field(`${instancePath}/${missing}`)
      return {
        rule: 'schema/required-field',
        pointer: `${instancePath}/${missing}`,
        message: `${name} has no ${whole}`,
        help: `${isCell ? `Fill in ${missing}` : `Add "${missing}:"`}${fieldDoc(parentSchema, missing)}.`,
      }
    }
    case 'additionalProperties': {
      const extra = String(params.additionalProperty)
      const known = Object.keys((parentSchema.properties as object | undefined) ?? {})
      const near = nearestOf(extra, known)
      return {
        rule: 'schema/unknown-field',
        pointer: `${instancePath}/${pointerToken(extra)}`,
        part: 'key',
        mend: meantField(extra, known, data),
        message: `${name} has an unknown field "${field(`${instancePath}/${pointerToken(extra)}`)}"`,
        help:
          near === undefined
            ? `Remove it, or name it "x-${extra}" to keep data of your own. Known fields: ${known.join(', ')}.`
            : `Nearest name: ${near}. A field of your own starts with "x-".`,
      }
    }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String)
      const near = nearestOf(String(data), allowed)
      return {
        rule: 'schema/value-not-allowed',
        message: `${name} has ${at} "${short(data)}", which is not one of its values`,
        help: `${near === undefined ? '' : `Nearest value: ${near}. `}Allowed: ${allowed.join(', ')}.`,
        drop: '',
        mend: typeof data === 'string' ? surelyMeant(data, allowed) : undefined,
      }
    }
    case 'type': {
      const wanted = String(params.type)
      return {
        rule: 'schema/wrong-type',
        message: `${name} has ${short(data)} in ${at || 'place of its fields'} where ${typeWords[wanted] ?? wanted} is expected`,
        help: typeHelp(wanted, data),
        drop: blanks[wanted] ?? '',
      }
    }
    case 'format':
    case 'pattern': {
      const shape = String(parentSchema.format ?? parentSchema['x-format'] ?? '')
      const words = shapes[shape]
      return {
        rule: 'schema/wrong-format',
        message: `${name} has ${at} "${short(data)}", which is not ${words?.[0] ?? 'of the expected form'}`,
        help: words?.[1] ?? `Expected form: ${String(parentSchema.pattern ?? '')}.`,
        drop: '',
        mend: shape === 'date' ? isoDate(data) : undefined,
      }
    }
    case 'anyOf':
      return {
        rule: 'schema/wrong-type',
        message: `${name} has ${short(data)} in ${at}, which has none of the forms allowed there`,
        help: String(parentSchema.description ?? 'See isms explain for the forms.'),
        drop: '',
      }
    case 'minLength':
      return {
        rule: 'schema/empty-text',
        message: `${name} has an empty ${at}`,
        help: 'Write the text, or remove the field.',
        drop: '',
      }
    case 'minItems':
      return {
        rule: 'schema/too-few',
        message: `${name} has ${(data as unknown[])?.length ?? 0} entries in ${at}; at least ${String(params.limit)} are needed`,
        help: 'Add the missing entries.',
      }
    case 'maxItems':
      return {
        rule: 'schema/too-many',
        message: `${name} has too many entries in ${at}; at most ${String(params.limit)} are allowed`,
        help: 'Remove or split entries.',
      }
    case 'minimum':
    case 'maximum':
      return {
        rule: 'schema/out-of-range',
        message: `${name} has ${at} ${short(data)}, which is out of range`,
        help: `Use a value ${String(params.comparison)} ${String(params.limit)}.`,
        drop: '',
      }
    default:
      return undefined
  }
}

/** A field that is not there yet, and that the unknown name surely stands for. */
function meantField(name: string, known: readonly string[], data: unknown): string | undefined {
  const meant = surelyMeant(name, known)
  return meant !== undefined && typeof data === 'object' && data !== null && !Object.hasOwn(data, meant)
    ? meant
    : undefined
}

/** A calendar date with the year first, written with other marks, without zeros, or with a time of day. */
function isoDate(data: unknown): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}[\d:.Zz+-]*)?$/.exec(String(data)) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

const typeWords: Record<string, string> = {
  string: 'text',
  object: 'a map of fields',
  array: 'a list',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
}
const blanks: Record<string, unknown> = { string: '', object: {}, array: [], number: '', integer: '', boolean: '' }

const shapes: Record<string, readonly [string, string]> = {
  date: ['a calendar date', 'Write a date as YYYY-MM-DD, for example 2026-03-31.'],
  duration: ['a duration', 'Write a duration as P12M (months), P1Y, P2W or P30D.'],
  version: ['a version', 'Write a version in quotes as "MAJOR.MINOR", for example "1.2".'],
  'time-span': ['a time span', 'Write a time span as PT4H, PT30M or P2D.'],
  'calendar-period': ['a calendar period', 'Write a period as 2026, 2026-Q2, 2026-05 or a day.'],
  sha256: ['a SHA-256', 'Write the 64 hexadecimal digits in lower case, as sha256sum prints them.'],
}

function typeHelp(wanted: string, data: unknown): string {
  if (wanted === 'string' && typeof data === 'boolean') return `Put quotes around it: "${String(data)}".`
  if (wanted === 'array' && typeof data === 'string') return `Write a list: [${data}].`
  if (wanted === 'boolean' && typeof data === 'string') return 'Write true or false.'
  if (wanted === 'object') return 'Write "field: value" lines, indented below it.'
  return `Write ${typeWords[wanted] ?? wanted}.`
}

function fieldDoc(schema: Record<string, unknown>, name: string): string {
  const described = (schema.properties as Record<string, { description?: string }> | undefined)?.[name]?.description
  return described === undefined ? '' : ` (${described.replace(/\.$/, '')})`
}

function short(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map'
  const text = String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
