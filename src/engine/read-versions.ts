/** The artifacts in one file as it stood at some commit; what history asks about every version of a file. */
import { kindNamed } from '../artifacts/catalogue.ts'
import { parseFile } from '../parse/source-file.ts'
import { type Location, locate } from './locations.ts'
import type { RawArtifact } from './raw-artifact.ts'
import { ownedRows, rowArtifacts, rowId } from './rows.ts'
import { takeArtifacts } from './take-artifacts.ts'

/** One artifact of a file, as written. */
export interface FileArtifact {
  readonly id: string
  readonly kind: string
  readonly pointer: string
  readonly value: Readonly<Record<string, unknown>>
  readonly body: string
}

/**
 * Reads every artifact of a file; undefined when the file cannot be read at all. Never throws for its content.
 * @param path path of the file; its place says the kind only where `kind` does not
 * @param kind kind of the artifacts, unless they say otherwise themselves
 * @param owner id of the artifact that owns the rows of a CSV file
 */
export function readVersions(
  path: string,
  bytes: Uint8Array,
  kind?: string,
  owner?: string,
): readonly FileArtifact[] | undefined {
  const file = parseFile(path, bytes)
  if (file.value === undefined) return undefined
  const location = kind === undefined ? locate(path) : locationOf(kind)
  const artifacts: RawArtifact[] = []
  if (file.format !== 'csv') {
    takeArtifacts(file, location, artifacts, [])
    rowArtifacts([], artifacts, [])
  } else if (location.type === 'kind') artifacts.push(...ownedRows(file, location.info, owner))
  return artifacts.map((raw) => ({
    id: raw.info.derivedId ? rowId(raw) : textOf(raw.value.id),
    kind: raw.info.kind,
    pointer: raw.pointer,
    value: raw.value,
    body: raw.pointer === '' ? file.body : '',
  }))
}

/** A file is read as if it stood where its kind belongs: it may have stood elsewhere at an older commit. */
function locationOf(kind: string): Location {
  const info = kindNamed(kind)
  if (info === undefined) return { type: 'unknown' }
  return kind === 'isms-config' ? { type: 'config' } : { type: 'kind', info }
}

const textOf = (id: unknown): string => (typeof id === 'string' || typeof id === 'number' ? String(id) : '')
