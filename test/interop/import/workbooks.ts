/** Foreign workbooks for tests, built cell by cell, and their import into a small repository. */
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx'
import { kindNamed } from '../../../src/artifacts/catalogue.ts'
import type { KindInfo } from '../../../src/artifacts/kind-info.ts'
import { emptyMap, parseImportMap } from '../../../src/interop/import/import-map.ts'
import { type ImportPlan, planImport } from '../../../src/interop/import/plan.ts'
import { readCsv } from '../../../src/interop/import/read-csv.ts'
import { readXlsx } from '../../../src/interop/import/read-xlsx.ts'
import type { Table } from '../../../src/interop/import/sheet-table.ts'
import { parseFile } from '../../../src/parse/source-file.ts'
import { checkFiles } from '../../support/in-memory.ts'

/** A sheet of a workbook; `formats` are number formats by `row,column`, 0-based. */
export interface TestSheet {
  readonly name: string
  readonly rows: CellValue[][]
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly formats?: Readonly<Record<string, string>>
  readonly formulas?: Readonly<Record<string, { formula: string; result?: CellValue }>>
}

/** Bytes of a workbook. */
export function workbook(...sheets: TestSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], formats = {}, formulas = {} }) => ({
      name,
      rows,
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
      cells: new Map<string, Cell>([
        ...Object.entries(formats).map(([key, numFmt]) => {
          const [row, column] = key.split(',').map(Number) as [number, number]
          return [key, { value: rows[row]?.[column] ?? null, type: 'number' as const, style: { numFmt } }] as const
        }),
        ...Object.entries(formulas).map(
          ([key, { formula, result = null }]) =>
            [key, { value: result, type: 'formula' as const, formula, formulaResult: result }] as const,
        ),
      ]),
    })),
  })
}

/** Tables of a workbook. */
export const tablesOf = async (...sheets: TestSheet[]): Promise<Table[]> =>
  readXlsx('register.xlsx', await workbook(...sheets))

/** The table of a CSV. */
export const csvTable = (text: string | Uint8Array): Table[] => [
  readCsv('register.csv', typeof text === 'string' ? Buffer.from(text) : text),
]

/** What an import may be told. */
export interface Told {
  readonly files?: Readonly<Record<string, string>>
  readonly map?: string
  readonly set?: Readonly<Record<string, string>>
  readonly file?: string
  readonly sheet?: string
}

/** Plans an import into a small repository. */
export function planned(kind: string, tables: readonly Table[], told: Told = {}): ImportPlan {
  return planImport(checkFiles(told.files ?? {}).repo, kindNamed(kind) as KindInfo, {
    source: tables[0]?.name === '' ? 'register.csv' : 'register.xlsx',
    tables,
    map: told.map === undefined ? emptyMap : parseImportMap('map.yaml', told.map),
    defaults: new Map(Object.entries(told.set ?? {})),
    file: told.file,
    sheet: told.sheet,
  })
}

/** Data of each file of a plan, as the tool reads it back. */
export const dataOf = (plan: ImportPlan): unknown[] =>
  plan.files.map(({ path, text }) => {
    const file = parseFile(path, Buffer.from(text))
    if (file.faults.length > 0) throw new Error(`${path}: ${file.faults[0]?.message}`)
    return file.value
  })

/** Cells of the tables that are neither in the files nor in the book, as `place text`. */
export function unaccounted(tables: readonly Table[], plan: ImportPlan): string[] {
  const written = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        written.add(key)
        collect(item)
      }
    } else
      for (const line of [String(value), ...String(value).split('\n')]) written.add(line.replace(/^A\.[\d.]+: /, ''))
  }
  for (const data of dataOf(plan)) collect(data)
  const { ledger } = plan
  const places = new Set([...ledger.understood.values(), ...ledger.kept.values()].flatMap(({ cells }) => cells))
  for (const { at } of ledger.questions) places.add(at)
  const told = new Set([...ledger.passed, ...ledger.unread].flatMap(({ text }) => text.split(' | ')))
  const headers = new Set(plan.columns.flatMap(({ cell }) => cell?.at ?? []))
  return tables
    .filter(({ name }) => name === plan.sheet)
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => {
      if (cell === undefined || headers.has(cell.at) || places.has(cell.at)) return []
      return written.has(cell.text) || told.has(cell.text) ? [] : [`${cell.at} ${cell.text}`]
    })
}
