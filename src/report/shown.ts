/** What the human formats show of a report: open findings, less the quiet ones, and the summary line. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import type { Report, Since } from '../engine/report.ts'
import { plainLine } from '../terminal/plain-text.ts'
import type { View } from './reporter.ts'

/** Open findings to print. */
export const shownDiagnostics = (report: Report, view: View): readonly Diagnostic[] =>
  report.diagnostics.filter(
    (diagnostic) => diagnostic.status === 'open' && (!view.quiet || diagnostic.severity === 'error'),
  )

/** Findings by file, in the order of the report. */
export function byFile(diagnostics: readonly Diagnostic[]): [path: string, found: Diagnostic[]][] {
  const files = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const found = files.get(diagnostic.path)
    if (found === undefined) files.set(diagnostic.path, [diagnostic])
    else found.push(diagnostic)
  }
  return [...files]
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const phaseOrigins = { option: '--phase', config: 'isms.yaml', derived: 'derived' } as const

/** `2 errors, 1 warning in 214 artifacts    3 excepted    phase stage1 (derived)`. */
export function summaryLine(report: Report, view: View): string {
  const { counts } = report
  const found = [
    counts.errors > 0 ? view.paint.red(plural(counts.errors, 'error')) : '',
    counts.warnings > 0 ? view.paint.yellow(plural(counts.warnings, 'warning')) : '',
    counts.infos > 0 ? view.paint.blue(plural(counts.infos, 'info')) : '',
  ].filter((part) => part !== '')
  const none = report.since === undefined ? 'No findings' : 'No new findings'
  const head = found.length === 0 ? view.paint.green(none) : found.join(', ')
  const aside = [
    counts.excepted > 0 ? `${counts.excepted} excepted` : '',
    counts.baselined > 0 ? `${counts.baselined} baselined` : '',
    counts.deferred > 0 ? `${counts.deferred} deferred to a later phase` : '',
  ].filter((part) => part !== '')
  if (report.since !== undefined) aside.unshift(sinceText(report.since))
  const { asOf, phase } = report.provenance
  return [
    `${head} in ${plural(counts.artifacts, 'artifact')}`,
    ...aside,
    `phase ${phase.name} (${phaseOrigins[phase.from]})`,
    `as of ${asOf}`,
  ].join('    ')
}

/** `since main (1a2b3c4): 2 fixed, 5 known before`. */
export function sinceText({ revision, commit, fixed, known }: Since): string {
  const name = plainLine(revision)
  const short = commit.slice(0, 7)
  return `since ${commit.startsWith(revision) ? short : `${name} (${short})`}: ${fixed.length} fixed, ${known} known before`
}
