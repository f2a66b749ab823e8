/** Loaded files to the model: validates every raw artifact, keeps the broken ones, links them all. */
import { createHash } from 'node:crypto'
import { allKinds } from '../artifacts/catalogue.ts'
import type { KindName } from '../artifacts/index.ts'
import type { AnyArtifact } from '../model/artifact.ts'
import { buildRepo, type PlainFile, type Repo } from '../model/repo.ts'
import type { SourceFile } from '../parse/source-file.ts'
import type { Source } from '../source/source.ts'
import { linkArtifacts } from './link.ts'
import type { Loaded } from './load.ts'
import { locateOther } from './locations.ts'
import type { RawArtifact } from './raw-artifact.ts'
import { rowId } from './rows.ts'
import { liesIn, type SchemaFault } from './schema-messages.ts'
import { unreadBelow } from './unread-values.ts'
import { validate } from './validate.ts'

/** The model and the schema faults found on the way. */
export interface Built {
  readonly repo: Repo
  readonly schemaFaults: readonly { readonly artifact: AnyArtifact; readonly fault: SchemaFault }[]
}

/** Builds the model. */
export function buildModel(loaded: Loaded, source: Source, policyFrom?: Repo): Built {
  const schemaFaults: { artifact: AnyArtifact; fault: SchemaFault }[] = []
  const artifacts = loaded.artifacts.map((raw) => {
    const { data, faults: all } = validate(raw)
    const unread = unreadBelow(raw.file, raw.pointer)
    const hidden = new Set(unread)
    const faults = unread.length === 0 ? all : all.filter(({ pointer }) => !liesIn(hidden, pointer))
    const artifact = {
      kind: raw.info.kind as KindName,
      id: idOf(raw, data),
      data: policyFrom === undefined ? data : withKnownIdentities(raw, data, policyFrom),
      file: raw.file,
      pointer: raw.pointer,
      body: raw.file.body,
      faults: new Set([...faults.map((fault) => fault.pointer), ...unread]),
    } as unknown as AnyArtifact
    // Rows inside their owner are validated there; reporting them again would double every fault.
    const inner = raw.ownerId !== undefined && raw.file.format !== 'csv'
    const reported =
      raw.blamed === undefined ? faults : faults.filter(({ pointer }) => !liesIn(raw.blamed ?? hidden, pointer))
    if (!inner) for (const fault of reported) schemaFaults.push({ artifact, fault })
    return artifact
  })
  const repo = buildRepo({
    artifacts,
    files: loaded.files,
    links: linkArtifacts(artifacts),
    policyFrom,
    plainFile: plainFiles(loaded, source),
    filesBelow: (folder) =>
      [...loaded.entries.values()].flatMap(({ path, type }) =>
        type === 'file' && path.startsWith(`${folder}/`) ? [path] : [],
      ),
    ...unreadable(loaded),
  })
  return { repo, schemaFaults }
}

/** Whose commits count as a person's is said by the base: a change must not lend its author another name. */
function withKnownIdentities(raw: RawArtifact, data: Record<string, unknown>, base: Repo): Record<string, unknown> {
  if (raw.info.kind !== 'person') return data
  const { git_identities: _own, ...rest } = data
  const known = base.get('person', idOf(raw, data))?.data.git_identities
  return known === undefined ? rest : { ...rest, git_identities: known }
}

function idOf(raw: RawArtifact, data: Record<string, unknown>): string {
  if (raw.info.derivedId) return rowId({ ...raw, value: data })
  return typeof data.id === 'string' ? data.id : ''
}

/** Kinds and ids of files without a readable value, so that one broken file does not look like many missing artifacts. */
function unreadable(loaded: Loaded): { unreadableKinds: Set<KindName>; unreadableIds: Set<string> } {
  const unreadableKinds = new Set<KindName>()
  const unreadableIds = new Set(loaded.faults.flatMap(({ lostId }) => (lostId === undefined ? [] : [lostId])))
  for (const { info, blamed } of loaded.artifacts)
    if (info.rows?.key.some((field) => blamed?.has(`/${field}`))) unreadableKinds.add(info.kind as KindName)
  for (const file of loaded.files) {
    if (file.value !== undefined || file.faults.length === 0) continue
    for (const kind of kindsIn(file)) unreadableKinds.add(kind)
    for (const match of file.text.matchAll(/^[ \t]*(?:- )?id:[ \t]*["']?([^\s"'#]+)/gm))
      unreadableIds.add(match[1] as string)
  }
  return { unreadableKinds, unreadableIds }
}

const largeFilePointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/

function plainFiles(loaded: Loaded, source: Source): (path: string) => PlainFile | undefined {
  return (path) => {
    const entry = loaded.entries.get(path)
    if (entry === undefined || entry.type !== 'file') return undefined
    let digest: string | undefined
    return {
      path,
      size: entry.size,
      sha256: () => {
        if (digest === undefined) {
          const bytes = source.read([path]).get(path)
          if (bytes === undefined) return undefined
          const pointer = bytes.length < 1024 ? largeFilePointer.exec(Buffer.from(bytes).toString('utf8')) : null
          digest = pointer?.[1] ?? createHash('sha256').update(bytes).digest('hex')
        }
        return digest
      },
      text: () => {
        const bytes = entry.size > 1_048_576 ? undefined : source.read([path]).get(path)
        return bytes === undefined || bytes.includes(0) ? undefined : Buffer.from(bytes).toString('utf8')
      },
    }
  }
}

/** Kinds whose artifacts a file may hold, by its place; CSV holds rows only. */
function kindsIn(file: SourceFile): readonly KindName[] {
  const location = locateOther(file.path)
  if (location.type !== 'kind') return []
  const { info } = location
  if (file.format !== 'csv' || info.format === 'rows') return [info.kind as KindName]
  return allKinds.filter(({ rows }) => rows?.of.includes(info.kind)).map(({ kind }) => kind as KindName)
}
