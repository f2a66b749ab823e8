/** The views of the audit on site: how each control operated, whom to talk to, answers to stage 1, evidence files. */
import { controlsOfEntry } from '../../analysis/controls-of.ts'
import { capsOf } from '../../analysis/corrective-actions.ts'
import { proofsOf } from '../../analysis/evidence-freshness.ts'
import { evidenceOfEntry, evidenceSpan, newestEvidence } from '../../analysis/evidence-of.ts'
import { soaEntry } from '../../analysis/soa-entries.ts'
import { statusOf } from '../../model/life.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { interviewTable } from '../views/interviews.ts'
import { recordView } from '../views/record.ts'
import { firstParts, type TableView, words } from '../views/table-view.ts'
import type { View } from './view.ts'

const MOST = 12

export const operationViews: Readonly<Record<string, View>> = {
  'control-operation': { make: ({ work }) => operationPage(work), shows: ['evidence', 'control'] },
  interviews: {
    make: ({ work: { context } }) => ({
      key: 'interviews',
      title: 'Whom to talk to',
      template: 'interviews',
      view: { table: interviewTable(context) },
      landscape: true,
    }),
    shows: ['person', 'role', 'risk', 'control'],
  },
  'stage1-concerns': { make: ({ work }) => concernsPage(work), shows: ['finding', 'cap', 'audit'] },
  'evidence-files': { make: ({ work }) => evidencePage(work), shows: ['evidence'] },
}

function operationPage({ context, tables }: PackWork): PageSpec {
  const { repo, today } = context
  const rows = tables.soa.filter(({ applicable }) => applicable === 'yes')
  const table: TableView = {
    columns: [
      { title: 'Control', width: 1.1 },
      { title: 'Title and owner', width: 2.6 },
      { title: 'Status', width: 1.2 },
      { title: 'Procedure', width: 1.5 },
      { title: 'Last evidence', width: 2.2 },
      { title: 'Period', width: 1.3 },
      { title: 'Population and sample', width: 3 },
      { title: 'Counts until', width: 1.3 },
    ],
    rows: rows.map((row) => {
      const entry = soaEntry(repo, row.id)
      const newest = entry && newestEvidence(evidenceOfEntry(repo, entry))
      const span = newest && evidenceSpan(newest)
      const { population, sample } = newest?.data ?? {}
      const proofs = (entry ? controlsOfEntry(repo, entry) : []).flatMap((control) => proofsOf(repo, control))
      const until = proofs.map((proof) => proof.until).sort()[0]
      return {
        anchor: '',
        cells: [
          [{ text: row.id, id: row.id }],
          [...words(row.title), ...words(row.owner)],
          words(row.status),
          firstParts(row.documents, MOST),
          newest === undefined
            ? words('none on record')
            : [{ text: newest.id, id: newest.id }, ...words(newest.data.title)],
          words(span === undefined ? undefined : span.from === span.to ? span.to : `${span.from} to ${span.to}`),
          [
            ...words(population === undefined ? undefined : String(population)),
            ...words(sample?.size === undefined ? undefined : `sample: ${sample.size}`),
            ...words(sample?.drawn),
          ],
          words(until === undefined ? undefined : until < today ? `${until} (too old)` : until),
        ],
      }
    }),
    empty: 'No control is applicable.',
  }
  return {
    key: 'control-operation',
    title: 'Operation of the controls',
    template: 'control-operation',
    landscape: true,
    view: {
      table,
      applicable: rows.length,
      withEvidence: table.rows.filter(({ cells }) => cells[4]![0]!.id !== undefined).length,
    },
  }
}

/** Areas of concern and whatever else stage 1 audits raised, each with the answer to it. */
function concernsPage({ context }: PackWork): PageSpec {
  const { repo, names } = context
  const stage1 = new Set(repo.all('audit').flatMap(({ id, data }) => (data.type === 'stage1' ? [id] : [])))
  const concerns = repo
    .all('finding')
    .filter(({ data }) => data.grade === 'concern' || (data.audit !== undefined && stage1.has(data.audit)))
  return {
    key: 'stage1-concerns',
    title: 'Answers to stage 1',
    template: 'stage1-concerns',
    view: {
      held: repo.all('audit').some(({ data }) => data.type === 'stage1' && data.status !== 'planned'),
      count: concerns.length,
      table: {
        columns: [
          { title: 'Finding', width: 1.2 },
          { title: 'What was raised', width: 5 },
          { title: 'Grade', width: 1.2 },
          { title: 'Status', width: 1.4 },
          { title: 'Answer', width: 1.6 },
        ],
        rows: concerns.map((finding) => ({
          anchor: '',
          cells: [
            [{ text: finding.id, id: finding.id }],
            words(finding.data.title),
            words(finding.data.grade),
            words(statusOf(finding)),
            capsOf(repo, finding).map(({ id }) => ({ text: id, id })),
          ],
        })),
        empty: 'No area of concern is on record.',
      } satisfies TableView,
      answers: [...new Set(concerns.flatMap((finding) => capsOf(repo, finding)))].map((cap) => ({
        ...recordView(cap, names, context.linkable, false),
      })),
    },
  }
}

function evidencePage({ evidence }: PackWork): PageSpec {
  const carried = evidence.pieces.filter(({ file }) => file !== undefined)
  return {
    key: 'evidence-files',
    title: 'Evidence files',
    template: 'evidence-files',
    landscape: true,
    view: {
      count: carried.length,
      table: {
        columns: [
          { title: 'Id', width: 1.2 },
          { title: 'Evidence', width: 4 },
          { title: 'File in this pack', width: 2.5 },
          { title: 'File in the repository', width: 3.5 },
          { title: 'SHA-256 (held against the file)', width: 3 },
        ],
        rows: carried.map(({ evidence: { id, data }, file, kept }) => ({
          anchor: '',
          cells: [
            [{ text: id, id }],
            words(data.title),
            [{ text: file!, id: `file-${file}` }],
            words(kept),
            words(data.sha256),
          ],
        })),
        empty: 'This pack carries no evidence files.',
      } satisfies TableView,
    },
  }
}
