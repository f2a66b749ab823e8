/** Findings that do not count, by group: what the human formats list of them on demand, and the summary with its line for each. */
import type { Acceptance, Diagnostic, Status } from '../engine/diagnostic.ts'
import type { Report } from '../engine/report.ts'
import { plainLine } from '../terminal/plain-text.ts'
import type { View } from './reporter.ts'
import { type LeftOut, shortened } from './shortened.ts'
import { headLine, shownDiagnostics } from './shown.ts'

/** Groups of findings that do not count, in the order of the summary. */
export const groupNames = ['excepted', 'baselined', 'deferred'] as const satisfies readonly Status[]

/** A group to print; the open findings have no heading. */
export interface ShownGroup {
  readonly heading?: string
  readonly diagnostics: readonly Diagnostic[]
  readonly leftOut: readonly LeftOut[]
}

/** The open findings, then each group of `view.show` that holds any. */
export function shownGroups(report: Report, view: View): readonly ShownGroup[] {
  const opened = groupNames
    .filter((name) => view.show.has(name))
    .map((name): ShownGroup => {
      const diagnostics = shownDiagnostics(report, view, name)
      return { heading: `${name[0]?.toUpperCase()}${name.slice(1)} (${diagnostics.length})`, ...shortened(diagnostics) }
    })
  return [shortened(shownDiagnostics(report, view)), ...opened].filter(({ diagnostics }) => diagnostics.length > 0)
}

/** One line for each rule and file of which not everything is printed. */
export const leftOutLines = ({ leftOut }: ShownGroup, view: View): readonly string[] =>
  leftOut.map(
    ({ rule, path, count }) =>
      `${plainLine(`${view.prefix}${path}`)}: ${count} more ${count === 1 ? 'finding' : 'findings'} of ${rule}  ${view.paint.dim('--format json lists all')}`,
  )

/** What accepts a finding, in one line: `EXC-001 until 2026-10-31: the reason`; undefined for one that nothing accepts. */
export function acceptanceText({ acceptedBy }: Pick<Diagnostic, 'acceptedBy'>): string | undefined {
  if (acceptedBy === undefined) return undefined
  return plainLine(`${acceptedThrough(acceptedBy)}: ${acceptedBy.reason}`)
}

function acceptedThrough({ kind, id, approver, expires, since }: Acceptance): string {
  if (kind === 'exception') return `${id}${approver === undefined ? '' : `, approved by ${approver}`}, until ${expires}`
  return kind === 'baseline' ? `baseline since ${since}` : 'inline ignore'
}

/** The line of what was found, then one line per group that does not count. */
export function summary(report: Report, view: View): string {
  const { counts } = report
  const aside = {
    excepted: exceptedText(report),
    baselined: baselinedText(report),
    deferred: 'binding from a later phase of the certification',
  }
  const groups = groupNames.filter((name) => counts[name] > 0)
  const hidden = groups.filter((name) => !view.show.has(name))
  return [
    headLine(report, view, []),
    ...groups.map((name) => `  ${`${counts[name]} ${name}`.padEnd(14)}  ${view.paint.dim(aside[name])}`),
    ...(hidden.length === 0 ? [] : [view.paint.dim(`  isms check --show ${hidden.join(',')} lists them`)]),
  ].join('\n')
}

/** The same in one line, for formats that have room for one. */
export function summaryLine(report: Report, view: View): string {
  const { counts, nextExpiry } = report
  const ends = nextExpiry === undefined ? '' : plainLine(`, the next to end on ${nextExpiry.on}`)
  return headLine(report, view, [
    counts.excepted > 0 ? `${counts.excepted} excepted${ends}` : '',
    counts.baselined > 0 ? `${counts.baselined} baselined, ${baselinedText(report)}` : '',
    counts.deferred > 0 ? `${counts.deferred} deferred to a later phase` : '',
  ])
}

function exceptedText({ counts, nextExpiry }: Report): string {
  const byException = counts.excepted - counts.ignored
  return [
    byException > 0 ? `${byException} by exception` : '',
    nextExpiry === undefined ? '' : plainLine(`${nextExpiry.exception} is the next to end, on ${nextExpiry.on}`),
    counts.ignored > 0 ? `${counts.ignored} by inline ignore` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function baselinedText({ diagnostics }: Report): string {
  const days = diagnostics.flatMap(({ acceptedBy }) => (acceptedBy?.since === undefined ? [] : [acceptedBy.since]))
  return days.length === 0 ? '' : `the oldest since ${days.sort()[0]}`
}
