/** The register of documents (clause 7.5.3): every document of the ISMS and the external ones it relies on. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import { statusOf } from '../../model/life.ts'
import type { PackContext } from '../context.ts'
import { approvalLine } from './document-header.ts'
import { type TableView, words } from './table-view.ts'

export interface DocumentRegisterView {
  readonly own: TableView
  readonly external: TableView
}

export function documentRegister(context: PackContext): DocumentRegisterView {
  const external = context.repo.config.documents?.external ?? []
  return {
    own: {
      columns: [
        { title: 'Id', width: 1.2 },
        { title: 'Title', width: 3.5 },
        { title: 'Kind', width: 1.6 },
        { title: 'Version', width: 0.9 },
        { title: 'Status', width: 1.2 },
        { title: 'Classification', width: 1.4 },
        { title: 'Owner', width: 2 },
        { title: 'Approved on', width: 1.3 },
        { title: 'Next review', width: 1.3 },
      ],
      rows: context.documents.map((document) => {
        const data = document.data as Record<string, string | undefined>
        return {
          anchor: '',
          cells: [
            [{ text: document.id, id: document.id }],
            words(data.title),
            words(kindNamed(document.kind)?.title),
            words(data.version),
            words(context.drafts.has(document.id) ? `DRAFT (${statusOf(document)})` : statusOf(document)),
            words(data.classification),
            data.owner ? [context.names.part(data.owner)] : [],
            words(approvalLine(document, context.names).on),
            words(data.next_review),
          ],
        }
      }),
      empty: 'The repository holds no documents.',
    },
    external: {
      columns: [
        { title: 'Document', width: 4 },
        { title: 'Issuer', width: 3 },
        { title: 'Edition or date', width: 3 },
      ],
      rows: external.flatMap((entry) => {
        if (typeof entry !== 'object' || entry === null) return []
        const data = entry as Record<string, string | undefined>
        return [{ anchor: '', cells: [words(data.title), words(data.issuer), words(data.edition ?? data.date)] }]
      }),
      empty: 'No external document is registered.',
    },
  }
}
