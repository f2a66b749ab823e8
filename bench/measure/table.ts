/** The result of the benchmarks as a Markdown table. */

/** One line of the table. */
export interface Line {
  readonly what: string
  /** The figure with its unit, as it is read. */
  readonly figure: string
  /** What it was measured from, for example the two medians. */
  readonly from: string
  readonly budget: string
  /** Undefined where nothing could be measured, or where a figure has no budget. */
  readonly met: boolean | undefined
}

/** Prints the lines with aligned columns. */
export function markdownTable(lines: readonly Line[]): string {
  const verdict = ({ met, figure }: Line) =>
    met === undefined ? (figure === '-' ? 'not measured' : '') : met ? 'ok' : 'MISSED'
  const rows = [
    ['measure', 'figure', 'budget', 'verdict', 'from'],
    ...lines.map((line) => [line.what, line.figure, line.budget, verdict(line), line.from]),
  ]
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  )
  const printed = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [printed[0], rule, ...printed.slice(1)].join('\n')
}

/** `12.3 ms` or `4.5 s`. */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`
