/** Row artifacts: rows of a CSV file beside their owner, and lists inside their owner (measurements of a metric). */
import { allKinds } from '../artifacts/catalogue.ts'
import type { KindInfo } from '../artifacts/kind-info.ts'
import type { SourceFile } from '../parse/source-file.ts'
import type { Location } from './locations.ts'
import type { LoadFault, RawArtifact } from './raw-artifact.ts'

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
    const rows = (file.value ?? []) as Record<string, unknown>[]
    rows.forEach((row, index) => {
      const value = splitLists(info, row)
      if (owner === undefined) artifacts.push({ info, file, pointer: `/${index}`, value })
      else artifacts.push(owned(info, file, `/${index}`, value, owner))
    })
  }
}

const stem = (path: string): string => path.replace(/\.[^.]+$/, '')
/** Few kinds are written inside their owner; asking all of them for every artifact would show in the time of a check. */
const kindsWithInnerRows = allKinds.filter((info) => info.rows?.list !== undefined)
const rowKindOf = (owner: string): KindInfo | undefined => allKinds.find((info) => info.rows?.of.includes(owner))
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
        owned(info, owner.file, `${owner.pointer}/${list}/${index}`, row as Record<string, unknown>, owner),
      )
    })
  }
}

function owned(
  info: KindInfo,
  file: SourceFile,
  pointer: string,
  row: Record<string, unknown>,
  owner: RawArtifact,
): RawArtifact {
  const ownerId = String(owner.value.id ?? '')
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
