/** Prints a table as HTML, with header scopes and a frame that scrolls on narrow screens. */
import type { Cell, Table } from '../blocks.ts'
import { escapeHtml } from './escape.ts'
import { type HtmlContext, writeInlines } from './write-inlines.ts'

export function writeTable(table: Table, context: HtmlContext): string {
  const sideOf = (index: number): string => {
    const align = table.columns[index]?.align
    return align && align !== 'left' ? ` class="${align}"` : ''
  }
  const head = table.head.map((cell, index) => `<th scope="col"${sideOf(index)}>${writeInlines(cell, context)}</th>`)
  const row = (cells: readonly Cell[]): string =>
    table.columns.map((_, index) => `<td${sideOf(index)}>${writeInlines(cells[index] ?? [], context)}</td>`).join('')
  const caption = table.caption === undefined ? '' : `<caption>${escapeHtml(table.caption)}</caption>\n`
  const body = table.rows.map((cells) => `<tr>${row(cells)}</tr>`).join('\n')
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(table.caption ?? 'Table')}"><table>
${caption}${widths(table)}<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`
}

/** Widths as attributes of `col`: the content-security policy allows no style attributes. */
function widths(table: Table): string {
  const weights = table.columns.map((column) => column.weight)
  if (weights.length === 0 || weights.includes(undefined)) return ''
  const total = weights.reduce<number>((sum, weight) => sum + weight!, 0)
  const columns = weights.map((weight) => `<col width="${Math.round((weight! / total) * 100)}%">`)
  return `<colgroup>${columns.join('')}</colgroup>\n`
}
