/** `isms import`: what exists already becomes part of the ISMS; nothing is overwritten, nothing is lost without a word. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { allKinds, kindAtLocation, kindNamed } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { insideRoot } from '../edit/inside-root.ts'
import type { Report } from '../engine/report.ts'
import type { Placed } from '../interop/draft/placement.ts'
import { emptyMap, parseImportMap } from '../interop/import/import-map.ts'
import { type ImportPlan, planImport } from '../interop/import/plan.ts'
import { answerLines, planLines } from '../interop/import/plan-text.ts'
import { readCsv } from '../interop/import/read-csv.ts'
import { readXlsx } from '../interop/import/read-xlsx.ts'
import { limits, type Table } from '../interop/import/sheet-table.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import { importDocuments } from './import-documents.ts'
import { leftToDo } from './left-to-do-text.ts'
import { openAndCheck } from './open.ts'
import { parseAsOf } from './options.ts'
import { say } from './output.ts'
import { writeAll } from './write-all.ts'

/** Options of `import`. */
export interface ImportOptions {
  readonly map?: string
  readonly set: readonly string[]
  readonly sheet?: string
  readonly file?: string
  readonly dryRun?: boolean
  readonly root?: string
  readonly asOf?: string
}

/** Runs the command and returns the exit code. */
export async function run(kindName: string, path: string, options: ImportOptions): Promise<number> {
  const kind = importable(kindName)
  const asOf = parseAsOf(options.asOf)
  const common = {
    ...(options.root === undefined ? {} : { root: options.root }),
    ...(asOf === undefined ? {} : { asOf }),
    git: false,
    color: false,
  }
  const opened = openAndCheck(common)
  const defaults = settings(options.set)
  const again = (): Report => openAndCheck(common).report
  if (kind.format === 'markdown') {
    const unused = [options.map, options.sheet, options.file].find((given) => given !== undefined)
    if (unused !== undefined)
      throw new CannotAnswer('--map, --sheet and --file are for registers', 'For documents, --set gives values to all.')
    return importDocuments({ opened, kind, folder: path, defaults, dryRun: options.dryRun === true, again })
  }
  const file = options.file === undefined ? undefined : insideRoot(opened.root, options.file)
  const plan = planImport(opened.repo, kind, {
    source: basename(path),
    tables: await tablesOf(path),
    map: options.map === undefined ? emptyMap : parseImportMap(options.map, readText(options.map)),
    defaults,
    sheet: options.sheet,
    file,
  })
  const { questions, unread } = plan.ledger
  say(planLines(plan))
  if (questions.length > 0) say(['', ...answerLines(questions)])
  else if (options.dryRun === true) say(['', 'Would write', ...fileLines(plan.files)])
  else {
    writeAll(opened.root, plan.files)
    say(['', ...written(plan)])
    if (plan.files.length > 0) say(leftToDo(again(), new Set(plan.files.map((item) => item.path))))
  }
  return questions.length > 0 || unread.length > 0 ? 1 : 0
}

function importable(name: string): KindInfo {
  const kind = kindNamed(name) ?? kindAtLocation(name)
  const names = allKinds.filter(({ prefix, derivedId }) => prefix !== null && derivedId !== true)
  if (kind !== undefined && names.includes(kind)) return kind
  const words = names.map(({ location }) => location)
  throw new CannotAnswer(
    `"${name}" is nothing that can be imported`,
    nearestPhrase(name, words) ?? `Registers: ${words.join(', ')}.`,
  )
}

async function tablesOf(path: string): Promise<readonly Table[]> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile()) throw new CannotAnswer(`${path} is no file`)
  if (stat.size > limits.bytes)
    throw new CannotAnswer(
      `${path} has more than ${limits.bytes / 1024 / 1024} MiB`,
      'Keep only the sheet that matters.',
    )
  const bytes = new Uint8Array(readFileSync(path))
  // A zip begins so, whatever its name is.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return readXlsx(basename(path), bytes)
  if (/\.(?:xls|xlsb|ods|numbers|pdf|docx?)$/i.test(path) || bytes[0] === 0xd0)
    throw new CannotAnswer(`${path} is of a format that is not read`, 'Save it as .xlsx or .csv.')
  return [readCsv(basename(path), bytes)]
}

function settings(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((text) => {
      const cut = text.indexOf('=')
      if (cut <= 0)
        throw new CannotAnswer(`--set ${text} is not written as field=value`, 'For example --set type=operational.')
      return [text.slice(0, cut), text.slice(cut + 1)] as const
    }),
  )
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CannotAnswer(`${path} cannot be read`)
  }
}

/** Files that are listed one by one. */
const mostFiles = 50

function fileLines(files: readonly Placed[]): string[] {
  if (files.length === 0) return ['  nothing']
  if (files.length > mostFiles) return [`  ${files[0]?.path} … ${files.at(-1)?.path} (${files.length} files)`]
  return files.map(({ path, into }) => `  ${path}${into === undefined ? '' : ' (into it)'}`)
}

function written({ files, ids, kind }: ImportPlan): string[] {
  if (files.length === 0) return ['Nothing was written']
  const many =
    files.length > 3 ? `${files.length} files in ${kind.location}/` : files.map(({ path }) => path).join(', ')
  const range = ids.length > 2 ? `${ids[0]} … ${ids.at(-1)}` : ids.join(', ')
  return [`Written: ${range} (${ids.length}), ${many}`]
}
