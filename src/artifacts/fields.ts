/** The vocabulary in which artifact kinds declare their fields; every builder yields plain JSON Schema 2020-12. */
import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox'

/** What a reference may point at: artifact kinds, or things that live inside the catalogue or inside an artifact. */
export type RefTarget = string

/** The `x-ref` keyword on a reference field: which targets it allows and how the link reads from both ends. */
export interface RefNote {
  /** Kinds or pseudo-kinds (`annex-a`, `clause`, `process`, `scope-item`, `plan-action`, `requirement`, `any`). */
  readonly to: readonly RefTarget[]
  /** The link read from the artifact that holds it, for example `owned by`. */
  readonly label: string
  /** The link read from its target, for example `owns`. */
  readonly inverse: string
  /** True where text that is no id is allowed (a tool, a body outside the register). */
  readonly free?: boolean
}

interface TextOptions {
  readonly examples?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
}

/** Calendar date, ISO 8601 `YYYY-MM-DD`. */
export const datePattern = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'
/** ISO 8601 duration in years, months, weeks or days. */
export const durationPattern = '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$'
/** Document version `MAJOR.MINOR`, optionally with a patch. */
export const versionPattern = '^\\d+(\\.\\d+){0,2}$'

/** One line or a paragraph of text. */
export const text = (description: string, options: TextOptions = {}) =>
  Type.String({ description, ...options } as Record<string, unknown>)

/** A calendar date. */
export const date = (description: string) =>
  Type.String({ description, format: 'date', pattern: datePattern, examples: ['2026-03-31'] })

/** A duration such as `P12M`. */
export const duration = (description: string) =>
  Type.String({ description, pattern: durationPattern, examples: ['P12M'], 'x-format': 'duration' })

/** A document version such as `"1.2"`. */
export const version = (description: string) =>
  Type.String({ description, pattern: versionPattern, examples: ['1.0'], 'x-format': 'version' })

/** A lower-case hexadecimal SHA-256. */
export const sha256 = (description: string) =>
  Type.String({ description, pattern: '^(sha256:)?[0-9a-f]{64}$', 'x-format': 'sha256' })

/** A whole number. */
export const integer = (description: string, options: { minimum?: number; maximum?: number } = {}) =>
  Type.Integer({ description, ...options })

/** A number. */
export const number = (description: string, options: { minimum?: number; maximum?: number } = {}) =>
  Type.Number({ description, ...options })

/** true or false. */
export const bool = (description: string) => Type.Boolean({ description })

/** One of a fixed set of words; each word carries its meaning for editors and docs. */
export const oneOf = <const M extends Record<string, string>>(description: string, meanings: M) =>
  Type.Unsafe<keyof M & string>({
    type: 'string',
    description,
    enum: Object.keys(meanings),
    markdownEnumDescriptions: Object.values(meanings),
  })

/** A list of values. */
export const list = <S extends TSchema>(
  item: S,
  description: string,
  options: { minItems?: number; maxItems?: number } = {},
) => Type.Array(item, { description, ...options })

/** A reference to one artifact or catalogue entry, by id. */
export const ref = (
  to: RefTarget | readonly RefTarget[],
  description: string,
  label: string,
  inverse: string,
  options: { free?: boolean } = {},
) =>
  Type.String({
    description,
    'x-ref': { to: typeof to === 'string' ? [to] : to, label, inverse, ...options } satisfies RefNote,
  })

/** A list of references. */
export const refs = (
  to: RefTarget | readonly RefTarget[],
  description: string,
  label: string,
  inverse: string,
  options: { free?: boolean; minItems?: number } = {},
) => {
  const { minItems, ...rest } = options
  return Type.Array(ref(to, description, label, inverse, rest), {
    description,
    ...(minItems === undefined ? {} : { minItems }),
  })
}

/** A nested group of fields; like the artifact itself it accepts only its own fields and `x-` fields. */
export const group = <P extends TProperties>(properties: P, description?: string): TObject<P> =>
  Type.Object(properties, {
    ...(description === undefined ? {} : { description }),
    additionalProperties: false,
    patternProperties: { '^x-': {} },
  })

/** A map from free keys to values of one type. */
export const mapOf = <S extends TSchema>(value: S, description: string) =>
  Type.Unsafe<Record<string, Static<S>>>({ type: 'object', description, additionalProperties: value })

/** Any value (used for `matrix` cells and similar open data). */
export const anything = (description: string) => Type.Unsafe<unknown>({ description })

/** Either of several shapes. */
export const either = <S extends TSchema[]>(shapes: [...S], description: string) => Type.Union(shapes, { description })

/** Marks a field that may be left out. */
export const opt = <S extends TSchema>(schema: S) => Type.Optional(schema)
