/** Columns of text for a terminal: padded to the widest cell, numbers to the right. */

/** Visible length, colour codes not counted. */
const width = (text: string): number => [...text.replace(/\u001b\[[0-9;]*m/g, '')].length

/** Lines of a table; `right` names the columns that are set to the right. */
export function tableLines(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell))
  }
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const gap = ' '.repeat((widths[index] as number) - width(cell))
        return right.includes(index) ? gap + cell : index === row.length - 1 ? cell : cell + gap
      })
      .join('  ')
      .trimEnd(),
  )
}
