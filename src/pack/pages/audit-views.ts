/** The views of an internal audit: its plan, the checklist by clause, the checklist by control. */
import { type Checklist, checklist, type Sample } from '../checklist/checklist.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { CLAUSE_COLUMNS } from '../views/clause-index.ts'
import type { Part } from '../views/names.ts'
import { recordView } from '../views/record.ts'
import { firstParts, type TableView, words } from '../views/table-view.ts'
import type { View } from './view.ts'

const MOST = 12
/** Drawn records of one control on the page; the workbook has all. */
const MOST_DRAWN = 8

const shows = ['finding', 'evidence', 'audit'] as const

export const auditViews: Readonly<Record<string, View>> = {
  'audit-plan': { make: ({ work }) => planPage(work), shows: ['audit'], needs: 'audit' },
  'clause-checklist': { make: ({ work }) => clausePage(work), shows, needs: 'audit' },
  'control-checklist': { make: ({ work }) => controlPage(work), shows, needs: 'audit' },
}

function planPage({ context }: PackWork): PageSpec {
  const { audit } = context.input
  const { clauses = [], controls = [] } = audit ?? {}
  const part = (id: string): Part => ({ text: id, ...(context.linkable(id) ? { id } : {}) })
  return {
    key: 'audit-plan',
    title: 'The audit',
    template: 'audit-plan',
    view: {
      name: audit?.name ?? '',
      recorded: audit?.by.kind === 'audit',
      programme: audit === undefined || audit.by.kind === 'audit' ? null : { text: audit.by.id, id: audit.by.id },
      clauses: clauses.map(part),
      controls: controls.map(part),
      records: audit?.by.kind === 'audit' ? [recordView(audit.by, context.names, context.linkable, false)] : [],
    },
  }
}

function clausePage(work: PackWork): PageSpec {
  const { clauses } = checklistOf(work)
  return {
    key: 'clause-checklist',
    title: 'Checklist by clause',
    template: 'clause-checklist',
    view: {
      clauses: clauses.map(({ id, title, questions, rows, samples, findings }) => ({
        id,
        title,
        questions,
        table: { columns: CLAUSE_COLUMNS, rows, empty: 'Nothing in the repository answers this clause.' },
        samples: sampleTable(samples),
        findings,
      })),
    },
  }
}

function sampleTable(samples: readonly Sample[]): TableView {
  return {
    columns: [
      { title: 'Draw from', width: 3 },
      { title: 'Sample', width: 1, align: 'right' },
      { title: 'Drawn', width: 6 },
    ],
    rows: samples.map(({ population, size, drawn }) => ({
      anchor: '',
      cells: [words(population), words(size), drawn],
    })),
    empty: 'The repository holds no records to draw from; ask for the population.',
  }
}

function controlPage(work: PackWork): PageSpec {
  const { controls } = checklistOf(work)
  const table: TableView = {
    columns: [
      { title: 'Control', width: 1.1 },
      { title: 'Title and owner', width: 2.4 },
      { title: 'Documents', width: 1.5 },
      { title: 'What to ask for', width: 3 },
      { title: 'Newest evidence', width: 2.4 },
      { title: 'Sample', width: 2.2 },
      { title: 'Last audit', width: 1.5 },
      { title: 'Earlier findings', width: 1.6 },
    ],
    rows: controls.map(({ row, requirements, newest, newestDay, population, samples, lastAudit, findings }) => ({
      anchor: '',
      cells: [
        [{ text: row.id, id: row.id }],
        [...words(row.title), ...words(row.owner), ...words(row.status === 'implemented' ? '' : row.status)],
        firstParts(row.documents, MOST),
        requirements.flatMap((what) => words(what)),
        newest === undefined
          ? words('none on record')
          : [{ text: newest.id, id: newest.id }, ...words(newestDay), ...words(population && `of ${population}`)],
        samples.flatMap(({ population: from, drawn }) => [
          ...words(`${drawn.length} of ${from}:`),
          ...firstParts(drawn, MOST_DRAWN),
        ]),
        lastAudit === undefined ? words('not in this cycle') : [lastAudit],
        [...findings],
      ],
    })),
    empty: 'No control is in the scope of this audit.',
  }
  return {
    key: 'control-checklist',
    title: 'Checklist by control',
    template: 'control-checklist',
    view: { table },
    landscape: true,
  }
}

const made = new WeakMap<PackWork['tables'], Checklist>()

/** The checklist, made once for pages and workbook. */
export function checklistOf(work: PackWork): Checklist {
  const found = made.get(work.tables) ?? checklist(work)
  made.set(work.tables, found)
  return found
}
