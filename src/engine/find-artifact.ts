/** Finds where an artifact stands in a source without loading the whole ISMS: only files that mention its id are parsed. */

import { maxFileBytes } from '../parse/decode.ts'
import type { Source } from '../source/source.ts'
import { locate } from './locations.ts'
import { type FileArtifact, readVersions } from './read-versions.ts'
import { rowKindOf } from './rows.ts'

/** An artifact and its file; `kind` is the one that its file is read with. */
export interface FoundArtifact extends FileArtifact {
  /** Path below the ISMS root. */
  readonly path: string
  /** For rows of a CSV file: id of their owner. */
  readonly owner?: string
}

/** The first artifact with the id, in order of paths; undefined when no readable file holds it. */
export function findArtifact(source: Source, id: string): FoundArtifact | undefined {
  const owner = id.includes('#') ? id.slice(0, id.indexOf('#')) : undefined
  const paths = source
    .list()
    .filter(({ path, type, size }) => type === 'file' && size <= maxFileBytes && locate(path).type !== 'none')
    .map(({ path }) => path)
  const contents = source.read(paths)
  const mentioned = owner ?? id
  for (const path of paths) {
    const bytes = contents.get(path)
    if (bytes === undefined || !includes(bytes, mentioned)) continue
    const artifacts = readVersions(path, bytes) ?? []
    const found = artifacts.find((artifact) => artifact.id === id)
    if (found !== undefined) return { ...found, kind: kindOfFile(found, artifacts), path }
    const row = owner === undefined ? undefined : csvRow(path, bytes, id, owner, contents)
    if (row !== undefined) return row
  }
  return undefined
}

/** A row inside its owner stands in a file of the owner's kind. */
const kindOfFile = ({ kind, pointer }: FileArtifact, artifacts: readonly FileArtifact[]): string =>
  artifacts.find((other) => other.pointer !== pointer && pointer.startsWith(`${other.pointer}/`))?.kind ?? kind

/** A row of the CSV file beside the file that holds its owner. */
function csvRow(
  ownerPath: string,
  ownerBytes: Uint8Array,
  id: string,
  owner: string,
  contents: ReadonlyMap<string, Uint8Array>,
): FoundArtifact | undefined {
  const kind = readVersions(ownerPath, ownerBytes)?.find((artifact) => artifact.id === owner)?.kind
  const path = ownerPath.replace(/\.[^.]+$/, '.csv')
  const bytes = contents.get(path)
  if (kind === undefined || bytes === undefined) return undefined
  const info = rowKindOf(kind)
  const found = info && readVersions(path, bytes, info.kind, owner)?.find((row) => row.id === id)
  return found === undefined ? undefined : { ...found, path, owner }
}

const includes = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)
