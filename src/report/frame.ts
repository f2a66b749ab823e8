/** Format `frame`: each finding with the lines around it, why it matters, how to mend it. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { findCheck } from '../engine/rule-catalogue.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { acceptanceText, leftOutLines, shownGroups, summary } from './groups.ts'
import type { Reporter, View } from './reporter.ts'

const longestLine = 110

export const frame: Reporter = {
  name: 'frame',
  print: (report, view) => {
    const blocks = shownGroups(report, view).flatMap((group) => [
      ...(group.heading === undefined ? [] : [view.paint.bold(group.heading)]),
      ...group.diagnostics.map((diagnostic) => block(diagnostic, view)),
      ...leftOutLines(group, view),
    ])
    return `${[...blocks, summary(report, view)].join('\n\n')}\n`
  },
}

function block(diagnostic: Diagnostic, view: View): string {
  const { paint } = view
  const { start } = diagnostic.range
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[diagnostic.severity]
  const accepted = acceptanceText(diagnostic)
  const lines = [
    `${paint.bold(plainLine(`${view.prefix}${diagnostic.path}`))}:${start.line}:${start.column}  ${colour(diagnostic.severity)}  ${paint.dim(diagnostic.rule)}`,
    `  ${plainLine(diagnostic.message)}`,
    ...codeFrame(diagnostic, view),
    ...(accepted === undefined ? [] : [`  ${paint.dim('ok')}    accepted by ${accepted}`]),
    ...diagnostic.related.map(
      (place) =>
        `  ${paint.dim('see')}   ${plainLine(`${view.prefix}${place.path}:${place.range.start.line}: ${place.message}`)}`,
    ),
    `  ${paint.dim('why')}   ${why(diagnostic)}`,
    `  ${paint.dim('fix')}   ${plainLine(diagnostic.help)}`,
    `  ${paint.dim('more')}  isms explain ${diagnostic.rule}`,
  ]
  return lines.join('\n')
}

function why(diagnostic: Diagnostic): string {
  const reason = findCheck(diagnostic.rule)?.why ?? ''
  const cited = diagnostic.clauses.map((clause) => (/^\d/.test(clause) ? `clause ${clause}` : clause)).join(', ')
  return cited === '' ? reason : `${reason} (${cited})`
}

function codeFrame(diagnostic: Diagnostic, view: View): string[] {
  const { start, end } = diagnostic.range
  const text = view.sourceLine(diagnostic.path, start.line)
  if (text === undefined) return []
  const gutter = String(start.line).length
  const line = (number: number, mark: string): string[] => {
    const content = view.sourceLine(diagnostic.path, number)
    return content === undefined ? [] : [`  ${mark} ${String(number).padStart(gutter)} | ${plainLine(cut(content))}`]
  }
  const from = Math.min(start.column - 1, longestLine)
  const length = end.line === start.line ? Math.max(1, end.column - start.column) : Math.max(1, text.length - from)
  const caret = `    ${' '.repeat(gutter)} | ${' '.repeat(from)}${view.paint.red('^'.repeat(Math.min(length, longestLine - from + 1)))}`
  return [...(start.line > 1 ? line(start.line - 1, ' ') : []), ...line(start.line, view.paint.red('>')), caret]
}

const cut = (text: string): string => (text.length > longestLine ? `${text.slice(0, longestLine)}…` : text)
