/** What the ISMS already covers of another framework, as plain data. */
import { type CriterionCoverage, type CriterionState, frameworkCoverage } from '../../analysis/framework-coverage.ts'
import type { CheckResult } from '../../engine/check.ts'
import type { Catalogue } from '../../frameworks/catalogue.ts'

/** The document (`isms status --framework <id> --format json`, schemas/framework-status.schema.json). */
export interface FrameworkStatus {
  readonly schemaVersion: 1
  readonly organization: string
  readonly asOf: string
  readonly commit?: string
  readonly framework: {
    readonly id: string
    readonly title: string
    readonly note?: string
    /** Files below the ISMS root that define it or add to it. */
    readonly sources: readonly string[]
  }
  readonly counts: Readonly<Record<CriterionState | 'criteria', number>>
  readonly criteria: readonly CriterionCoverage[]
}

/** Computes the document. */
export function frameworkStatus(
  { repo, report, today }: CheckResult,
  { id, title, note, ...rest }: Catalogue,
  sources: readonly string[],
): FrameworkStatus {
  const criteria = frameworkCoverage(repo, today, { id, title, ...rest })
  const count = (state: CriterionState) => criteria.filter((criterion) => criterion.state === state).length
  return {
    schemaVersion: 1,
    organization: report.organization,
    asOf: today,
    ...(report.provenance.commit === undefined ? {} : { commit: report.provenance.commit }),
    framework: { id, title, ...(note === undefined ? {} : { note }), sources },
    counts: {
      criteria: criteria.length,
      covered: count('covered'),
      partly: count('partly'),
      not: count('not'),
      unmapped: count('unmapped'),
    },
    criteria,
  }
}
