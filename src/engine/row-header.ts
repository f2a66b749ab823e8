/** Holds the header of a CSV file against the kind of its rows: one finding per column, instead of one per row. */
import type { KindInfo } from '../artifacts/kind-info.ts'
import { nearestOf } from '../parse/nearest.ts'
import { columnPlace, type SourceFile } from '../parse/source-file.ts'
import type { LoadFault } from './raw-artifact.ts'

/** What the header says about the rows under it. */
export interface RowHeader {
  readonly faults: readonly LoadFault[]
  /** False when the first line holds no field names, so that nothing can be said about the rows. */
  readonly readable: boolean
  /** Columns whose cells count. */
  readonly known: ReadonlySet<string>
  /** Pointers of required fields without a column; rows are not blamed for them. */
  readonly missing: ReadonlySet<string>
}

/** Reads the header; `given` names the field that the owner fills in. */
export function readHeader(info: KindInfo, file: SourceFile, given: string | undefined): RowHeader {
  const names = file.header?.names ?? []
  const isKnown = (name: string) => info.fields.includes(name) || name.startsWith('x-')
  const known = new Set(names.filter(isKnown))
  const empty = names.every((name) => name === '')
  if (empty || known.size === 0) {
    const faults = empty ? [] : [notAHeader(info, file)]
    return { faults, readable: false, known, missing: new Set() }
  }
  const missing = info.required.filter((field) => field !== given && !known.has(field))
  const faults: LoadFault[] = []
  for (const [index, name] of names.entries())
    if (name !== '' && !isKnown(name) && names.indexOf(name) === index)
      faults.push(unknownColumn(info, file, index, name, missing))
  // A needed column is rarely missing where another one is unknown: that one is it, under another name.
  if (faults.length === 0) for (const field of missing) faults.push(missingColumn(info, file, field))
  faults.push(...namelessColumns(file, names))
  return { faults, readable: true, known, missing: new Set(missing.map((field) => `/${field}`)) }
}

const at = (file: SourceFile, index: number) => {
  const { from, to } = columnPlace(file, index)
  return { file, from, to }
}
const clip = (name: string): string => (name.length > 60 ? `${name.slice(0, 57)}…` : name)
const fieldNames = (info: KindInfo): string => info.fields.join(', ')

const notAHeader = (info: KindInfo, file: SourceFile): LoadFault => ({
  ...at(file, -1),
  rule: 'syntax/invalid-csv',
  message: 'The first line of the CSV names no field, so its rows are not read',
  help: `Write the field names in the first line, for example ${example(info)}. Fields: ${fieldNames(info)}.`,
})

/** The columns that a file of the kind usually has, owner's field left out. */
const example = (info: KindInfo): string => {
  const columns = info.columns.map(({ field }) => field.slice(1)).filter((name) => name !== info.rows?.as)
  return columns.slice(0, 4).join(',')
}

function unknownColumn(
  info: KindInfo,
  file: SourceFile,
  index: number,
  name: string,
  missing: readonly string[],
): LoadFault {
  const present = file.header?.names ?? []
  const near = nearestOf(
    name,
    info.fields.filter((field) => !present.includes(field)),
  )
  const own = `x-${clip(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}`
  const advice =
    missing.length > 0 && (near === undefined || !missing.includes(near))
      ? `Rename it if it is ${missing.join(' or ')}, which no column holds; else remove it, or name it "${own}" to keep data of your own.`
      : near === undefined
        ? `Remove it, or name it "${own}" to keep data of your own. Fields: ${fieldNames(info)}.`
        : `Nearest name: ${near}. A column of your own starts with "x-".`
  return {
    ...at(file, index),
    rule: 'schema/unknown-field',
    message: `The column "${clip(name)}" is no field of a ${info.title.toLowerCase()}`,
    help: advice,
  }
}

const missingColumn = (info: KindInfo, file: SourceFile, field: string): LoadFault => ({
  ...at(file, -1),
  rule: 'schema/required-field',
  message: `The CSV has no column ${field}, which every ${info.title.toLowerCase()} needs`,
  help: `Add the column ${field} to the first line and fill it in on every row.`,
})

function namelessColumns(file: SourceFile, names: readonly string[]): LoadFault[] {
  const rows = file.value as readonly Readonly<Record<string, string>>[]
  if (!names.includes('') || !rows.some((row) => Object.hasOwn(row, ''))) return []
  return [
    {
      ...at(file, -1),
      rule: 'syntax/invalid-csv',
      message: `Column ${names.indexOf('') + 1} of the CSV has no name, so its cells are not read`,
      help: 'Name the column, or delete it.',
    },
  ]
}
