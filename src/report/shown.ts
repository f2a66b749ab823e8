/** What formats show of a report: open findings, less the quiet ones, and the line of what was found. */
import type { Diagnostic, Status } from '../engine/diagnostic.ts'
import type { Report, Since } from '../engine/report.ts'
import { plainLine } from '../terminal/plain-text.ts'
import type { View } from './reporter.ts'

/** Findings to print, by default the open ones. */
export const shownDiagnostics = (report: Report, view: View, wanted: Status = 'open'): readonly Diagnostic[] =>
  report.diagnostics.filter(({ status, severity }) => status === wanted && (!view.quiet || severity === 'error'))

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

/** `2 errors, 1 warning in 214 artifacts    phase stage1 (derived)    as of 2026-06-30`, with what else is to be said in between. */
export function headLine(report: Report, view: View, aside: readonly string[]): string {
  const { counts, since, provenance } = report
  const { asOf, phase } = provenance
  const found = [
    counts.errors > 0 ? view.paint.red(plural(counts.errors, 'error')) : '',
    counts.warnings > 0 ? view.paint.yellow(plural(counts.warnings, 'warning')) : '',
    counts.infos > 0 ? view.paint.blue(plural(counts.infos, 'info')) : '',
  ].filter((part) => part !== '')
  const none = since === undefined ? 'No findings' : 'No new findings'
  const head = found.length === 0 ? view.paint.green(none) : found.join(', ')
  return [
    `${head} in ${plural(counts.artifacts, 'artifact')}`,
    since === undefined ? '' : sinceText(since),
    ...aside,
    `phase ${phase.name} (${phaseOrigins[phase.from]})`,
    `as of ${asOf}`,
  ]
    .filter((part) => part !== '')
    .join('    ')
}

/** `since main (1a2b3c4): 2 fixed, 5 known before`. */
export function sinceText({ revision, commit, fixed, known }: Since): string {
  const name = plainLine(revision)
  const short = commit.slice(0, 7)
  return `since ${commit.startsWith(revision) ? short : `${name} (${short})`}: ${fixed.length} fixed, ${known} known before`
}
