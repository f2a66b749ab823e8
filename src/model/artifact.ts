/** One artifact in memory: its data as written, where it stands, and what is faulty about it. */
import type { Artifacts, KindName } from '../artifacts/index.ts'
import type { SourceFile } from '../parse/source-file.ts'

/** Data as a reader must take it: anything may be missing, nothing may be changed. */
export type Read<T> = T extends readonly (infer Item)[]
  ? readonly Read<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Read<T[Key]> | undefined }
    : T

/** Field data of a kind; every field may be absent, because a broken artifact stays in the model. */
export type DataOf<K extends KindName> = Read<Artifacts[K]>

/** One artifact. */
export interface Artifact<K extends KindName = KindName> {
  readonly kind: K
  /** Id as written; empty for kinds without id, derived for rows. */
  readonly id: string
  readonly data: DataOf<K>
  readonly file: SourceFile
  /** JSON pointer of the artifact in its file: empty, or `/3` in a list file. */
  readonly pointer: string
  /** Markdown body, empty for structured kinds. */
  readonly body: string
  /** Pointers below the artifact at which the schema found a fault; their values are left out of `data`. */
  readonly faults: ReadonlySet<string>
}

/** An artifact whose kind does not matter. */
export type AnyArtifact = { [K in KindName]: Artifact<K> }[KindName]

/** True when the schema found a fault at the pointer, above it, or below it. */
export function isFaulty(artifact: Artifact, pointer: string): boolean {
  for (const fault of artifact.faults) {
    if (fault === pointer || fault.startsWith(`${pointer}/`) || pointer.startsWith(`${fault}/`) || fault === '')
      return true
  }
  return false
}
