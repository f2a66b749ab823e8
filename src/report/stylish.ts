/** Format `stylish`: findings grouped by file, one line each. */
import { plainLine } from '../terminal/plain-text.ts'
import type { Reporter } from './reporter.ts'
import { shownDiagnostics, summaryLine } from './shown.ts'

export const stylish: Reporter = {
  name: 'stylish',
  print: (report, view) => {
    const lines: string[] = []
    let path: string | undefined
    for (const diagnostic of shownDiagnostics(report, view)) {
      if (diagnostic.path !== path) {
        if (path !== undefined) lines.push('')
        path = diagnostic.path
        lines.push(view.paint.underline(plainLine(`${view.prefix}${path}`)))
      }
      const { line, column } = diagnostic.range.start
      const colour = { error: view.paint.red, warning: view.paint.yellow, info: view.paint.blue }[diagnostic.severity]
      lines.push(
        `  ${`${line}:${column}`.padEnd(8)}${colour(diagnostic.severity.padEnd(8))} ${plainLine(diagnostic.message)}  ${view.paint.dim(diagnostic.rule)}`,
      )
    }
    if (lines.length > 0) lines.push('')
    return `${[...lines, summaryLine(report, view)].join('\n')}\n`
  },
}
