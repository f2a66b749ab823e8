/** The answers of `--map`: which column is which field, what values mean, what single cells say, and values for all rows. */
import { CannotAnswer } from '../../cannot-answer.ts'
import { nearestPhrase } from '../../parse/nearest.ts'
import { parseYaml } from '../../parse/yaml.ts'

/** What a map file holds. */
export interface ImportMap {
  readonly sheet?: string
  /** 1-based row of the headers. */
  readonly header?: number
  /** Field, `x-import` or `leave-out` by header or column letter. */
  readonly columns: ReadonlyMap<string, string>
  /** Word by text, by field. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Text to read instead, by name of the cell. */
  readonly cells: ReadonlyMap<string, string>
  /** Value for rows that have none, by field. */
  readonly defaults: ReadonlyMap<string, string>
  /** Order of day and month in dates with slashes. */
  readonly dates?: 'day-first' | 'month-first'
}

/** A map that says nothing. */
export const emptyMap: ImportMap = { columns: new Map(), values: new Map(), cells: new Map(), defaults: new Map() }

const names = ['sheet', 'header', 'columns', 'values', 'cells', 'defaults', 'dates']

/** Reads a map file. Throws `CannotAnswer` that says what is wrong with it. */
export function parseImportMap(path: string, text: string): ImportMap {
  const { value, faults } = parseYaml(text)
  if (faults.length > 0) throw new CannotAnswer(`${path}: ${faults[0]?.message}`, faults[0]?.help)
  if (value === undefined || value === null) return emptyMap
  const data = record(path, 'The file', value)
  const unknown = Object.keys(data).find((key) => !names.includes(key))
  if (unknown !== undefined)
    throw new CannotAnswer(
      `${path}: "${unknown}" is no part of a map`,
      nearestPhrase(unknown, names) ?? `Parts: ${names.join(', ')}.`,
    )
  const { sheet, header, dates } = data
  if (header !== undefined && !(typeof header === 'number' && Number.isInteger(header) && header > 0))
    throw new CannotAnswer(`${path}: header is the number of a row, such as 3`)
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw new CannotAnswer(`${path}: dates is day-first or month-first`)
  return {
    ...(sheet === undefined ? {} : { sheet: scalarText(path, 'sheet', sheet) }),
    ...(header === undefined ? {} : { header }),
    ...(dates === undefined ? {} : { dates }),
    columns: texts(path, 'columns', data.columns),
    cells: texts(path, 'cells', data.cells),
    defaults: texts(path, 'defaults', data.defaults),
    values: new Map(
      Object.entries(record(path, 'values', data.values ?? {})).map(([field, words]) => [
        field,
        texts(path, `values.${field}`, words),
      ]),
    ),
  }
}

function texts(path: string, name: string, value: unknown): Map<string, string> {
  return new Map(
    Object.entries(record(path, name, value ?? {})).map(([key, item]) => [
      key,
      scalarText(path, `${name}.${key}`, item),
    ]),
  )
}

function scalarText(path: string, name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new CannotAnswer(`${path}: ${name} is one text`)
}

function record(path: string, name: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new CannotAnswer(`${path}: ${name} is written as "name: value" lines`)
}
