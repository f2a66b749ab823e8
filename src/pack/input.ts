/** Everything a pack is a function of; gathered by the command, never looked up here. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Tag } from '../model/commit.ts'
import type { ArtifactHistory } from '../model/history.ts'
import type { Repo } from '../model/repo.ts'
import type { Signature, SignatureState } from '../model/signature.ts'
import type { TemplateSource } from '../render/template.ts'
import type { PackDefinition } from './definition/pack-definition.ts'
import type { PackFormat } from './formats.ts'
import type { packTexts } from './texts.ts'

/** What the pack tells of the past. */
export interface PackHistory {
  /** The history of an artifact; undefined where no commit holds it. */
  readonly of: (id: string) => ArtifactHistory | undefined
  /** Reads what the histories of several artifacts need, in one go. */
  readonly prepare?: (ids: readonly string[]) => void
  /** `shallow`: older commits are missing; `partial`: older contents are; `none`: no git, or not asked for. */
  readonly state: HistoryState
  /** Tags that may carry the signature of an approval. */
  readonly tags?: readonly Tag[]
  /** The verdict on the signature of a commit or a tag; without it no approval counts as signed. */
  readonly signatureOf?: (object: string) => Signature
  /** The verdicts that were asked for, as the manifest keeps them. */
  readonly judged?: () => readonly PackSignature[]
  /** Ids of the commits behind which a shallow clone holds nothing, sorted. */
  readonly cutOff?: readonly string[]
}

/** How whole a history is. */
export type HistoryState = 'complete' | 'shallow' | 'partial' | 'none'

/** A tag on the packed commit or before it. */
export interface PackTag {
  readonly name: string
  /** Id of the tagged commit. */
  readonly commit: string
  /** Id of the tag object; null for a lightweight tag, which is only a name for the commit. */
  readonly object: string | null
  /** The verdict on its signature; `not-judged` where nothing could be found out. */
  readonly signature: TagVerdict
}

/** Verdicts on the signature of a tag. */
export const tagVerdicts = ['unsigned', 'good', 'bad', 'unknown-key', 'not-judged'] as const
export type TagVerdict = (typeof tagVerdicts)[number]

/** The verdict on the signature of a commit, merge or tag that proves an approval in the pack. */
export interface PackSignature {
  readonly object: string
  readonly state: Exclude<SignatureState, 'none'>
  /** For `good`: the name under which the allowed signers list the key. */
  readonly signer?: string
}

/** Where the content comes from. The dates are those of the commit or the as-of date; there is no build time. */
export interface PackProvenance {
  /** Full commit id; absent for a work tree without git. */
  readonly commit?: string
  readonly tree?: string
  /** Path of the ISMS in its repository: empty, or with a trailing slash. */
  readonly root: string
  readonly tags: readonly PackTag[]
  /** Committer date in UTC, or the as-of date where there is no commit. */
  readonly date: string
  readonly asOf: string
  readonly toolVersion: string
  /** True when the files differ from the commit (`--worktree`). */
  readonly dirty: boolean
}

/** An earlier state of the ISMS that a pack compares with. */
export interface EarlierState {
  /** As the user named it: a tag, else a commit. */
  readonly revision: string
  readonly commit: string
  /** Committer date in UTC. */
  readonly date: string
  readonly repo: Repo
}

/** The audit that a pack prepares: a record, or a slot of the programme for which there is no record yet. */
export interface AuditPlan {
  /** Id of the audit, or of the programme with the day of the slot. */
  readonly name: string
  readonly by: Artifact
  /** Clauses and controls in scope, as cited; none of a sort means that the audit looks at none of it. */
  readonly clauses: readonly string[]
  readonly controls: readonly string[]
}

/** Texts and fonts that shape the output. */
export interface PackResources {
  /** Templates and pack definitions, the user's own first. */
  readonly template: TemplateSource
  /** The fixed texts in a language (BCP 47), or what is wrong with a file of texts. */
  readonly texts: (language: string) => ReturnType<typeof packTexts>
  /** The same without the user's own. */
  readonly builtIn: TemplateSource
  /** Typst source of the PDF volume. */
  readonly volumeTheme: string
  /** Style sheet of the HTML pages. */
  readonly pageTheme: string
  /** Script of the HTML pages that can be searched or narrowed. */
  readonly pageScript: string
  /** TTF files; read only when a PDF is wanted. */
  readonly fonts: () => readonly Uint8Array[]
}

export interface PackInput {
  readonly definition: PackDefinition
  readonly repo: Repo
  /** The state since which a pack tells the changes. */
  readonly since?: EarlierState
  /** Earlier states for trends, oldest first. */
  readonly earlier?: readonly EarlierState[]
  /** The audit that a pack prepares. */
  readonly audit?: AuditPlan
  /** The findings of the check on the same content. */
  readonly diagnostics: readonly Diagnostic[]
  readonly history: PackHistory
  readonly provenance: PackProvenance
  readonly resources: PackResources
  readonly formats: readonly PackFormat[]
  /** Paths of the files in it that differ from the commit; absent at a revision and without git. */
  readonly uncommitted?: readonly string[] | undefined
  /** Bytes of a file below the ISMS root, for pictures in documents; undefined when it cannot be read. */
  readonly readFile?: (path: string) => Uint8Array | undefined
  /** Told the data of each page before its template is filled; for the documentation of templates. */
  readonly watch?: (template: string, view: unknown) => void
  /** Told before each long step; for progress on stderr. */
  readonly progress?: (step: string) => void
}

/** A fault that stops a pack: a template that cannot be filled, a volume that cannot be compiled. */
export interface PackFault {
  readonly file: string
  readonly line: number
  readonly message: string
}
