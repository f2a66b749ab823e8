/** The whole ISMS as one plain document (schema `model.schema.json`): every artifact as written, and every link. */
import type { LinkTarget } from '../../model/link.ts'
import type { Repo } from '../../model/repo.ts'
import { placeOf } from '../../parse/source-file.ts'

/** One artifact. */
export interface ModelArtifact {
  readonly id: string
  readonly kind: string
  readonly path: string
  /** 1-based. */
  readonly line: number
  readonly data: unknown
  readonly body?: string
  /** Pointers of values that the schema of the kind refuses; `data` leaves them out. */
  readonly faults?: readonly string[]
}

/** One reference. */
export interface ModelLink {
  readonly from: string
  readonly path: string
  readonly pointer: string
  readonly label: string
  readonly to: string
  /** What it leads to; absent for a reference to nothing and for free text. */
  readonly target?: LinkTarget['type']
}

/** The document. */
export interface ModelDocument {
  readonly schemaVersion: 1
  readonly organization: string
  readonly commit?: string
  readonly artifacts: readonly ModelArtifact[]
  readonly links: readonly ModelLink[]
}

/** Builds the document; `kind` takes the artifacts of one kind only, with their links. */
export function modelDocument(repo: Repo, commit: string | undefined, kind?: string): ModelDocument {
  return {
    schemaVersion: 1,
    organization: repo.config.organization ?? '',
    ...(commit === undefined ? {} : { commit }),
    artifacts: repo.artifacts
      .filter((artifact) => kind === undefined || artifact.kind === kind)
      .map((artifact) => ({
        id: artifact.id,
        kind: artifact.kind,
        path: artifact.file.path,
        line: placeOf(artifact.file, artifact.pointer).start.line,
        data: artifact.data,
        ...(artifact.file.format === 'markdown' ? { body: artifact.body } : {}),
        ...(artifact.faults.size === 0 ? {} : { faults: [...artifact.faults].sort() }),
      })),
    links: repo.links
      .filter(({ from }) => kind === undefined || from.kind === kind)
      .map(({ from, field, pointer, to, target }) => ({
        from: from.id,
        path: from.file.path,
        pointer: `${from.pointer}${pointer}`,
        label: field.label,
        to,
        ...(target === undefined ? {} : { target: target.type }),
      })),
  }
}
