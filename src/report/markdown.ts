/** Format `markdown`: a pull-request comment: the result in one line, then the findings by file with why and how to mend. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { ruleInfo } from '../engine/rule-catalogue.ts'
import { commentText } from './comment-text.ts'
import { summaryLine } from './groups.ts'
import type { Reporter, View } from './reporter.ts'
import { byFile, shownDiagnostics } from './shown.ts'

/** GitHub takes 65,536 characters in a comment, GitLab more; past this the rest is counted, not shown. */
const longestComment = 60_000

export const markdown: Reporter = {
  name: 'markdown',
  print: (report, view) => {
    const { errors } = report.counts
    const verdict = errors > 0 ? 'Changes needed' : 'No error'
    const head = [`## ISMS check: ${verdict}`, '', commentText(summaryLine(report, view)), '']
    const blocks = [...fileBlocks(shownDiagnostics(report, view), view), ...fixedBlocks(report.since?.fixed ?? [])]
    return `${[...head, ...withinLimit(blocks)].join('\n').trimEnd()}\n`
  },
}

function fileBlocks(found: readonly Diagnostic[], view: View): string[][] {
  return byFile(found).flatMap(([path, inFile]) =>
    inFile.map((diagnostic, index) => [
      ...(index === 0 ? [`### ${commentText(`${view.prefix}${path}`)}`, ''] : []),
      ...item(diagnostic),
    ]),
  )
}

function item(diagnostic: Diagnostic): string[] {
  const { rule, severity, message, help, clauses, range } = diagnostic
  const cited = clauses.length === 0 ? '' : ` (${clauses.join(', ')})`
  return [
    `- **${severity}** line ${range.start.line}: ${commentText(message)}\\`,
    `  \`${rule}\`${cited}: ${commentText(ruleInfo(rule).why)}\\`,
    `  Fix: ${commentText(help)}`,
    '',
  ]
}

function fixedBlocks(fixed: readonly Diagnostic[]): string[][] {
  if (fixed.length === 0) return []
  return [['### Fixed', ''], ...fixed.map(({ rule, message }) => [`- ${commentText(message)} (\`${rule}\`)`])]
}

function withinLimit(blocks: readonly string[][]): string[] {
  const lines: string[] = []
  let length = 0
  for (const [index, block] of blocks.entries()) {
    length += block.reduce((sum, line) => sum + line.length + 1, 0)
    if (length > longestComment) return [...lines, `And ${blocks.length - index} more; \`isms check\` shows them all.`]
    lines.push(...block)
  }
  return lines
}
