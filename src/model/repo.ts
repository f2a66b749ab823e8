/** The whole ISMS in memory: artifacts by id and kind, references both ways, configuration. Pure; built by the engine. */
import type { KindName } from '../artifacts/index.ts'
import type { SourceFile } from '../parse/source-file.ts'
import type { AnyArtifact, Artifact, DataOf } from './artifact.ts'
import { bindingConfig } from './binding-config.ts'
import { isLive } from './life.ts'
import type { Link } from './link.ts'

/** A file that exists beside the artifacts: its path, size and SHA-256 of its content (computed on demand). */
export interface PlainFile {
  readonly path: string
  /** Hex SHA-256 of the content, or of the real content for a large-file pointer; undefined when the file is missing or unreadable. */
  sha256(): string | undefined
  /** Content as text; undefined when the file is missing, larger than a megabyte or no text. */
  text(): string | undefined
  readonly size: number
}

/** What the model is built from. */
export interface RepoParts {
  readonly artifacts: readonly AnyArtifact[]
  readonly files: readonly SourceFile[]
  readonly links: readonly Link[]
  /** Looks up a file below the root that is no artifact, such as an evidence file. */
  readonly plainFile: (path: string) => PlainFile | undefined
  /** Paths of the plain files below a folder (`packs`), in order. */
  readonly filesBelow: (folder: string) => readonly string[]
  /** Kinds of which a file exists that could not be read. */
  readonly unreadableKinds: ReadonlySet<KindName>
  /** Ids that stand in files that could not be read. */
  readonly unreadableIds: ReadonlySet<string>
  /** The model whose policy binds, where the change is not its own judge. */
  readonly policyFrom?: Repo | undefined
}

/** The model. */
export interface Repo {
  /** Every artifact in order of path and place. */
  readonly artifacts: readonly AnyArtifact[]
  readonly files: readonly SourceFile[]
  readonly links: readonly Link[]
  /** Configuration of `isms.yaml`; empty when it cannot be read. What binds comes from `policyFrom`, where there is one. */
  readonly config: DataOf<'isms-config'>
  readonly configArtifact: Artifact<'isms-config'> | undefined
  /** All artifacts of a kind. */
  all<K extends KindName>(kind: K): readonly Artifact<K>[]
  /** Artifacts of a kind that are not superseded, retired, closed, dropped or rejected. */
  live<K extends KindName>(kind: K): readonly Artifact<K>[]
  /** The artifact with an id, of any kind; the first where an id is taken twice. */
  find(id: string): AnyArtifact | undefined
  /** The artifact with an id when it is of the kind. */
  get<K extends KindName>(kind: K, id: string | undefined): Artifact<K> | undefined
  /** References that an artifact holds. */
  linksFrom(artifact: Artifact): readonly Link[]
  /** References to an id (artifact, Annex A control, clause, plan action). */
  linksTo(id: string): readonly Link[]
  readonly plainFile: (path: string) => PlainFile | undefined
  /** Paths of the plain files below a folder (`packs`), in order. */
  readonly filesBelow: (folder: string) => readonly string[]
  /** Kinds of which a file exists that could not be read; absence of such a kind proves nothing. */
  readonly unreadableKinds: ReadonlySet<KindName>
  /** Ids that stand in files that could not be read; links to them are not judged. */
  readonly unreadableIds: ReadonlySet<string>
  /** The model whose policy binds (exceptions, role holders, authorities); absent where the ISMS judges itself. */
  readonly policyFrom?: Repo
}

/** Indexes the parts once. */
export function buildRepo(parts: RepoParts): Repo {
  const byId = new Map<string, AnyArtifact>()
  const byKind = new Map<KindName, Artifact[]>()
  for (const artifact of parts.artifacts) {
    if (artifact.id !== '' && !byId.has(artifact.id)) byId.set(artifact.id, artifact)
    const same = byKind.get(artifact.kind)
    if (same === undefined) byKind.set(artifact.kind, [artifact])
    else same.push(artifact)
  }
  const from = new Map<Artifact, Link[]>()
  const to = new Map<string, Link[]>()
  let last: Link[] = []
  for (const link of parts.links) {
    // The links of one artifact come together, so that most need no look-up.
    if (last[0]?.from === link.from) last.push(link)
    else {
      last = [...(from.get(link.from) ?? []), link]
      from.set(link.from, last)
    }
    push(to, link.to, link)
  }
  const live = new Map<KindName, readonly Artifact[]>()
  const configArtifact = byKind.get('isms-config')?.[0] as Artifact<'isms-config'> | undefined
  return {
    artifacts: parts.artifacts,
    files: parts.files,
    links: parts.links,
    config:
      parts.policyFrom === undefined
        ? (configArtifact?.data ?? {})
        : bindingConfig(configArtifact?.data ?? {}, parts.policyFrom.config),
    ...(parts.policyFrom === undefined ? {} : { policyFrom: parts.policyFrom }),
    configArtifact,
    plainFile: parts.plainFile,
    filesBelow: parts.filesBelow,
    unreadableKinds: parts.unreadableKinds,
    unreadableIds: parts.unreadableIds,
    all: <K extends KindName>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Artifact<K>[],
    live: <K extends KindName>(kind: K) => {
      let found = live.get(kind)
      if (found === undefined) {
        found = (byKind.get(kind) ?? []).filter(isLive)
        live.set(kind, found)
      }
      return found as unknown as readonly Artifact<K>[]
    },
    find: (id) => byId.get(id),
    get: <K extends KindName>(kind: K, id: string | undefined) => {
      const found = id === undefined ? undefined : byId.get(id)
      return found?.kind === kind ? (found as unknown as Artifact<K>) : undefined
    },
    linksFrom: (artifact) => from.get(artifact) ?? [],
    linksTo: (id) => to.get(id) ?? [],
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
