/** Which field each column of a register goes to: by the map, else by its header; what has no field is kept beside the fields. */
import { CannotAnswer } from '../../cannot-answer.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import { nearestPhrase } from '../../parse/nearest.ts'
import { type DayOrder, provenOrder } from './dates.ts'
import type { Column, Header } from './header-row.ts'
import type { ImportMap } from './import-map.ts'
import { columnName, type Table } from './sheet-table.ts'
import { fieldsNamed } from './words.ts'

/** Where the cells of a column go. */
export type Target =
  | { readonly to: 'field'; readonly field: FieldTopic }
  /** Kept as text under `x-import`; `why` where a field was near. */
  | { readonly to: 'x-import'; readonly why?: string }
  /** A field of one's own, such as a column that an export wrote. */
  | { readonly to: 'own'; readonly name: string }
  | { readonly to: 'leave-out' }

/** A column with its target. */
export interface MappedColumn extends Column {
  readonly target: Target
  /** Order of day and month, where the map or the dates of the column tell it. */
  readonly order: DayOrder | undefined
}

/** What mapping needs to know of a kind. */
export interface Mapped {
  readonly kind: string
  readonly fields: readonly FieldTopic[]
  /** Fields that several columns may fill, each row from the first that says something. */
  readonly many?: ReadonlySet<string>
  /** False where the texts below a header cannot be values of the field that it names. */
  readonly fits?: (field: string, texts: readonly string[]) => boolean
}

/** Maps every column. Throws `CannotAnswer` for a map that names fields or columns that do not exist. */
export function mapColumns(
  table: Table,
  header: Header,
  { kind, fields, many, fits }: Mapped,
  map: ImportMap,
): MappedColumn[] {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const known = [...byName.keys()]
  const told = new Map(header.columns.map((column) => [column.index, toldTarget(column, map, byName, kind)]))
  requireColumns(header, map)
  const guesses = header.columns.flatMap((column) => {
    if (told.get(column.index) !== undefined) return []
    const found = column.headers.map((text) => fieldsNamed(kind, text, known)).find((all) => all.length > 0) ?? []
    const texts = textsBelow(table, header, column)
    return found
      .filter(({ field }) => fits?.(field, texts) !== false)
      .map((guess) => ({ column: column.index, ...guess }))
  })
  const holder = new Map<string, number>()
  for (const [column, target] of told) if (target?.to === 'field') holder.set(target.field.name, column)
  const chosen = new Map<number, string>()
  for (const { field, column } of [...guesses].sort((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (chosen.has(column) || (holder.has(field) && many?.has(field) !== true)) continue
    chosen.set(column, field)
    if (!holder.has(field)) holder.set(field, column)
  }
  return header.columns.map((column): MappedColumn => {
    const near = guesses.find((found) => found.column === column.index)?.field
    const texts = textsBelow(table, header, column)
    return {
      ...column,
      target: told.get(column.index) ?? guessed(column, near),
      order: map.dates ?? provenOrder(texts),
    }
  })

  function guessed(column: Column, near: string | undefined): Target {
    const own = column.headers.find((text) => /^x-[\w-]+$/.test(text))
    if (own !== undefined) return { to: 'own', name: own }
    const field = chosen.get(column.index)
    if (field !== undefined) return { to: 'field', field: byName.get(field) as FieldTopic }
    if (near === undefined) return { to: 'x-import' }
    return { to: 'x-import', why: `column ${columnName(holder.get(near) as number)} goes to ${near}` }
  }
}

const textsBelow = (table: Table, header: Header, column: Column): string[] =>
  table.rows.slice(header.row + 1).flatMap((row) => row[column.index]?.text ?? [])

/** What the map says of a column, by its name, header or letter. */
function toldTarget(
  column: Column,
  map: ImportMap,
  fields: ReadonlyMap<string, FieldTopic>,
  kind: string,
): Target | undefined {
  const key = namesOf(column).find((name) => map.columns.has(name))
  if (key === undefined) return undefined
  const wanted = map.columns.get(key) as string
  if (wanted === 'x-import' || wanted === 'leave-out') return { to: wanted }
  if (/^x-[\w-]+$/.test(wanted)) return { to: 'own', name: wanted }
  const field = fields.get(wanted)
  if (field === undefined)
    throw new CannotAnswer(
      `The map sends "${key}" to "${wanted}", which is no field of the kind ${kind}`,
      nearestPhrase(wanted, fields.keys()) ??
        `isms explain ${kind} lists the fields; x-import keeps the column as text.`,
    )
  return { to: 'field', field }
}

const namesOf = (column: Column): string[] => [column.name, ...column.headers, columnName(column.index)]

function requireColumns(header: Header, map: ImportMap): void {
  const names = new Set(header.columns.flatMap(namesOf))
  const absent = [...map.columns.keys()].find((name) => !names.has(name))
  if (absent !== undefined)
    throw new CannotAnswer(
      `The map names a column "${absent}", which row ${header.row + 1} does not have`,
      nearestPhrase(absent, names) ?? 'Name it by its header or its letter.',
    )
}
