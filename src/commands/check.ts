/** `isms check`: validates the ISMS and reports every finding. */
import { CannotAnswer } from '../cannot-answer.ts'
import type { Status } from '../engine/diagnostic.ts'
import { exitCode } from '../engine/report.ts'
import type { Repo } from '../model/repo.ts'
import { groupNames } from '../report/groups.ts'
import { reporters } from '../report/index.ts'
import type { Phase } from '../rules/define.ts'
import { painter } from '../terminal/color.ts'
import { applyFixes, showFixes } from './fix.ts'
import { openAndJudge } from './open.ts'
import type { CommonOptions } from './options.ts'
import { emit, parseTargets, type Target } from './output.ts'
import { annotationBase, displayPrefix, findRoot } from './root.ts'
import { sinceRevision } from './since.ts'

/** Options of `check`. */
export interface CheckOptions extends CommonOptions {
  readonly format: readonly string[]
  readonly output?: string
  readonly maxWarnings?: string
  readonly since?: string
  readonly show: readonly string[]
  /** Mends what leaves no doubt, then checks. */
  readonly fix?: boolean
  readonly dryRun?: boolean
  /** Checks again after every change. */
  readonly watch?: boolean
  /** Revision whose policy judges the change. */
  readonly policyFrom?: string
  /** Judges by this phase instead of the one in force. */
  readonly phase?: Phase
}

/** Runs the command and returns the exit code. */
export async function run(options: CheckOptions): Promise<number> {
  const maxWarnings = parseMaxWarnings(options.maxWarnings)
  const show = parseShow(options.show)
  const targets = parseTargets(
    options.format.length > 0 ? options.format : automatic(),
    reporters.map(({ name }) => name),
    options.output,
  )
  if (options.watch === true) {
    const root = watchableRoot(options)
    const written = targets.flatMap(({ file }) => (file === undefined ? [] : [file]))
    const { watch } = await import('./watch.ts')
    return watch({ root, written, run: () => checkOnce(options, targets, { maxWarnings, show }) })
  }
  return checkOnce(options, targets, { maxWarnings, show })
}

/** The folder to watch. Throws `CannotAnswer` where there is nothing that could change, or the run itself would change it. */
function watchableRoot(options: CheckOptions): string {
  if (options.ref !== undefined)
    throw new CannotAnswer('--watch and --ref contradict each other', 'A revision does not change; leave one out.')
  if (options.fix === true)
    throw new CannotAnswer('--watch and --fix contradict each other', 'Run isms check --fix once, then watch.')
  return findRoot(options.root)
}

async function checkOnce(
  options: CheckOptions,
  targets: readonly Target[],
  { maxWarnings, show }: { readonly maxWarnings: number; readonly show: ReadonlySet<Status> },
): Promise<number> {
  const first = await openAndJudge(options)
  if (options.dryRun === true && options.fix !== true)
    throw new CannotAnswer('--dry-run belongs to --fix', 'isms check itself writes nothing.')
  if (options.dryRun === true) return showFixes(first)
  const checked =
    options.fix === true && applyFixes(first, options.quiet === true) ? await openAndJudge(options) : first
  const { root, repo } = checked
  const report = options.since === undefined ? checked.report : await sinceRevision(checked, options.since)
  for (const target of targets) {
    const reporter = reporters.find(({ name }) => name === target.format)
    const text = reporter?.print(report, {
      paint: painter(process.stdout, !options.color || target.file !== undefined),
      sourceLine: sourceLines(repo),
      prefix: target.format === 'github' ? displayPrefix(root, annotationBase()) : displayPrefix(root),
      quiet: options.quiet ?? false,
      show,
    })
    emit(text ?? '', target.file)
  }
  return exitCode(report, maxWarnings)
}

/** A terminal gets frames, GitHub Actions annotations and a list, everything else a list. */
function automatic(): string[] {
  if (process.stdout.isTTY) return ['frame']
  return process.env.GITHUB_ACTIONS === 'true' ? ['github', 'stylish'] : ['stylish']
}

/** Reads `--show excepted,deferred`, repeatable. */
function parseShow(given: readonly string[]): ReadonlySet<Status> {
  const names = given.flatMap((text) => text.split(','))
  const known = [...groupNames, 'all']
  const wrong = names.find((name) => !known.includes(name))
  if (wrong !== undefined) throw new CannotAnswer(`--show knows no "${wrong}"`, `Groups: ${known.join(', ')}.`)
  return new Set(groupNames.filter((name) => names.includes('all') || names.includes(name)))
}

function parseMaxWarnings(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d+$/.test(text)) throw new CannotAnswer(`--max-warnings ${text} is no whole number`)
  return Number(text)
}

function sourceLines(repo: Repo): (path: string, line: number) => string | undefined {
  const lines = new Map<string, string[]>()
  const files = new Map(repo.files.map((file) => [file.path, file]))
  return (path, line) => {
    let split = lines.get(path)
    if (split === undefined) {
      split = files.get(path)?.text.split('\n') ?? []
      lines.set(path, split)
    }
    return split[line - 1]
  }
}
