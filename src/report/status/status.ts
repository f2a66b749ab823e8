/** Where the ISMS stands, as plain data: one view over model and report, printed as text or JSON. */
import { annexCoverage, type CoverageCounts, countByTheme, countCoverage } from '../../analysis/annex-coverage.ts'
import { type ClauseStanding, clauseStandings } from '../../analysis/clause-standing.ts'
import { type RiskMatrix, riskMatrix } from '../../analysis/risk-matrix.ts'
import type { CheckResult } from '../../engine/check.ts'
import { gapsOf } from '../../engine/gaps.ts'
import { overdueOf } from '../../engine/overdue.ts'
import type { Counts } from '../../engine/report.ts'

/** The status document (`isms status --format json`). */
export interface Status {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: string
  readonly commit?: string
  readonly clauses: readonly ClauseStanding[]
  readonly annexA: {
    readonly overall: CoverageCounts
    readonly themes: readonly (CoverageCounts & { readonly theme: string })[]
  }
  readonly risks?: RiskMatrix
  readonly overdue: readonly {
    readonly artifact?: string
    readonly message: string
    readonly path: string
    readonly line: number
  }[]
  readonly findings: Counts
  /** Open gaps by typical audit grade. */
  readonly gaps: { readonly major: number; readonly minor: number; readonly ofi: number }
}

/** Computes the status. */
export function statusOfIsms({ repo, report, today }: CheckResult): Status {
  const coverage = annexCoverage(repo, today)
  const matrix = riskMatrix(repo)
  const gaps = gapsOf(report.diagnostics)
  const graded = (grade: string) => gaps.filter((gap) => gap.grade === grade).length
  return {
    schemaVersion: 1,
    organization: report.organization,
    asOf: today,
    ...(report.provenance.commit === undefined ? {} : { commit: report.provenance.commit }),
    clauses: clauseStandings(repo, today),
    annexA: {
      overall: countCoverage(coverage),
      themes: countByTheme(coverage).map(({ theme, counts }) => ({ theme, ...counts })),
    },
    ...(matrix === undefined ? {} : { risks: matrix }),
    overdue: overdueOf(report.diagnostics).map(({ artifact, message, path, range }) => ({
      ...(artifact === undefined ? {} : { artifact }),
      message,
      path,
      line: range.start.line,
    })),
    findings: report.counts,
    gaps: { major: graded('major'), minor: graded('minor'), ofi: graded('ofi') },
  }
}
