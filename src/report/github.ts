/** Format `github`: workflow commands that become annotations on the changed lines. */
import { plainLine } from '../terminal/plain-text.ts'
import type { Reporter } from './reporter.ts'
import { shownDiagnostics } from './shown.ts'

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

export const github: Reporter = {
  name: 'github',
  print: (report, view) =>
    shownDiagnostics(report, view)
      .map((diagnostic) => {
        const { start, end } = diagnostic.range
        const properties = [
          `file=${escapeProperty(plainLine(`${view.prefix}${diagnostic.path}`))}`,
          `line=${start.line}`,
          `endLine=${end.line}`,
          `col=${start.column}`,
          ...(end.line === start.line ? [`endColumn=${end.column}`] : []),
          `title=${escapeProperty(diagnostic.rule)}`,
        ]
        return `::${commands[diagnostic.severity]} ${properties.join(',')}::${escapeData(`${plainLine(diagnostic.message)}\n${plainLine(diagnostic.help)}`)}\n`
      })
      .join(''),
}
