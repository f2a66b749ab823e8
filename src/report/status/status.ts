/** Where the ISMS stands, as plain data: one view over model and report, printed as text or JSON. */
import { annexCoverage, type ControlCoverage, ownCoverage } from '../../analysis/annex-coverage.ts'
import { type AnnexDocument, annexDocuments } from '../../analysis/annex-documents.ts'
import { coverageSince } from '../../analysis/audit-coverage.ts'
import { type ClauseStanding, clauseStandings } from '../../analysis/clause-standing.ts'
import { ownerName } from '../../analysis/control-owners.ts'
import {
  type CoverageCounts,
  countByOwner,
  countByTheme,
  countCoverage,
  type OwnerCounts,
} from '../../analysis/coverage-counts.ts'
import { type RiskMatrix, riskMatrix } from '../../analysis/risk-matrix.ts'
import type { CheckResult } from '../../engine/check.ts'
import { gapsOf } from '../../engine/gaps.ts'
import { overdueOf } from '../../engine/overdue.ts'
import type { Counts, Report } from '../../engine/report.ts'
import { type CertificationStatus, certificationStatus } from './certification.ts'

/** The status document (`isms status --format json`, schemas/status.schema.json). */
export interface Status {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: string
  readonly commit?: string
  readonly certification: CertificationStatus
  readonly clauses: readonly ClauseStanding[]
  /** What applicable controls themselves ask to be written. */
  readonly annexDocuments: readonly AnnexDocument[]
  readonly annexA: {
    /** First day of the audit cycle: an internal audit counts that ended on or after it. */
    readonly auditedSince: string
    readonly overall: CoverageCounts
    readonly themes: readonly (CoverageCounts & { readonly theme: string })[]
    /** Controls of one's own that the SoA lists; absent when there are none. They count in no other sum but those of the owners. */
    readonly own?: CoverageCounts
    /** The empty id stands for controls that nobody owns. */
    readonly owners: readonly (OwnerCounts & { readonly name?: string })[]
    /** Every Annex A control, then the controls of one's own. */
    readonly controls: readonly ControlCoverage[]
  }
  readonly risks?: RiskMatrix
  readonly overdue: readonly {
    readonly artifact?: string
    readonly message: string
    readonly path: string
    readonly line: number
  }[]
  readonly findings: Counts
  /** The exception that ends first, of those that accept findings. */
  readonly nextExpiry?: NonNullable<Report['nextExpiry']>
  /** Open gaps by typical audit grade. */
  readonly gaps: { readonly major: number; readonly minor: number; readonly ofi: number }
}

/** Computes the status. */
export function statusOfIsms(result: CheckResult): Status {
  const { repo, report, today } = result
  const matrix = riskMatrix(repo)
  const gaps = gapsOf(report.diagnostics)
  const graded = (grade: string) => gaps.filter((gap) => gap.grade === grade).length
  return {
    schemaVersion: 1,
    organization: report.organization,
    asOf: today,
    ...(report.provenance.commit === undefined ? {} : { commit: report.provenance.commit }),
    certification: certificationStatus(result),
    clauses: clauseStandings(repo, today),
    annexDocuments: annexDocuments(repo),
    annexA: annexStatus(repo, today),
    ...(matrix === undefined ? {} : { risks: matrix }),
    overdue: overdueOf(report.diagnostics).map(({ artifact, message, path, range }) => ({
      ...(artifact === undefined ? {} : { artifact }),
      message,
      path,
      line: range.start.line,
    })),
    findings: report.counts,
    ...(report.nextExpiry === undefined ? {} : { nextExpiry: report.nextExpiry }),
    gaps: { major: graded('major'), minor: graded('minor'), ofi: graded('ofi') },
  }
}

function annexStatus(repo: CheckResult['repo'], today: string): Status['annexA'] {
  const annex = annexCoverage(repo, today)
  const own = ownCoverage(repo, today)
  return {
    auditedSince: coverageSince(repo, today),
    overall: countCoverage(annex),
    themes: countByTheme(annex).map(({ theme, counts }) => ({ theme, ...counts })),
    ...(own.length === 0 ? {} : { own: countCoverage(own) }),
    owners: countByOwner([...annex, ...own]).map((counts) => {
      const name = ownerName(repo, counts.owner)
      return name === undefined ? counts : { ...counts, name }
    }),
    controls: [...annex, ...own],
  }
}
