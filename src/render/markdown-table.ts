/** Prints a table of plain data as Markdown: dashes carry the widths, places and links are kept, everything is escaped. */
import { escapeMarkdown } from './escape-markdown.ts'

/** A run of words; with `id` a link to what has that id. */
export interface CellPart {
  readonly text: string
  readonly id?: string
}

export interface TableData {
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align?: 'right' }[]
  readonly rows: readonly { readonly anchor: string; readonly cells: readonly (readonly CellPart[])[] }[]
  readonly empty: string
}

const PLACE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/

export function markdownTable(table: TableData, nothing: string): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const dashes = table.columns.map(({ width, align }) => {
    const count = Math.max(3, Math.round(width * 10))
    return align === 'right' ? `${'-'.repeat(count)}:` : '-'.repeat(count)
  })
  const rows = table.rows.map((row) => {
    const cells = table.columns.map((_, index) => partsText(row.cells[index] ?? [], ', ') || nothing)
    if (PLACE.test(row.anchor)) cells[0] = `{#${row.anchor}}${cells[0]}`
    return line(cells)
  })
  return [line(table.columns.map(({ title }) => escapeMarkdown(title) || ' ')), line(dashes), ...rows].join('\n')
}

/** Several parts in one line; long ones stand on lines of their own. */
export function partsText(parts: readonly CellPart[], separator: string, wrap = true): string {
  const long = wrap && parts.length > 1 && parts.some(({ text, id }) => text.length > (id === undefined ? 40 : 20))
  return parts
    .map(partText)
    .filter(Boolean)
    .join(long ? '<br>' : separator)
}

function partText({ text, id }: CellPart): string {
  const shown = escapeMarkdown(text.trim()).replace(/\s*\n\s*/g, ' ')
  return id === undefined || id === '' || shown === '' ? shown : `[${shown}](${encodeURIComponent(id)})`
}
