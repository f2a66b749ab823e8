/** Plans the import of a register: reads the sheet, maps its columns, makes the artifacts and places them; writes nothing. */
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { CannotAnswer } from '../../cannot-answer.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import type { Repo } from '../../model/repo.ts'
import { nearestPhrase } from '../../parse/nearest.ts'
import type { Placed } from '../draft/placement.ts'
import { type MappedColumn, mapColumns } from './columns.ts'
import { areControls } from './control-ids.ts'
import { findHeader, type Header } from './header-row.ts'
import { fieldsOfKind, fieldsOfSoaEntry } from './import-fields.ts'
import type { ImportMap } from './import-map.ts'
import { type Ledger, newLedger } from './ledger.ts'
import { readValue } from './read-value.ts'
import { artifactsOf } from './register-artifacts.ts'
import { registerFiles } from './register-files.ts'
import { entriesOf } from './rows-of-register.ts'
import type { Table } from './sheet-table.ts'
import { soaEntriesOf } from './soa-entries.ts'
import { soaFile } from './soa-file.ts'

/** What the user asks for. */
export interface Wanted {
  /** Name of the file, for messages and provenance. */
  readonly source: string
  readonly tables: readonly Table[]
  readonly map: ImportMap
  /** Values for rows that have none, by field. */
  readonly defaults: ReadonlyMap<string, string>
  readonly sheet?: string | undefined
  /** File below the root, if the user names one. */
  readonly file?: string | undefined
}

/** What an import would do. */
export interface ImportPlan {
  readonly kind: KindInfo
  readonly sheet: string
  readonly headerRow: number
  readonly columns: readonly MappedColumn[]
  /** Ids of the artifacts, or of the controls of the SoA. */
  readonly ids: readonly string[]
  readonly files: readonly Placed[]
  readonly ledger: Ledger
}

/** Plans the import of one sheet. Throws `CannotAnswer` when no sheet, header or map fits. */
export function planImport(repo: Repo, kind: KindInfo, wanted: Wanted): ImportPlan {
  const isSoa = kind.kind === 'soa'
  const topics = isSoa ? fieldsOfSoaEntry(kind) : fieldsOfKind(kind)
  const ledger = newLedger()
  const { table, header } = chosenSheet(kind, topics, wanted, ledger)
  const many = new Set(isSoa ? ['justification'] : [])
  const fits = isSoa
    ? (field: string, texts: readonly string[]) => field !== 'control_id' || areControls(texts)
    : () => true
  const columns = mapColumns(table, header, { kind: kind.kind, fields: topics, many, fits }, wanted.map)
  ledger.notes.push(...table.notices)
  const context = { repo, kind, within: isSoa ? '/entries/*' : '', columns, map: wanted.map, ledger }
  const rows = entriesOf(table, header, context)
  const cells = new Set(table.rows.flat().flatMap((cell) => cell?.at ?? []))
  const stray = [...wanted.map.cells.keys()].find((name) => !cells.has(name))
  if (stray !== undefined) throw new CannotAnswer(`The map answers for ${stray}, where nothing stands`)
  const base = { kind, sheet: table.name, headerRow: header.row, columns, ledger }
  if (isSoa) {
    const entries = soaEntriesOf(repo, rows, topics, ledger)
    const file = soaFile(repo, kind, entries, wanted.source, wanted.file, ledger)
    return { ...base, ids: entries.map(({ control }) => control), files: file === undefined ? [] : [file] }
  }
  const defaults = defaultsOf(repo, kind, topics, wanted)
  const artifacts = artifactsOf(rows, { repo, kind, topics, defaults, source: wanted.source, ledger })
  return { ...base, ids: artifacts.map(({ id }) => id), files: registerFiles(repo, kind, artifacts, wanted.file) }
}

/** The sheet that holds the register; the one that names by far the most fields where the user names none. */
function chosenSheet(
  kind: KindInfo,
  topics: readonly FieldTopic[],
  { tables, sheet, map, source }: Wanted,
  ledger: Ledger,
): { readonly table: Table; readonly header: Header } {
  const fields = topics.map(({ name }) => name)
  const wanted = sheet ?? map.sheet
  const named = wanted === undefined ? tables : tables.filter(({ name }) => name === wanted)
  if (named.length === 0) {
    const names = tables.map(({ name }) => name)
    throw new CannotAnswer(
      `${source} has no sheet "${wanted}"`,
      nearestPhrase(wanted ?? '', names) ?? `Sheets: ${names.join(', ')}.`,
    )
  }
  const row = map.header === undefined ? undefined : map.header - 1
  const found = named
    .flatMap((table) => {
      const header = findHeader(table, kind.kind, fields, new Set(map.columns.keys()), row)
      return header === undefined ? [] : [{ table, header }]
    })
    .sort((a, b) => b.header.known - a.header.known)
  const [best, second] = found
  if (best === undefined)
    throw new CannotAnswer(
      `${source} has no row that names two or more fields of the kind ${kind.kind}`,
      'Say which row holds the headers and what they mean: --map map.yaml with "header: 3" and "columns: { Header: field }".',
    )
  if (second !== undefined && second.header.known + 2 > best.header.known)
    throw new CannotAnswer(
      `Several sheets of ${source} may hold the register: ${found.map(({ table }) => table.name).join(', ')}`,
      `Name one: --sheet "${best.table.name}".`,
    )
  for (const { name, rows } of tables)
    if (name !== best.table.name) ledger.notes.push(`The sheet "${name}" is not read (${rows.length} rows)`)
  return best
}

/** Values for all rows, read as cells would be. */
function defaultsOf(
  repo: Repo,
  kind: KindInfo,
  topics: readonly FieldTopic[],
  { defaults, map }: Wanted,
): Map<string, unknown> {
  return new Map(
    [...map.defaults, ...defaults].map(([name, text]) => {
      const field = topics.find((topic) => topic.name === name)
      if (field === undefined)
        throw new CannotAnswer(
          `The kind ${kind.kind} has no field "${name}" that an import can fill`,
          nearestPhrase(
            name,
            topics.map((topic) => topic.name),
          ) ?? `isms explain ${kind.kind} lists its fields.`,
        )
      const cell = { at: name, row: 0, column: 0, text, type: 'text' as const }
      const read = readValue(field, cell, { repo, kind: kind.kind, order: undefined, free: true, words: undefined })
      if (read.type !== 'value')
        throw new CannotAnswer(`${name}=${text} cannot be read: ${'why' in read ? read.why : 'it says nothing'}`)
      return [name, read.value] as const
    }),
  )
}
