/** Prints the control header and the revision history of one document. */
import { text } from '../blocks.ts'
import type { Fact, Page } from '../volume.ts'
import { escapeHtml } from './escape.ts'
import type { HtmlContext } from './write-inlines.ts'
import { writeTable } from './write-table.ts'

export function writeControl(page: Page, context: HtmlContext): string {
  const facts = page.control?.length ? writeFacts(page.control, 'control') : ''
  const rows = page.revisions ?? []
  const table =
    rows.length > 0
      ? historyTable(rows.map((row) => [row.version, row.date, row.author, row.approver, row.change]))
      : ''
  const note = page.revisionNote
    ? `<p class="note">${escapeHtml(page.revisionNote)}${changesLink(page, context)}</p>`
    : ''
  if (!table && !note) return facts
  return `${facts}\n<div class="history">
<p class="label">Revision history</p>\n${table}${note}\n</div>`
}

function changesLink({ changesAt }: Page, context: HtmlContext): string {
  const href = changesAt && context.href(changesAt)
  return href === undefined ? '' : ` <a href="${escapeHtml(href)}">Every change, field by field</a>`
}

/** A definition list; a missing value is said, not left blank. */
export function writeFacts(facts: readonly Fact[], name: string): string {
  const rows = facts.map(({ label, value }) => {
    const shown = value ? escapeHtml(value) : '<em class="missing">not recorded</em>'
    return `<div><dt>${escapeHtml(label)}</dt><dd>${shown}</dd></div>`
  })
  return `<dl class="${name}">\n${rows.join('\n')}\n</dl>`
}

function historyTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((value) => [text(value)])
  const head = cells(['Version', 'Date', 'Author', 'Approver', 'Change'])
  return writeTable(
    { type: 'table', columns: head.map(() => ({})), head, rows: rows.map(cells), caption: 'Revision history' },
    { href: () => undefined },
  ).replace('<caption>Revision history</caption>\n', '')
}
