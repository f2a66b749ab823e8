/** Field values from the command line, `name=value` each, held against the fields that the kind declares. */
import { CannotAnswer } from '../../cannot-answer.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import { nearestPhrase } from '../../parse/nearest.ts'

/** A field's value: a text as given, or a list of them. */
export type FieldValue = string | readonly string[]

/** Values by field name (`current.likelihood` for one in a group). Throws `CannotAnswer` on a name or form that is none. */
export function fieldValues(
  given: readonly string[],
  fields: readonly FieldTopic[],
  kind: string,
): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>()
  for (const text of given) {
    const cut = text.indexOf('=')
    if (cut <= 0)
      throw new CannotAnswer(`--set ${text} is not written as field=value`, 'For example --set owner=PER-001.')
    const name = text.slice(0, cut)
    const field = fields.find((candidate) => candidate.name === name)
    if (field === undefined)
      throw new CannotAnswer(
        `The kind ${kind} has no field "${name}"`,
        nearestPhrase(
          name,
          fields.map((candidate) => candidate.name),
        ) ?? `isms explain ${kind} lists its fields.`,
      )
    if (field.type === 'fields' || field.type === 'list of fields' || name.includes('[]'))
      throw new CannotAnswer(`"${name}" holds several fields`, 'Set the fields inside it, or write it in the file.')
    values.set(name, field.type.startsWith('list of ') ? items(text.slice(cut + 1)) : text.slice(cut + 1))
  }
  return values
}

const items = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
