/** Row artifacts: rows of a CSV file beside their owner, and lists inside their owner (measurements of a metric). */
import { allKinds } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import { pointerToken } from '../parse/locate.ts'
import type { SourceFile } from '../parse/source-file.ts'
import type { Location } from './locations.ts'
import type { LoadFault, RawArtifact } from './raw-artifact.ts'
import { readHeader } from './row-header.ts'

/** Adds row artifacts to the list; a CSV file that belongs to nothing is a fault. */
export function rowArtifacts(
  csvFiles: readonly { file: SourceFile; location: Location }[],
  artifacts: RawArtifact[],
  faults: LoadFault[],
): void {
  const owners = new Map<string, RawArtifact>()
  for (const artifact of [...artifacts]) {
    if (artifact.pointer === '') owners.set(stem(artifact.file.path), artifact)
    takeInnerRows(artifact, artifacts)
  }
  for (const { file, location } of csvFiles) {
    const owner = owners.get(stem(file.path))
    const info = owner === undefined ? kindOfFreeRows(location) : rowKindOf(owner.info.kind)
    if (info === undefined) {
      faults.push({
        file,
        rule: 'source/rows-without-owner',
        message: 'The rows of this CSV file belong to no artifact',
        help: 'Name the file after the YAML or Markdown file of its owner, in the same folder.',
        from: 0,
        to: 1,
      })
      continue
    }
    if (file.value !== undefined) takeRows(file, info, owner, artifacts, faults)
  }
}

function takeRows(
  file: SourceFile,
  info: KindInfo,
  owner: RawArtifact | undefined,
  artifacts: RawArtifact[],
  faults: LoadFault[],
): void {
  const header = readHeader(info, file, owner === undefined ? undefined : info.rows?.as)
  faults.push(...header.faults)
  if (!header.readable) return
  const rows = file.value as Record<string, string>[]
  rows.forEach((row, index) => {
    const cells = Object.fromEntries(Object.entries(row).filter(([name]) => header.known.has(name)))
    const pointer = `/${index}`
    const value = splitLists(info, cells)
    const raw = rowOf(file, info, pointer, value, owner === undefined ? undefined : idOf(owner))
    const formulas = Object.keys(cells).filter((name) => looksLikeFormula.test(cells[name] as string))
    const crooked = file.misaligned?.has(index) === true ? [''] : []
    const blamed = new Set([...crooked, ...header.missing, ...formulas.map((name) => `/${pointerToken(name)}`)])
    artifacts.push(blamed.size === 0 ? raw : { ...raw, blamed })
    faults.push(...formulas.map((name) => formulaCell(file, pointer, name)))
    if (owner !== undefined) faults.push(...otherOwner(raw, owner))
  })
}

/** A cell that a spreadsheet runs: `=…`, or a sign before a function or a command. A sign before words or numbers is text. */
const looksLikeFormula = /^=|^[-+@]\s*[A-Za-z.]+[(|]/

const formulaCell = (file: SourceFile, row: string, name: string): LoadFault => ({
  file,
  pointer: `${row}/${pointerToken(name)}`,
  from: -1,
  to: -1,
  rule: 'syntax/invalid-csv',
  message: `A cell of ${name} holds a formula, which a spreadsheet would run`,
  help: 'Write the value that the formula gives; text that begins with = needs a word before it.',
})

/** A row that names another owner than the artifact it stands beside. */
function otherOwner(raw: RawArtifact, owner: RawArtifact): LoadFault[] {
  const field = raw.info.rows?.as as string
  const named = raw.value[field]
  if (named === owner.value.id || typeof owner.value.id !== 'string') return []
  return [
    {
      file: raw.file,
      pointer: `${raw.pointer}/${field}`,
      from: -1,
      to: -1,
      rule: 'schema/value-not-allowed',
      message: `The row names another ${field} than ${owner.value.id}, beside which its file stands`,
      help: `Write ${owner.value.id}, leave the column out, or move the row to the file of the other one.`,
    },
  ]
}

/** The rows of a CSV file as written, unjudged; without an owner they stand for themselves. */
export function ownedRows(file: SourceFile, info: KindInfo, ownerId: string | undefined): RawArtifact[] {
  const rows = (file.value ?? []) as Record<string, unknown>[]
  return rows.map((row, index) => rowOf(file, info, `/${index}`, splitLists(info, row), ownerId))
}

const rowOf = (
  file: SourceFile,
  info: KindInfo,
  pointer: string,
  value: Record<string, unknown>,
  ownerId: string | undefined,
): RawArtifact => (ownerId === undefined ? { info, file, pointer, value } : owned(info, file, pointer, value, ownerId))

const idOf = (owner: RawArtifact): string => String(owner.value.id ?? '')

const stem = (path: string): string => path.replace(/\.[^.]+$/, '')
/** Few kinds are written inside their owner; asking all of them for every artifact would show in the time of a check. */
const kindsWithInnerRows = allKinds.filter((info) => info.rows?.list !== undefined)
/** The kind of the rows beside or inside an artifact of a kind. */
export const rowKindOf = (owner: string): KindInfo | undefined => allKinds.find((info) => info.rows?.of.includes(owner))
const kindOfFreeRows = (location: Location): KindInfo | undefined =>
  location.type === 'kind' && location.info.format === 'rows' ? location.info : undefined

function takeInnerRows(owner: RawArtifact, artifacts: RawArtifact[]): void {
  for (const info of kindsWithInnerRows) {
    const list = info.rows?.list
    if (list === undefined || !info.rows?.of.includes(owner.info.kind)) continue
    const rows = owner.value[list]
    if (!Array.isArray(rows)) continue
    rows.forEach((row: unknown, index) => {
      if (typeof row !== 'object' || row === null || Array.isArray(row)) return
      artifacts.push(
        owned(info, owner.file, `${owner.pointer}/${list}/${index}`, row as Record<string, unknown>, idOf(owner)),
      )
    })
  }
}

function owned(
  info: KindInfo,
  file: SourceFile,
  pointer: string,
  row: Record<string, unknown>,
  ownerId: string,
): RawArtifact {
  return { info, file, pointer, value: { [info.rows?.as as string]: ownerId, ...row }, ownerId }
}

/** CSV cells of list fields are split at semicolons. */
function splitLists(info: KindInfo, row: Record<string, unknown>): Record<string, unknown> {
  const result = { ...row }
  for (const pattern of info.lists) {
    const name = pattern.slice(1)
    const cell = result[name]
    if (typeof cell === 'string')
      result[name] = cell
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
  }
  return result
}

/** Id of a row: the owner's id, `#`, and its key fields, for example `TRN-001#PER-004/2026-02-10`. */
export function rowId(raw: RawArtifact): string {
  if (typeof raw.value.id === 'string') return raw.value.id
  const rows = raw.info.rows
  if (rows === undefined) return ''
  const owner = raw.ownerId ?? String(raw.value[rows.as] ?? '')
  return `${owner}#${rows.key.map((field) => String(raw.value[field] ?? '')).join('/')}`
}
