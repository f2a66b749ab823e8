/** The flow of a check: load, build, run the rules, settle, report. */
import { CannotAnswer } from '../cannot-answer.ts'
import type { History } from '../model/history.ts'
import type { Repo } from '../model/repo.ts'
import { toolVersion } from '../package-root.ts'
import type { Phase } from '../rules/define.ts'
import type { Source } from '../source/source.ts'
import { readBaseline } from './baseline.ts'
import { type Built, buildModel } from './build-model.ts'
import { type Loaded, load } from './load.ts'
import { ownPhase, phaseInForce, phaseUnder } from './phase.ts'
import type { Policy } from './policy.ts'
import { assembleReport, type Report } from './report.ts'
import { runRules } from './run-rules.ts'
import { settle } from './settle.ts'

/** What to check and how. */
export interface CheckInput {
  readonly source: Source
  /** The only "today", `YYYY-MM-DD`, or how to get it once the configured time zone is known. */
  readonly asOf: string | ((timezone: string | undefined) => string)
  /** The life-cycle phase to judge by; by default that of isms.yaml, else the one that follows from the certification. */
  readonly phase?: Phase | undefined
  /** The policy of the base, for a change that must not judge itself. */
  readonly policy?: Policy | undefined
  /** Whether the source lies in a git repository; absent where git was not asked for. */
  readonly inGit?: boolean
  /** The history that leads to the source, given the model; without it no rule that needs git is judged. */
  readonly history?: ((repo: Repo) => History) | undefined
}

/** The model and the report over it. */
export interface CheckResult {
  readonly repo: Repo
  /** The as-of date that was used. */
  readonly today: string
  readonly report: Report
}

/** The repository format that this version reads. */
const readableFormat = 1

/**
 * Checks one source. Pure but for reading from the source.
 * Throws `CannotAnswer` when the source holds no ISMS, or one of a newer format than this version reads.
 */
export function check({ source, asOf, inGit, history, policy, phase: asked }: CheckInput): CheckResult {
  const { loaded, repo, schemaFaults } = readModel(source, policy?.repo)
  const today = typeof asOf === 'string' ? asOf : asOf(repo.config.timezone)
  const ruleFindings = runRules(repo, today, {
    ...(inGit === undefined ? {} : { inGit }),
    history: history?.(repo),
  })
  const baseline = readBaseline(source)
  const own = ownPhase(repo, today)
  const phase = policy === undefined ? phaseInForce(repo, today, asked) : phaseUnder(policy.phase, own, asked)
  const diagnostics = settle({
    repo,
    today,
    baseline,
    loadFaults: loaded.faults,
    schemaFaults,
    ruleFindings,
    phase: phase.name,
    ...(policy === undefined ? {} : { policy, ownPhase: own }),
  })
  const report = assembleReport({
    organization: repo.config.organization ?? '',
    provenance: {
      toolVersion: toolVersion(),
      source: source.kind === 'revision' ? 'revision' : 'work-tree',
      ...(source.commit === undefined ? {} : { commit: source.commit }),
      asOf: today,
      phase,
    },
    diagnostics,
    artifacts: repo.artifacts.length,
    files: repo.files.length,
  })
  return { repo, today, report }
}

/**
 * The model of a source, nothing judged. Throws `CannotAnswer` when the source holds no ISMS, or one of a newer format than
 * this version reads.
 */
export function readModel(source: Source, policyFrom?: Repo): Built & { readonly loaded: Loaded } {
  const loaded = load(source)
  if (!loaded.entries.has('isms.yaml'))
    throw new CannotAnswer('There is no isms.yaml', 'An ISMS has a file isms.yaml at its root.')
  const built = buildModel(loaded, source, policyFrom)
  requireFormat(built.repo.config.format)
  return { ...built, loaded }
}

function requireFormat(format: number | undefined): void {
  if (format === undefined || format <= readableFormat) return
  throw new CannotAnswer(
    `isms.yaml has format ${format}; this version reads format ${readableFormat}`,
    'Install a newer version of isms.',
  )
}
