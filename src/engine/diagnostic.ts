/** The finding as users, CI and packs see it: plain data, safe to print as JSON. */
import type { Range } from '../parse/position.ts'
import type { Grade, Severity } from '../rules/define.ts'

/** Open; deferred (its life-cycle phase has not come); excepted (by an exception or an inline ignore); baselined (accepted at adoption). */
export type Status = 'open' | 'deferred' | 'excepted' | 'baselined'

/** A second place that belongs to a finding. */
export interface RelatedPlace {
  readonly path: string
  readonly range: Range
  readonly message: string
}

/** A replacement of one stretch of text. */
export interface TextEdit {
  readonly path: string
  readonly range: Range
  readonly text: string
}

/** What accepts a finding. */
export interface Acceptance {
  /** An inline ignore, an exception artifact, or the baseline. */
  readonly kind: 'ignore' | 'exception' | 'baseline'
  /** Id of the exception. */
  readonly id?: string
  readonly reason: string
  /** Id of the person who approved the exception. */
  readonly approver?: string
  /** Last day of the exception. */
  readonly expires?: string
  /** Day on which the baseline took the finding in. */
  readonly since?: string
}

/** One finding. */
export interface Diagnostic {
  readonly rule: string
  readonly severity: Severity
  readonly grade: Grade
  readonly message: string
  readonly help: string
  readonly clauses: readonly string[]
  /** Id of the artifact concerned, where there is one. */
  readonly artifact?: string
  /** Path below the ISMS root, forward slashes. */
  readonly path: string
  readonly range: Range
  /** JSON pointer in the file. */
  readonly pointer?: string
  readonly related: readonly RelatedPlace[]
  readonly fix?: { readonly title: string; readonly safe: boolean; readonly edits: readonly TextEdit[] }
  /** Hash of rule, artifact or path, pointer and subject; never of a line number. */
  readonly fingerprint: string
  readonly status: Status
  /** What accepts the finding; present exactly where the status is excepted or baselined. */
  readonly acceptedBy?: Acceptance
}
