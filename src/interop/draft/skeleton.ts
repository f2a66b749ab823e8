/** A new artifact as YAML: what is given, `TODO` for what is required, comments for the rest; `check` reports every TODO. */
import { scalarText } from '../../edit/scalar-text.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import type { FieldValue } from './field-values.ts'

/** What to write. */
export interface Skeleton {
  readonly fields: readonly FieldTopic[]
  readonly values: ReadonlyMap<string, FieldValue>
  /** Names of optional fields that stand as `TODO` too. */
  readonly asked: ReadonlySet<string>
  /** Names of fields to leave out unless they are given, for example those that hardly any artifact uses. */
  readonly silent: ReadonlySet<string>
  /** Leaves out every comment, as for a record whose fields are all given. */
  readonly brief?: boolean
}

/** Lines of the artifact without indentation. */
export function skeletonLines(skeleton: Skeleton): string[] {
  return linesUnder(skeleton, '', '')
}

/** Lines of the fields directly below a prefix such as `current.`. */
function linesUnder(skeleton: Skeleton, prefix: string, indent: string): string[] {
  const direct = skeleton.fields.filter(
    ({ name }) => name.startsWith(prefix) && !/[.[]/.test(name.slice(prefix.length)),
  )
  return direct.flatMap((field) => fieldLines(skeleton, field, prefix, indent))
}

function fieldLines(skeleton: Skeleton, field: FieldTopic, prefix: string, indent: string): string[] {
  const name = field.name.slice(prefix.length)
  const value = skeleton.values.get(field.name)
  if (value !== undefined) return [`${indent}${name}: ${written(value, field)}`]
  const told = skeleton.brief === true ? [] : [`${indent}# ${hint(field)}`]
  const inner = [...skeleton.values.keys()].some((key) => key.startsWith(`${field.name}.`))
  if (inner || (field.type === 'fields' && field.required))
    return [...told, `${indent}${name}:`, ...linesUnder(skeleton, `${field.name}.`, `${indent}  `)]
  if (field.required || skeleton.asked.has(field.name)) {
    if (field.type === 'list of fields') return [...told, `${indent}${name}:`, ...entryLines(skeleton, field, indent)]
    return [...told, `${indent}${name}: ${field.type.startsWith('list of ') ? '[TODO]' : 'TODO'}`]
  }
  return skeleton.brief === true || skeleton.silent.has(field.name) ? [] : [`${indent}# ${name}:  ${hint(field)}`]
}

/** The first entry of a list of groups: its required fields, or its first field where none is required. */
function entryLines(skeleton: Skeleton, { name }: FieldTopic, indent: string): string[] {
  const lines = linesUnder(skeleton, `${name}[].`, `${indent}    `).filter((line) => !line.trim().startsWith('#'))
  const fallback = skeleton.fields.find((field) => field.name.startsWith(`${name}[].`))?.name.slice(name.length + 3)
  const [first = `${fallback}: TODO`, ...more] = lines
  return [`${indent}  - ${first.trim()}`, ...more]
}

function hint({ description, values, refersTo, type }: FieldTopic): string {
  const words = values === undefined ? '' : ` One of: ${Object.keys(values).join(', ')}.`
  const ids = refersTo === undefined ? '' : ` Id of: ${refersTo.join(', ')}.`
  const form = type === 'date' ? ' YYYY-MM-DD.' : ''
  return `${description}${words}${ids}${form}`
}

function written(value: FieldValue, { type }: FieldTopic): string {
  if (typeof value !== 'string') return `[${value.map((item) => scalar(item, 'text', true)).join(', ')}]`
  return scalar(value, type, false)
}

/** A scalar on one line; numbers and truth values stand bare where the field holds one. */
function scalar(value: string, type: string, inFlow: boolean): string {
  if (['number', 'integer', 'boolean'].includes(type) && /^(-?\d+(\.\d+)?|true|false)$/.test(value)) return value
  return scalarText(value, inFlow)
}
