/** Turns the tokens of one Markdown table into a table block. */
import type { Token } from 'markdown-it'
import type { Align, Cell, Inline, Table, TableColumn } from '../blocks.ts'

/** The table from `table_open` to `table_close`; `delimiter` is the source line under the header, when widths come from it. */
export function readTable(
  tokens: readonly Token[],
  inlines: (token: Token) => Inline[],
  delimiter: string | undefined,
): Table {
  const rows: Cell[][] = []
  const aligns: (Align | undefined)[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([])
    else if (token.type === 'th_open' || token.type === 'td_open') {
      if (token.type === 'th_open') aligns.push(alignOf(token))
      rows.at(-1)!.push(inlines(tokens[index + 1]!))
    }
  }
  const weights = delimiter === undefined ? [] : dashCounts(delimiter)
  const columns = aligns.map(
    (align, index): TableColumn => ({
      ...(align ? { align } : {}),
      ...(weights.length === aligns.length ? { weight: weights[index]! } : {}),
    }),
  )
  const [head = [], ...body] = rows
  return { type: 'table', columns, head, rows: body }
}

function alignOf(token: Token): Align | undefined {
  const style = String(token.attrGet('style') ?? '')
  const found = /text-align:(left|center|right)/.exec(style)
  return found?.[1] as Align | undefined
}

function dashCounts(line: string): number[] {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.map((cell) => cell.replace(/[^-]/g, '').length)
}
