/** A field's value as one cell of a register, such that an import reads the same value back. */
import type { FieldTopic } from '../../explain/topics.ts'
import type { CellValue } from '../../render/xlsx/workbook.ts'
import { type Driver, writeDrivers } from '../drivers-text.ts'

/** The cell; undefined for an absent value. */
export function cellText(field: Pick<FieldTopic, 'type'>, value: unknown): CellValue {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    const drivers = field.type === 'drivers' ? writeDrivers(value as Driver[]) : undefined
    return drivers ?? listText(value, field.type)
  }
  return JSON.stringify(value)
}

/** Entries between semicolons; as JSON where they hold such marks, or are no texts. */
function listText(list: readonly unknown[], type: string): string | undefined {
  if (list.length === 0) return undefined
  const marks = type === 'list of text' ? /[;\n]|^\s*[[•*-]|^\s|\s$/ : /[;,\n]|^\s*[[•*-]|^\s|\s$/
  const plain = list.every((entry) => typeof entry === 'string' && entry !== '' && !marks.test(entry))
  return plain && type.startsWith('list of ') ? list.join('; ') : JSON.stringify(list)
}
