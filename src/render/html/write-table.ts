/** Prints a table as HTML, with header scopes and a frame that scrolls on narrow screens. */
import type { Cell, Table } from '../blocks.ts'
import { escapeHtml } from './escape.ts'
import { type HtmlContext, writeInlines } from './write-inlines.ts'

export function writeTable(table: Table, context: HtmlContext): string {
  const sideOf = (index: number): string => {
    const align = table.columns[index]?.align
    return align && align !== 'left' ? ` class="${align}"` : ''
  }
  // A header without words would be announced as one; above the names of rows there may be none.
  const head = table.head.map((cell, index) =>
    cell.length === 0 ? '<td></td>' : `<th scope="col"${sideOf(index)}>${writeInlines(cell, context)}</th>`,
  )
  const row = (cells: readonly Cell[]): string =>
    table.columns
      .map((_, index) => {
        const cell = cells[index] ?? []
        return `<td${sideOf(index)}>${index === 0 ? writeFirst(cell, context) : writeInlines(cell, context)}</td>`
      })
      .join('')
  const caption = table.caption === undefined ? '' : `<caption>${escapeHtml(table.caption)}</caption>\n`
  const body = table.rows.map((cells) => `<tr${context.marks?.(cells) ?? ''}>${row(cells)}</tr>`).join('\n')
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(context.names?.get(table) ?? table.caption ?? 'Table')}"><table>
${caption}${widths(table)}<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`
}

/** The first cell of a row; where it is the place of something that has a sheet, its words lead there. */
function writeFirst(cell: Cell, context: HtmlContext): string {
  const [place, ...rest] = cell
  const sheet = place?.type === 'anchor' && rest.length > 0 ? context.sheet?.(place.id) : undefined
  if (sheet === undefined || rest.some(({ type }) => type === 'link')) return writeInlines(cell, context)
  return `${writeInlines([place!], context)}<a href="${escapeHtml(sheet)}">${writeInlines(rest, context)}</a>`
}

/** Widths as attributes of `col`: the content-security policy allows no style attributes. */
function widths(table: Table): string {
  const weights = table.columns.map((column) => column.weight)
  if (weights.length === 0 || weights.includes(undefined)) return ''
  const total = weights.reduce<number>((sum, weight) => sum + weight!, 0)
  const columns = weights.map((weight) => `<col width="${Math.round((weight! / total) * 100)}%">`)
  return `<colgroup>${columns.join('')}</colgroup>\n`
}
