/** `isms import`: what exists already becomes part of the ISMS; nothing is overwritten, nothing is lost without a word. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { allKinds, kindAtLocation, kindNamed } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { CannotAnswer } from '../cannot-answer.ts'
import { requireAgreement } from '../edit/agree.ts'
import { asWritten } from '../edit/as-written.ts'
import { insideRoot } from '../edit/inside-root.ts'
import { replaceFile, writeNewFile } from '../edit/write-file.ts'
import type { Placed } from '../interop/draft/placement.ts'
import { emptyMap, parseImportMap } from '../interop/import/import-map.ts'
import { type ImportPlan, planImport } from '../interop/import/plan.ts'
import { answerLines, planLines } from '../interop/import/plan-text.ts'
import { readCsv } from '../interop/import/read-csv.ts'
import { readXlsx } from '../interop/import/read-xlsx.ts'
import { limits, type Table } from '../interop/import/sheet-table.ts'
import { nearestPhrase } from '../parse/nearest.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { leftToDo } from './left-to-do-text.ts'
import { openAndCheck } from './open.ts'
import { parseAsOf } from './options.ts'

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
  const file = options.file === undefined ? undefined : insideRoot(opened.root, options.file)
  const plan = planImport(opened.repo, kind, {
    source: basename(path),
    tables: await tablesOf(path),
    map: options.map === undefined ? emptyMap : parseImportMap(options.map, readText(options.map)),
    defaults: settings(options.set),
    sheet: options.sheet,
    file,
  })
  const { questions, unread } = plan.ledger
  say(planLines(plan))
  const incomplete = questions.length > 0 || unread.length > 0
  if (questions.length > 0) say(['', ...answerLines(questions)])
  else if (options.dryRun === true) say(['', 'Would write', ...fileLines(plan.files)])
  else {
    writeAll(opened.root, plan.files)
    say(['', ...written(plan)])
    say(leftToDo(openAndCheck(common).report, new Set(plan.files.map((item) => item.path))))
  }
  return incomplete ? 1 : 0
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

/** Writes all files, or none where one of them is there already. */
function writeAll(root: string, files: readonly Placed[]): void {
  const taken = files.find(({ path, into }) => into === undefined && existsSync(join(root, path)))
  if (taken !== undefined) throw new CannotAnswer(`${taken.path} is there already`, 'Name another file with --file.')
  const texts = files.map(({ path, text, into }) => {
    if (into === undefined) return { path: join(root, path), text, into }
    requireAgreement(path, text)
    return { path: join(root, path), text: asWritten(into, text), into }
  })
  for (const { path, text, into } of texts) {
    if (into === undefined) writeNewFile(path, text)
    else replaceFile(path, text)
  }
}

const fileLines = (files: readonly Placed[]): string[] =>
  files.length === 0
    ? ['  nothing']
    : files.map(({ path, into }) => `  ${path}${into === undefined ? '' : ' (into it)'}`)

function written({ files, ids, kind }: ImportPlan): string[] {
  if (files.length === 0) return ['Nothing was written']
  const many =
    files.length > 3 ? `${files.length} files in ${kind.location}/` : files.map(({ path }) => path).join(', ')
  const range = ids.length > 2 ? `${ids[0]} … ${ids.at(-1)}` : ids.join(', ')
  return [`Written: ${range} (${ids.length}), ${many}`]
}

const say = (lines: readonly string[]): void => {
  if (lines.length > 0) process.stdout.write(`${lines.map(plainLine).join('\n')}\n`)
}
