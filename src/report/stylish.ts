/** Format `stylish`: findings grouped by file, one line each. */
import type { Diagnostic } from '../engine/diagnostic.ts'
import { plainLine } from '../terminal/plain-text.ts'
import { acceptanceText, leftOutLines, shownGroups, summary } from './groups.ts'
import type { Reporter, View } from './reporter.ts'

export const stylish: Reporter = {
  name: 'stylish',
  print: (report, view) => {
    const blocks = shownGroups(report, view).flatMap((group) => [
      ...(group.heading === undefined ? [] : [view.paint.bold(group.heading)]),
      ...fileBlocks(group.diagnostics, view),
      ...leftOutLines(group, view),
    ])
    return `${[...blocks, summary(report, view)].join('\n\n')}\n`
  },
}

function fileBlocks(diagnostics: readonly Diagnostic[], view: View): string[] {
  const blocks: string[][] = []
  let path: string | undefined
  for (const diagnostic of diagnostics) {
    if (diagnostic.path !== path) {
      path = diagnostic.path
      blocks.push([view.paint.underline(plainLine(`${view.prefix}${path}`))])
    }
    blocks.at(-1)?.push(...findingLines(diagnostic, view))
  }
  return blocks.map((lines) => lines.join('\n'))
}

function findingLines(diagnostic: Diagnostic, { paint }: View): string[] {
  const { line, column } = diagnostic.range.start
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[diagnostic.severity]
  const accepted = acceptanceText(diagnostic)
  return [
    `  ${`${line}:${column}`.padEnd(8)}${colour(diagnostic.severity.padEnd(8))} ${plainLine(diagnostic.message)}  ${paint.dim(diagnostic.rule)}`,
    ...(accepted === undefined ? [] : [`${' '.repeat(19)}${paint.dim(clipped(accepted))}`]),
  ]
}

const longest = 140

/** A reason may be a paragraph; the format frame prints it whole. */
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
