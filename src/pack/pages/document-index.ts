/** The index by document: every document with its version, its approval, and the clauses and controls that it answers. */
import { kindNamed } from '../../artifacts/catalogue.ts'
import type { Artifact } from '../../model/artifact.ts'
import { rowFilter } from '../../render/screen.ts'
import type { PackContext } from '../context.ts'
import { byCodeUnit } from '../order.ts'
import type { PageSpec } from '../page-spec.ts'
import { approvalLine } from '../views/document-header.ts'
import type { Part } from '../views/names.ts'
import { firstParts, type RowView, words } from '../views/table-view.ts'

/** Clauses or controls in one cell at most. */
const MOST = 10

export function documentIndexPage(context: PackContext): PageSpec {
  const documents = [...context.documents].sort((a, b) => byCodeUnit(a.id, b.id))
  return {
    key: 'by-document',
    title: 'Index by document',
    template: 'by-document',
    landscape: true,
    view: {
      table: {
        columns: [
          { title: 'Document', width: 3.6 },
          { title: 'Kind', width: 1.5 },
          { title: 'Version', width: 0.8 },
          { title: 'Approved', width: 2.2 },
          { title: 'Clauses', width: 1.6 },
          { title: 'Controls', width: 2.6 },
        ],
        rows: documents.map((document) => rowOf(context, document)),
        empty: 'The repository holds no documents.',
      },
    },
    filter: rowFilter(
      ['Kind', 'State', 'Owner'],
      documents.map((document) => ({
        key: nameOf(document),
        values: [[kindTitle(document)], [stateOf(context, document)], ownerOf(context, document)],
      })),
      { State: ['approved', 'draft'] },
    ),
  }
}

function rowOf(context: PackContext, document: Artifact): RowView {
  const { version, clauses, controls } = document.data as Fields
  const { on, by } = approvalLine(document, context.names)
  const approved = [on, by].filter(Boolean).join(', ')
  const link = (ids: Fields['controls']): Part[] =>
    (ids ?? []).flatMap((id) => (id ? [context.linkable(id) ? { text: id, id } : { text: id }] : []))
  return {
    anchor: '',
    cells: [
      [{ text: nameOf(document), id: document.id }],
      words(kindTitle(document)),
      words(version),
      words(context.drafts.has(document.id) ? [approved, 'DRAFT'].filter(Boolean).join(', ') : approved),
      firstParts(link(clauses?.map((clause) => clause?.split(' ')[0])), MOST),
      firstParts(link(controls), MOST),
    ],
  }
}

interface Fields {
  readonly title?: string
  readonly version?: string
  readonly owner?: string
  readonly clauses?: readonly (string | undefined)[]
  readonly controls?: readonly (string | undefined)[]
}

const nameOf = ({ id, data }: Artifact): string => [id, (data as Fields).title].filter(Boolean).join(' ')
const kindTitle = ({ kind }: Artifact): string => kindNamed(kind)?.title ?? kind
const stateOf = ({ drafts }: PackContext, { id }: Artifact): string => (drafts.has(id) ? 'draft' : 'approved')
const ownerOf = ({ names }: PackContext, { data }: Artifact): string[] => {
  const { owner } = data as Fields
  return [owner ? names.words(owner) : 'nobody']
}
