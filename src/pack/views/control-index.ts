/** The index by Annex A control: for each control the documents that rule it, with version, date and approver. */
import type { PackContext } from '../context.ts'
import { approvalLine } from './document-header.ts'
import type { SoaRow } from './soa.ts'
import { firstParts, type TableView, words } from './table-view.ts'

/** Documents of one control at most. */
const MOST = 12

export function controlIndex(context: PackContext, rows: readonly SoaRow[]): TableView {
  const describe = (id: string): string => {
    const document = context.repo.find(id)
    if (!document) return ''
    const { version } = document.data as { version?: string }
    const { on, by } = approvalLine(document, context.names)
    const draft = context.drafts.has(id) ? 'DRAFT' : ''
    return [version && `v${version}`, on, by, draft].filter(Boolean).join(', ')
  }
  return {
    columns: [
      { title: 'Control', width: 1 },
      { title: 'Title', width: 3 },
      { title: 'Applies', width: 0.8 },
      { title: 'Status', width: 1.2 },
      { title: 'Documents', width: 4.5 },
    ],
    rows: rows.map((row) => ({
      anchor: '',
      cells: [
        [{ text: row.id, id: row.id }],
        words(row.title),
        words(row.applicable || 'not decided'),
        words(row.status),
        firstParts(row.documents, MOST).map((part) => ({
          ...part,
          text: [part.text, describe(part.text)].filter(Boolean).join('  '),
        })),
      ],
    })),
    empty: 'No control is decided on.',
  }
}
