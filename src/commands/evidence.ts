/** `isms evidence add`: files a piece of evidence with its hash, dates and links; nobody types a hash. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, relative, sep } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { fileEvidence } from '../interop/records/file-evidence.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { openForRecord, type RecordOptions } from './open-for-record.ts'
import { writeRecord } from './write-record.ts'

/** Options of `evidence add`. */
export interface EvidenceOptions extends Omit<RecordOptions, 'on'> {
  readonly supports: readonly string[]
  readonly title?: string
  readonly id?: string
  readonly type?: string
  readonly period?: string
  readonly collectedOn?: string
  readonly collectedBy?: string
  readonly source?: string
  readonly method?: string
  readonly set: readonly string[]
}

/** The largest file that is filed; larger ones belong into another system, named by address. */
const mostBytes = 100 * 1024 * 1024

/** Runs the command and returns the exit code. */
export function run(path: string, options: EvidenceOptions): number {
  const { collectedOn, collectedBy, source, method } = options
  const { checked, on } = openForRecord({ ...options, ...(collectedOn === undefined ? {} : { on: collectedOn }) })
  const given = { collected_by: collectedBy, source, method }
  const filed = fileEvidence(checked.repo, {
    name: basename(path),
    bytes: contentOf(path),
    inPlace: placeInside(checked.root, path),
    supports: options.supports.flatMap((text) => text.split(',')).filter((text) => text !== ''),
    title: options.title,
    id: options.id,
    type: options.type,
    period: options.period,
    collectedOn: on,
    set: [
      ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
      ...options.set,
    ],
  })
  writeRecord({
    checked,
    changes: filed.changes,
    refused: `${filed.id} is not filed`,
    hint: 'Give it with --supports, --period, --source, --method, --collected-by or --set FIELD=VALUE.',
    dryRun: options.dryRun === true,
    // An old piece may show that a control lacks a new one; it is filed all the same.
    speaksAgainst: ({ artifact, path }) => artifact === filed.id || path === filed.path,
  })
  if (options.dryRun !== true)
    process.stdout.write(`${plainLine(`${filed.id} is in ${filed.path}, its file in ${filed.file}`)}\n`)
  return 0
}

function contentOf(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new CannotAnswer(`There is no file ${path}`)
  if (!stat.isFile()) throw new CannotAnswer(`${path} is no plain file`, 'Pack a folder into one file first.')
  if (stat.size > mostBytes)
    throw new CannotAnswer(
      `${path} has more than ${mostBytes / 1024 / 1024} MiB`,
      'Keep it elsewhere and name its address: isms new evidence --set location.url=...',
    )
  try {
    return readFileSync(path)
  } catch (error) {
    throw new CannotAnswer(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
}

/** Path below the root of a file that lies where evidence is filed. */
function placeInside(root: string, path: string): string | undefined {
  const below = relative(root, realpathSync(path)).split(sep).join('/')
  return below.startsWith('evidence/files/') ? below : undefined
}
