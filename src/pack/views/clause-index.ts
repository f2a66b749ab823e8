/** The index by clause: for each clause 4.1 to 10.2, the documents and records that answer it. */
import { allKinds, kindNamed } from '../../artifacts/catalogue.ts'
import type { KindName } from '../../artifacts/index.ts'
import type { KindInfo } from '../../artifacts/kind-info.ts'
import { clauses } from '../../frameworks/iso27001.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { PackContext } from '../context.ts'
import { approvalLine } from './document-header.ts'
import { type RowView, type TableView, words } from './table-view.ts'

/** Kinds of rows and settings, which an index by clause would only blur. */
const LEFT_OUT = new Set([
  'isms-config',
  'training-record',
  'acknowledgement',
  'measurement',
  'person',
  'control',
  'evidence',
])

/** Kinds that answer further clauses than the one they are made for. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  '4.4': ['scope'],
  '5.1': ['management-review', 'objective'],
  '7.1': ['role', 'treatment-plan'],
  '9.2.1': ['audit'],
  '9.2.2': ['audit', 'finding'],
  '9.3.1': ['management-review'],
  '9.3.2': ['management-review'],
  '9.3.3': ['management-review'],
  '10.1': ['improvement'],
}

/** Registers that the pack derives, by the clause they answer. */
const DERIVED: Readonly<Record<string, readonly { readonly page: string; readonly title: string }[]>> = {
  '7.5.1': [{ page: 'document-register', title: 'Register of documents' }],
  '7.5.2': [{ page: 'document-register', title: 'Register of documents' }],
  '7.5.3': [
    { page: 'document-register', title: 'Register of documents' },
    { page: 'records', title: 'List of records' },
  ],
}

/** One part per clause that can be audited, each with its table. */
export interface ClauseIndexView {
  readonly clauses: readonly { readonly id: string; readonly title: string; readonly table: TableView }[]
}

/** Clauses that can be audited: those without parts of their own. */
export const leafClauses = clauses.filter(
  ({ id }) => id.includes('.') && !clauses.some((other) => other.id.startsWith(`${id}.`)),
)

export function clauseIndex(context: PackContext): ClauseIndexView {
  return {
    clauses: leafClauses.map(({ id, title }) => ({
      id,
      title,
      table: {
        columns: CLAUSE_COLUMNS,
        rows: clauseRows(context, id),
        empty: 'Nothing in the repository answers this clause.',
      },
    })),
  }
}

/** Columns of its table. */
export const CLAUSE_COLUMNS = [
  { title: 'Document or record', width: 4 },
  { title: 'Version', width: 1 },
  { title: 'Date', width: 1.3 },
  { title: 'Approved by', width: 2 },
]

/** The documents and records that answer a clause. */
export function clauseRows(context: PackContext, clause: string): RowView[] {
  const documents = context.documents.filter((document) => answers(document, clause))
  const records = recordKinds(context, clause)
  return [
    ...documents.map((document) => documentRow(context, document)),
    ...records.flatMap(({ kind, plural }) => recordRow(context, kind as KindName, plural)),
    ...(DERIVED[clause] ?? []).map(
      ({ page, title }): RowView => ({
        anchor: '',
        cells: [[{ text: title, id: `page:${page}` }], [], [], words('Register')],
      }),
    ),
  ]
}

/** Kinds of records that answer a clause, in the order of their declaration. */
export const recordKinds = ({ repo }: PackContext, clause: string): readonly KindInfo[] =>
  allKinds.filter(({ kind, document, clauses: own }) => {
    if (document || LEFT_OUT.has(kind)) return false
    return (
      own.includes(clause) ||
      (ALSO[clause] ?? []).includes(kind) ||
      repo.all(kind as KindName).some((record) => cites(record, clause))
    )
  })

/** A document answers the clauses that it names; one that names none answers those of its kind (a topic policy not clause 5.2). */
function answers(document: Artifact, clause: string): boolean {
  const topic = document.kind === 'policy' && (document.data as { level?: string }).level !== 'top'
  if (topic || document.kind === 'procedure') return cites(document, clause)
  return (
    cites(document, clause) ||
    (kindNamed(document.kind)?.clauses ?? []).includes(clause) ||
    (ALSO[clause] ?? []).includes(document.kind)
  )
}

/** True when an artifact names the clause, a part of it, or the clause above it. */
function cites(artifact: Artifact, clause: string): boolean {
  const named = (artifact.data as { clauses?: readonly (string | undefined)[] }).clauses ?? []
  return named.some(
    (one) => one !== undefined && (one === clause || one.startsWith(`${clause} `) || clause.startsWith(`${one}.`)),
  )
}

function documentRow(context: PackContext, document: Artifact): RowView {
  const { title, version } = document.data as { title?: string; version?: string }
  const approval = approvalLine(document, context.names)
  const draft = context.drafts.has(document.id)
  return {
    anchor: '',
    cells: [
      [{ text: [document.id, title].filter(Boolean).join(' '), id: document.id }],
      words(version),
      words(draft && approval.on === '' ? 'DRAFT' : approval.on),
      words(draft ? [approval.by, 'DRAFT'].filter(Boolean).join(', ') : approval.by),
    ],
  }
}

function recordRow(context: PackContext, kind: KindName, plural: string): RowView[] {
  const count = context.repo.all(kind).length
  if (count === 0) return []
  return [{ anchor: '', cells: [[{ text: `${plural} (${count})`, id: `register:${kind}` }], [], [], words('Records')] }]
}
