/** Everything a pack is a function of; gathered by the command, never looked up here. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { Commit } from '../history/log.ts'
import type { Repo } from '../model/repo.ts'
import type { TemplateSource } from '../render/template.ts'
import type { PackFormat } from './formats.ts'
import type { packTexts } from './texts.ts'

/** One commit of a document's history; what the document said of itself at that commit, where it could be read. */
export interface DocumentCommit extends Commit {
  readonly version?: string
  readonly changeNote?: string
  /** Ids of the persons whose approval the document held at that commit. */
  readonly approvers?: readonly string[]
}

/** Histories of files, newest first. */
export interface PackHistory {
  readonly of: (path: string) => readonly DocumentCommit[]
  /** `shallow`: older commits are missing; `none`: no git, or not asked for. */
  readonly state: 'complete' | 'shallow' | 'none'
}

/** Where the content comes from. The dates are those of the commit or the as-of date; there is no build time. */
export interface PackProvenance {
  /** Full commit id; absent for a work tree without git. */
  readonly commit?: string
  readonly tree?: string
  readonly tags: readonly string[]
  /** Committer date in UTC, or the as-of date where there is no commit. */
  readonly date: string
  readonly asOf: string
  readonly toolVersion: string
  /** True when the files differ from the commit (`--worktree`). */
  readonly dirty: boolean
}

/** Texts and fonts that shape the output. */
export interface PackResources {
  readonly template: TemplateSource
  /** The fixed texts in a language (BCP 47), or what is wrong with a file of texts. */
  readonly texts: (language: string) => ReturnType<typeof packTexts>
  /** Typst source of the PDF volume. */
  readonly volumeTheme: string
  /** Style sheet of the HTML pages. */
  readonly pageTheme: string
  /** TTF files; read only when a PDF is wanted. */
  readonly fonts: () => readonly Uint8Array[]
}

export interface PackInput {
  readonly repo: Repo
  /** The findings of the check on the same content. */
  readonly diagnostics: readonly Diagnostic[]
  readonly history: PackHistory
  readonly provenance: PackProvenance
  readonly resources: PackResources
  readonly formats: readonly PackFormat[]
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
