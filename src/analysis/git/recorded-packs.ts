/** Manifests of packs that were handed over and are kept as `packs/<id>.json` (A.5.33). */

import type { Repo } from '../../model/repo.ts'
import { plainTextFile, type SourceFile } from '../../parse/source-file.ts'

/** A tag as a manifest names it. */
export interface PackTag {
  readonly name: string
  /** Commit it stood on when the pack was built. */
  readonly commit: string | undefined
  /** Id of the tag object, for annotated tags. */
  readonly object: string | undefined
}

/** What a manifest says of its origin. */
export interface RecordedPack {
  readonly path: string
  readonly file: SourceFile
  readonly commit: string
  readonly date: string
  readonly tags: readonly PackTag[]
}

const read = new WeakMap<Repo, readonly RecordedPack[]>()

/** Every manifest that names a commit, oldest first. */
export function recordedPacks(repo: Repo): readonly RecordedPack[] {
  let packs = read.get(repo)
  if (packs === undefined) {
    packs = repo
      .filesBelow('packs')
      .filter((path) => /^packs\/[^/]+\.json$/.test(path))
      .flatMap((path) => packIn(path, repo.plainFile(path)?.text() ?? ''))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    read.set(repo, packs)
  }
  return packs
}

/** Place of a text in the manifest, for findings. */
export function placeOf(pack: RecordedPack, text: string): { file: SourceFile; from: number; to: number } {
  const from = Math.max(0, pack.file.text.indexOf(JSON.stringify(text)))
  return { file: pack.file, from, to: from + JSON.stringify(text).length }
}

function packIn(path: string, text: string): RecordedPack[] {
  const value = parsed(text)
  const { commit, date, provenance } = value
  if (typeof commit !== 'string') return []
  const { tags } = isMap(provenance) ? provenance : {}
  return [
    {
      path,
      file: plainTextFile(path, text),
      commit,
      date: typeof date === 'string' ? date : '',
      tags: (Array.isArray(tags) ? tags : [])
        .filter(isMap)
        .flatMap((tag) =>
          typeof tag.name === 'string'
            ? [{ name: tag.name, commit: textOf(tag.commit) ?? commit, object: textOf(tag.object) }]
            : [],
        ),
    },
  ]
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isMap(value) ? value : {}
  } catch {
    return {}
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
