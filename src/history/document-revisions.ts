/** What documents said of themselves at each of their revisions: version, change note, approvers; one batch of objects. */
import { parseFile } from '../parse/source-file.ts'
import { readObjects } from '../source/objects.ts'
import type { FileHistories } from './file-histories.ts'
import type { Commit } from './log.ts'

/** A commit of a document, with what its content said then (absent where it could not be read). */
export interface DocumentRevision extends Commit {
  readonly version?: string
  readonly changeNote?: string
  /** Ids of the persons whose approval of that version stood in the document. */
  readonly approvers?: readonly string[]
}

/**
 * Revisions of the given documents, newest first, by path below the ISMS root.
 * @param folder any folder of the repository
 */
export function documentRevisions(
  folder: string,
  histories: FileHistories,
  paths: readonly string[],
): ReadonlyMap<string, readonly DocumentRevision[]> {
  const wanted = paths.flatMap((path) => histories.of(path).map((revision) => ({ path, ...revision })))
  const blobs = readObjects(
    folder,
    wanted.map(({ blob }) => blob),
  )
  const revisions = new Map<string, DocumentRevision[]>()
  wanted.forEach(({ path, commit }, index) => {
    const bytes = blobs[index]
    const revision = { ...commit, ...(bytes === undefined ? {} : selfDescription(path, bytes)) }
    const list = revisions.get(path)
    if (list === undefined) revisions.set(path, [revision])
    else list.push(revision)
  })
  return revisions
}

function selfDescription(
  path: string,
  bytes: Uint8Array,
): Pick<DocumentRevision, 'version' | 'changeNote' | 'approvers'> {
  const { value } = parseFile(path, bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const { version, change_note: note, approval } = value as Record<string, unknown>
  const approvers = (Array.isArray(approval) ? approval : [])
    .filter(
      (entry): entry is { by: string; version?: unknown } =>
        typeof entry === 'object' && entry !== null && typeof (entry as { by?: unknown }).by === 'string',
    )
    .filter((entry) => entry.version === undefined || String(entry.version) === String(version))
    .map(({ by }) => by)
  return {
    ...(version === undefined ? {} : { version: String(version) }),
    ...(typeof note === 'string' ? { changeNote: note } : {}),
    ...(approvers.length === 0 ? {} : { approvers }),
  }
}
