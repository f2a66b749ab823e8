/** `isms baseline`: takes the open findings into the baseline, or takes out what is gone; writes that one file only. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { CannotAnswer } from '../cannot-answer.ts'
import { replaceFile } from '../edit/write-file.ts'
import { isAcceptableWithoutApprover } from '../engine/acceptor.ts'
import { type Baseline, baselinePath, printEntry, readBaseline } from '../engine/baseline.ts'
import type { CheckResult } from '../engine/check.ts'
import { type BaselineChange, extendBaseline, pruneBaseline } from '../engine/update-baseline.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { type Opened, openAndJudge } from './open.ts'
import { displayPrefix } from './root.ts'

/** Options of `baseline`. */
export interface BaselineOptions {
  readonly root?: string
  readonly asOf?: string
  readonly git: boolean
  readonly prune?: boolean
  readonly dryRun?: boolean
}

/** Runs the command and returns the exit code: 1 while an error stays open that no baseline accepts. */
export async function run(options: BaselineOptions): Promise<number> {
  const { root, asOf, git, prune = false, dryRun = false } = options
  const opened = await openAndJudge({
    ...(root === undefined ? {} : { root }),
    ...(asOf === undefined ? {} : { asOf }),
    git,
    color: false,
  })
  const present = readBaseline(opened.source)
  if (present !== undefined) refuseFaulty(present)
  const { repo, report, today } = opened
  const change = prune
    ? pruneBaseline(present, report.diagnostics, repo)
    : extendBaseline(present, report.diagnostics, today)
  if (!dryRun) write(opened.root, change)
  const left = prune ? [] : stillOpen(opened)
  process.stdout.write(
    [
      ...(dryRun ? changedLines(change) : []),
      `${displayPrefix(opened.root)}${baselinePath}: ${sentence(change, prune, dryRun)}`,
      ...(left.length === 0 ? [] : ['These errors stay open; no baseline accepts them:', ...left]),
    ]
      .map((line) => `${line}\n`)
      .join(''),
  )
  return left.length > 0 ? 1 : 0
}

/** A line that is no entry is somebody's decision that nobody can read; it is never written over. */
function refuseFaulty({ file, faults }: Baseline): void {
  const fault = faults[0]
  if (fault === undefined) return
  const line = file.text.slice(0, fault.from).split('\n').length
  throw new CannotAnswer(`${baselinePath}:${line}: ${fault.message}`, fault.help)
}

function write(root: string, { added, removed, kept, text }: BaselineChange): void {
  if (added.length + removed.length === 0) return
  const path = join(root, baselinePath)
  try {
    if (text === undefined) rmSync(path, { force: true })
    else replaceFile(path, text)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new CannotAnswer(
      `${baselinePath} cannot be written: ${code ?? message}`,
      `${kept.length} lines are as before.`,
    )
  }
}

const changedLines = ({ added, removed }: BaselineChange): string[] =>
  [...added.map((entry) => ['+', entry] as const), ...removed.map((entry) => ['-', entry] as const)]
    .map(([sign, entry]) => `${sign} ${plainLine(printEntry(entry))}`)
    .sort()

function sentence({ added, removed, kept }: BaselineChange, prune: boolean, dryRun: boolean): string {
  const count = (prune ? removed : added).length
  const what = prune ? 'taken out' : 'taken in'
  const done =
    count === 0
      ? `nothing to be ${what}`
      : `${count} finding${count === 1 ? '' : 's'} ${dryRun ? 'would be ' : ''}${what}`
  return `${done}, ${kept.length} kept`
}

/** Open errors that a baseline does not take, one per line. */
function stillOpen({ report, root }: Opened & CheckResult): string[] {
  const prefix = displayPrefix(root)
  return report.diagnostics
    .filter(
      ({ status, severity, rule }) => status === 'open' && severity === 'error' && !isAcceptableWithoutApprover(rule),
    )
    .map(
      ({ path, range, message, rule }) => `  ${plainLine(`${prefix}${path}:${range.start.line}  ${message}  ${rule}`)}`,
    )
}
