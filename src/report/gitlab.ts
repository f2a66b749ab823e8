/** Format `gitlab`: the Code Quality report of GitLab, which marks the lines of a merge request. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { plainLine, plainText } from '../terminal/plain-text.ts'
import type { Reporter } from './reporter.ts'
import { shownDiagnostics } from './shown.ts'

export const gitlab: Reporter = {
  name: 'gitlab',
  print: (report, view) => {
    const issues = shownDiagnostics(report, view).map((diagnostic) => ({
      description: `${plainLine(diagnostic.message)}. ${plainLine(diagnostic.help)}`,
      check_name: diagnostic.rule,
      fingerprint: diagnostic.fingerprint,
      severity: severityOf(diagnostic),
      location: {
        path: plainLine(`${view.prefix}${diagnostic.path}`),
        lines: { begin: diagnostic.range.start.line, end: diagnostic.range.end.line },
      },
    }))
    return `${plainText(JSON.stringify(issues, null, 2))}\n`
  },
}

/** Severity in GitLab's five words; `blocker` is left to those who triage. */
function severityOf({ severity, grade }: Diagnostic): 'info' | 'minor' | 'major' | 'critical' {
  if (severity === 'info') return 'info'
  if (severity === 'warning') return 'minor'
  return grade === 'major' ? 'critical' : 'major'
}
