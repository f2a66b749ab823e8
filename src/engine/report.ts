/** The result of a check: everything any reporter, pack or CI needs; a pure function of its inputs. */
import type { Diagnostic } from './diagnostic.ts'
import type { PhaseInForce } from './phase.ts'

/** Version of the report format (schemas/report.schema.json). */
export const reportVersion = 1

/** Open findings by severity, and those that do not count. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** By an exception or an inline ignore. */
  readonly excepted: number
  /** Of the excepted ones, those by an inline ignore. */
  readonly ignored: number
  readonly baselined: number
  readonly deferred: number
  readonly artifacts: number
  readonly files: number
}

/** Where the checked content came from. */
export interface Provenance {
  readonly toolVersion: string
  /** `work-tree` or `revision`. */
  readonly source: 'work-tree' | 'revision'
  readonly commit?: string
  readonly asOf: string
  /** The life-cycle phase that binds; findings of later phases are deferred. */
  readonly phase: PhaseInForce
}

/** What the report is compared with, when only a change is reported. */
export interface Since {
  /** The base as the user named it. */
  readonly revision: string
  /** Commit of the base: where the change branched off. */
  readonly commit: string
  /** Number of open findings that the base has too; they are left out. */
  readonly known: number
  /** Findings open in the base and open no more. */
  readonly fixed: readonly Diagnostic[]
}

/** The report. */
export interface Report {
  readonly schemaVersion: number
  readonly organization: string
  readonly provenance: Provenance
  readonly counts: Counts
  readonly since?: Since
  /** The exception that ends first, of those that accept findings. */
  readonly nextExpiry?: { readonly on: string; readonly exception: string }
  readonly diagnostics: readonly Diagnostic[]
}

/** Assembles the report. */
export function assembleReport(input: {
  organization: string
  provenance: Provenance
  diagnostics: readonly Diagnostic[]
  artifacts: number
  files: number
  since?: Since
}): Report {
  const open = input.diagnostics.filter((diagnostic) => diagnostic.status === 'open')
  const bySeverity = (severity: string) => open.filter((diagnostic) => diagnostic.severity === severity).length
  const byStatus = (status: string) => input.diagnostics.filter((diagnostic) => diagnostic.status === status).length
  const nextExpiry = firstToEnd(input.diagnostics)
  return {
    schemaVersion: reportVersion,
    organization: input.organization,
    provenance: input.provenance,
    counts: {
      errors: bySeverity('error'),
      warnings: bySeverity('warning'),
      infos: bySeverity('info'),
      excepted: byStatus('excepted'),
      ignored: input.diagnostics.filter(({ acceptedBy }) => acceptedBy?.kind === 'ignore').length,
      baselined: byStatus('baselined'),
      deferred: byStatus('deferred'),
      artifacts: input.artifacts,
      files: input.files,
    },
    ...(input.since === undefined ? {} : { since: input.since }),
    ...(nextExpiry === undefined ? {} : { nextExpiry }),
    diagnostics: input.diagnostics,
  }
}

function firstToEnd(diagnostics: readonly Diagnostic[]): Report['nextExpiry'] {
  let first: Report['nextExpiry']
  for (const { acceptedBy } of diagnostics) {
    const { id, expires } = acceptedBy ?? {}
    if (id === undefined || expires === undefined) continue
    if (first === undefined || expires < first.on || (expires === first.on && id < first.exception))
      first = { on: expires, exception: id }
  }
  return first
}

/** Exit code of a report: 1 on any open error or on more open warnings than allowed, else 0. */
export function exitCode(report: Report, maxWarnings: number = Number.POSITIVE_INFINITY): 0 | 1 {
  return report.counts.errors > 0 || report.counts.warnings > maxWarnings ? 1 : 0
}
