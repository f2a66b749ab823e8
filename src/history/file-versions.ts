/** Contents of files at commits, read from git in batches and parsed once each; what was read longest ago is let go. */
import type { Unreadable } from '../model/history.ts'
import { readObjects, sizesOfObjects } from '../source/objects.ts'

/** An artifact of a file, as the injected reader gives it. */
export interface FileArtifact {
  readonly id: string
  readonly kind: string
  readonly pointer: string
  readonly value: Readonly<Record<string, unknown>>
  readonly body: string
}

/**
 * Reads every artifact of one file; undefined when it cannot be parsed. `kind` is that of artifacts that do not say their
 * own (by default what the path says), `owner` the artifact to which the rows of a CSV file belong.
 */
export type ArtifactReader = (
  path: string,
  bytes: Uint8Array,
  kind: string | undefined,
  owner: string | undefined,
) => readonly FileArtifact[] | undefined

/** Versions of files by object id. */
export interface FileVersions {
  /** Reads contents that will be asked for, in one go. */
  prefetch(blobs: readonly string[]): void
  /** The artifacts in a content. */
  artifacts(
    blob: string,
    path: string,
    kind: string | undefined,
    owner: string | undefined,
  ): readonly FileArtifact[] | Unreadable
  /** True when the bytes of a content hold the text. */
  mentions(blob: string, text: string): boolean
}

/** Larger contents are not read: no artifact file is (the parser refuses them too). */
const largest = 1024 * 1024
/** Bytes kept of contents, and of texts behind parsed artifacts. */
const mostBytes = 192 * 1024 * 1024
const mostParsed = 24 * 1024 * 1024
/** Contents per batch. */
const batch = 4000

/** Versions over one repository. */
export function fileVersions(folder: string, read: ArtifactReader): FileVersions {
  const contents = new Map<string, Uint8Array | 'too-large' | undefined>()
  const parsed = new Map<string, { readonly artifacts: readonly FileArtifact[] | undefined; readonly weight: number }>()
  let bytesKept = 0
  let parsedKept = 0

  const take = (ids: readonly string[]): void => {
    const small: string[] = []
    const sizes = sizesOfObjects(folder, ids)
    for (const [index, id] of ids.entries()) {
      const size = sizes[index]
      if (size === undefined) contents.set(id, undefined)
      else if (size > largest) contents.set(id, 'too-large')
      else small.push(id)
    }
    readObjects(folder, small).forEach((bytes, index) => {
      contents.set(small[index] as string, bytes)
      bytesKept += bytes?.length ?? 0
    })
    for (const [id, bytes] of contents) {
      if (bytesKept <= mostBytes || contents.size <= batch) break
      contents.delete(id)
      bytesKept -= typeof bytes === 'object' ? bytes.length : 0
    }
  }
  const counted = new WeakSet<FileArtifact>()
  /** What a version adds to memory: a reader may give entries that other versions hold too. */
  const weightOf = (artifacts: readonly FileArtifact[] | undefined, bytes: number): number => {
    if (artifacts === undefined || artifacts.length === 0) return bytes
    const added = artifacts.filter((artifact) => !counted.has(artifact))
    for (const artifact of added) counted.add(artifact)
    return 16 * artifacts.length + (bytes * added.length) / artifacts.length
  }
  const contentOf = (id: string) => {
    if (!contents.has(id)) take([id])
    return contents.get(id)
  }

  return {
    prefetch: (blobs) => {
      const missing = [...new Set(blobs)].filter((id) => !contents.has(id))
      for (let at = 0; at < missing.length; at += batch) take(missing.slice(at, at + batch))
    },
    artifacts: (blob, path, kind, owner) => {
      const key = `${blob} ${kind ?? path} ${owner ?? ''} ${path.slice(path.lastIndexOf('.'))}`
      let entry = parsed.get(key)
      if (entry === undefined) {
        const bytes = contentOf(blob)
        if (bytes === undefined) return 'object-missing'
        const artifacts = bytes === 'too-large' ? undefined : read(path, bytes, kind, owner)
        entry = { artifacts, weight: 1000 + (typeof bytes === 'object' ? weightOf(artifacts, bytes.length) : 0) }
        parsed.set(key, entry)
        parsedKept += entry.weight
        for (const [oldest, { weight }] of parsed) {
          if (parsedKept <= mostParsed || oldest === key) break
          parsed.delete(oldest)
          parsedKept -= weight
        }
      }
      return entry.artifacts ?? 'not-parsed'
    },
    mentions: (blob, text) => {
      const bytes = contentOf(blob)
      return typeof bytes === 'object' && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)
    },
  }
}
