/** `isms export`: one register as a sheet, all of them into a folder, or the whole model as one JSON document. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { allKinds, kindAtLocation, kindNamed } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { writeNewFile } from '../edit/write-file.ts'
import { modelDocument } from '../interop/export/model-document.ts'
import { registerSheet } from '../interop/export/register-sheet.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import type { Sheet } from '../render/xlsx/workbook.ts'
import { writeCsv } from '../render/xlsx/write-csv.ts'
import { writeWorkbook } from '../render/xlsx/write-xlsx.ts'
import { type Checked, openAndCheck } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit, jsonText, say } from './output.ts'
import { noticeUnread } from './unread-notice.ts'

/** Options of `export`. */
export interface ExportOptions extends CommonOptions {
  readonly format?: Format
  readonly output?: string
}

type Format = 'csv' | 'xlsx' | 'json'

/** Runs the command and returns the exit code. */
export async function run(name: string | undefined, options: ExportOptions): Promise<number> {
  const kind = name === undefined ? undefined : register(name)
  const { output } = options
  const format = options.format ?? formatOf(output) ?? (kind === undefined ? 'json' : 'csv')
  if (output === undefined && (format === 'xlsx' || (kind === undefined && format === 'csv')))
    throw new CannotAnswer(
      `${format} needs a place to be written to`,
      kind === undefined ? 'Name a folder: -o registers' : `Name a file: -o ${kind.location}.xlsx`,
    )
  const checked = openAndCheck(options)
  noticeUnread(checked.report, options.quiet)
  noticeFaulty(checked, kind, options.quiet)
  if (format === 'json') emit(jsonText(modelDocument(checked.repo, checked.commit, kind?.kind)), output)
  else if (kind === undefined) await writeAll(checked, format, output as string)
  else {
    const sheet = registerSheet(checked.repo, kind)
    if (format === 'csv') emit(writeCsv(sheet), output)
    else writeNewFile(output as string, await workbook(checked, kind, sheet))
  }
  return 0
}

function register(name: string): KindInfo {
  const kind = kindNamed(name) ?? kindAtLocation(name)
  if (kind !== undefined && kind.kind !== 'isms-config') return kind
  const words = allKinds.map(({ location }) => location)
  throw new CannotAnswer(`"${name}" is no register`, nearestPhrase(name, words) ?? `Registers: ${words.join(', ')}.`)
}

function formatOf(output: string | undefined): Format | undefined {
  const extension = /\.(csv|xlsx|json)$/i.exec(output ?? '')?.[1]
  return extension?.toLowerCase() as Format | undefined
}

/** One file per register that has entries. */
async function writeAll(checked: Checked, format: 'csv' | 'xlsx', folder: string): Promise<void> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new CannotAnswer(`${folder} is no folder`, 'All registers go into a folder, one file each.')
  const written: string[] = []
  for (const kind of allKinds) {
    const sheet = kind.kind === 'isms-config' ? undefined : registerSheet(checked.repo, kind)
    if (sheet === undefined || sheet.rows.length === 0) continue
    const path = join(folder, `${kind.location}.${format}`)
    writeNewFile(path, format === 'csv' ? writeCsv(sheet) : await workbook(checked, kind, sheet))
    written.push(`${path}  ${sheet.rows.length}`)
  }
  say(written.length === 0 ? ['The ISMS holds no registers yet'] : written)
}

const workbook = ({ repo, today }: Checked, kind: KindInfo, sheet: Sheet): Promise<Uint8Array> =>
  writeWorkbook({
    title: kind.plural,
    organization: repo.config.organization ?? '',
    classification: '',
    date: today,
    sheets: [sheet],
  })

/** Values that the schema refuses are not in the model, so no sheet holds them. */
function noticeFaulty({ repo }: Checked, kind: KindInfo | undefined, quiet: boolean | undefined): void {
  const faulty = repo.artifacts.filter(
    (artifact) => artifact.faults.size > 0 && (kind === undefined || artifact.kind === kind.kind),
  )
  if (faulty.length > 0 && quiet !== true)
    process.stderr.write(
      `isms: ${faulty.length} ${faulty.length === 1 ? 'artifact holds' : 'artifacts hold'} values that cannot be read, and those are left out; isms check lists them.\n`,
    )
}
