/** Format `checkstyle`: the XML of Checkstyle, which most CI servers and editors read. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { plainLine } from '../terminal/plain-text.ts'
import type { Reporter } from './reporter.ts'
import { byFile, shownDiagnostics } from './shown.ts'
import { xmlAttribute } from './xml.ts'

export const checkstyle: Reporter = {
  name: 'checkstyle',
  print: (report, view) => {
    const files = byFile(shownDiagnostics(report, view)).map(([path, found]) => [
      `  <file${xmlAttribute('name', plainLine(`${view.prefix}${path}`))}>`,
      ...found.map(errorElement),
      '  </file>',
    ])
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<checkstyle version="4.3">',
      ...files.flat(),
      '</checkstyle>',
    ]
    return `${lines.join('\n')}\n`
  },
}

function errorElement({ range, severity, message, help, rule }: Diagnostic): string {
  const attributes = [
    xmlAttribute('line', range.start.line),
    xmlAttribute('column', range.start.column),
    xmlAttribute('severity', severity),
    xmlAttribute('message', `${plainLine(message)}. ${plainLine(help)}`),
    xmlAttribute('source', `isms.${rule.replace('/', '.')}`),
  ]
  return `    <error${attributes.join('')}/>`
}
