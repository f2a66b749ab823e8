/** The fields of a kind that a register can fill, by the names that columns are mapped to. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { type FieldTopic, kindTopic } from '../../explain/topics.ts'

/** Fields that no import fills: records of their own, and what an import says of itself. */
const never = /^(?:\$schema|kind|approval|owner_approvals|provenance)(?:$|[.[])/

/** Fields of one artifact per row. */
export const fieldsOfKind = (kind: KindInfo): FieldTopic[] =>
  kindTopic(kind).fields.filter(({ name, type }) => type !== 'fields' && !never.test(name) && !/\[\].*\[\]/.test(name))

/** Fields of one entry of the SoA per row; `_title` and `_theme` are compared with the catalogue. */
export function fieldsOfSoaEntry(kind: KindInfo): FieldTopic[] {
  const entries = kindTopic(kind).fields.filter(({ name }) => name.startsWith('entries[].'))
  const fields = entries
    .map((field) => ({ ...field, name: field.name.slice('entries[].'.length) }))
    .filter(({ name }) => !/[.[]/.test(name))
    .map((field) => ({ ...field, type: typeInSheet[field.name] ?? field.type }))
  const compared = ['_title', '_theme'].map((name) => ({ name, type: 'text', required: false, description: '' }))
  return [...fields, ...compared]
}

/** Control ids are read as a whole column; drivers have a form of their own. */
const typeInSheet: Readonly<Record<string, string>> = { control_id: 'text', drivers: 'drivers' }
