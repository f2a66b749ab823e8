/** The flow of a check: load, build, run the rules, settle, report. */
import type { Repo } from '../model/repo.ts'
import type { Source } from '../source/source.ts'
import { toolVersion } from '../package-root.ts'
import { buildModel } from './build-model.ts'
import { load } from './load.ts'
import { assembleReport, type Report } from './report.ts'
import { runRules } from './run-rules.ts'
import { settle } from './settle.ts'

/** What to check and how. */
export interface CheckInput {
  readonly source: Source
  /** The only "today", `YYYY-MM-DD`, or how to get it once the configured time zone is known. */
  readonly asOf: string | ((timezone: string | undefined) => string)
}

/** The model and the report over it. */
export interface CheckResult {
  readonly repo: Repo
  /** The as-of date that was used. */
  readonly today: string
  readonly report: Report
}

/** Checks one source. Pure but for reading from the source. */
export function check({ source, asOf }: CheckInput): CheckResult {
  const loaded = load(source)
  const { repo, schemaFaults } = buildModel(loaded, source)
  const today = typeof asOf === 'string' ? asOf : asOf(repo.config.timezone)
  const ruleFindings = runRules(repo, today)
  const diagnostics = settle({ repo, loadFaults: loaded.faults, schemaFaults, ruleFindings })
  const report = assembleReport({
    organization: repo.config.organization ?? '',
    provenance: {
      toolVersion: toolVersion(),
      source: source.kind === 'revision' ? 'revision' : 'work-tree',
      ...(source.commit === undefined ? {} : { commit: source.commit }),
      asOf: today,
    },
    diagnostics,
    artifacts: repo.artifacts.length,
    files: repo.files.length,
  })
  return { repo, today, report }
}
