/** The statement of applicability: every Annex A control and every control of our own, as one table (clause 6.1.3 d). */
import { documentsOfEntry } from '../../analysis/controls-of.ts'
import { type SoaEntry, soaEntries, soaEntry, soaThatCounts } from '../../analysis/soa-entries.ts'
import type { Theme } from '../../frameworks/framework.ts'
import { annexControls } from '../../frameworks/iso27001.ts'
import type { PackContext } from '../context.ts'
import type { Part } from './names.ts'
import { firstParts, type RowView, type TableView, words } from './table-view.ts'

/** Entries of one cell at most. */
const MOST = 12

/** One row per control, the 93 of Annex A first, own controls after them. */
export interface SoaRow {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly applicable: string
  readonly justification: string
  readonly drivers: readonly Part[]
  readonly ground: string
  readonly status: string
  readonly controls: readonly Part[]
  readonly documents: readonly Part[]
  readonly evidence: readonly Part[]
  readonly owner: string
  /** The same one by one. */
  readonly owners: readonly string[]
  readonly targetDate: string
}

export interface SoaView {
  readonly version: string
  readonly date: string
  readonly standard: string
  readonly assessment: Part | null
  readonly methodologyVersion: string
  readonly counts: {
    readonly total: number
    readonly applicable: number
    readonly excluded: number
    readonly implemented: number
    readonly undecided: number
  }
  readonly themes: readonly { readonly name: string; readonly table: TableView }[]
}

export function soaRows(context: PackContext): SoaRow[] {
  const { repo } = context
  const own = soaEntries(repo).filter(({ id }) => !id.startsWith('A.'))
  return [
    ...annexControls.map((control) =>
      soaRow(context, control.id, control.title, control.theme, soaEntry(repo, control.id)),
    ),
    ...own.map((entry) => soaRow(context, entry.id, repo.get('control', entry.id)?.data.title ?? '', 'own', entry)),
  ]
}

function soaRow(context: PackContext, id: string, title: string, theme: string, entry: SoaEntry | undefined): SoaRow {
  const { repo, names } = context
  const data = entry?.data
  const link = (ids: readonly (string | undefined)[] | undefined): Part[] =>
    (ids ?? []).flatMap((one) => (one ? [context.linkable(one) ? { text: one, id: one } : { text: one }] : []))
  const answering = data?.owner
    ? [data.owner]
    : [...new Set((data?.controls ?? []).map((one) => repo.get('control', one)?.data.owner))]
  const owners = answering.flatMap((one) => (one ? [names.words(one)] : []))
  return {
    id,
    title,
    theme,
    applicable: data?.applicable === 'undecided' ? '' : (data?.applicable ?? ''),
    justification: data?.justification ?? '',
    drivers: link(data?.drivers?.map((driver) => driver?.ref ?? driver?.type)),
    ground: data?.exclusion_ground ?? '',
    status: data?.applicable === 'no' ? '' : (data?.status ?? ''),
    controls: link(data?.controls),
    documents: link(entry ? documentsOfEntry(repo, entry).map((document) => document.id) : []),
    evidence: link(data?.evidence),
    owner: owners.join(', '),
    owners,
    targetDate: data?.target_date ?? '',
  }
}

/** Headings of the themes, in the order of Annex A. */
export const themeNames: Readonly<Record<Theme | 'own', string>> = {
  organizational: 'A.5 Organizational controls',
  people: 'A.6 People controls',
  physical: 'A.7 Physical controls',
  technological: 'A.8 Technological controls',
  own: 'Controls of our own',
}

export function soaView(context: PackContext, rows: readonly SoaRow[]): SoaView {
  const soa = soaThatCounts(context.repo)
  const count = (test: (row: SoaRow) => boolean): number => rows.filter(test).length
  const assessment = soa?.data.based_on?.risk_assessment
  return {
    version: soa?.data.version ?? '',
    date: soa?.data.effective_from ?? soa?.data.approval?.[0]?.on ?? '',
    standard: soa?.data.standard ?? '',
    assessment: assessment ? { text: assessment, id: assessment } : null,
    methodologyVersion: soa?.data.based_on?.methodology_version ?? '',
    counts: {
      total: rows.length,
      applicable: count((row) => row.applicable === 'yes'),
      excluded: count((row) => row.applicable === 'no'),
      implemented: count((row) => row.status === 'implemented'),
      undecided: count((row) => row.applicable === ''),
    },
    themes: Object.entries(themeNames)
      .map(([theme, name]) => ({ name, table: soaTable(rows.filter((row) => row.theme === theme)) }))
      .filter(({ table }) => table.rows.length > 0),
  }
}

function soaTable(rows: readonly SoaRow[]): TableView {
  return {
    columns: [
      { title: 'Control', width: 1.2 },
      { title: 'Title', width: 2.3 },
      { title: 'Applies', width: 0.9 },
      { title: 'Justification', width: 5 },
      { title: 'Drivers', width: 1.7 },
      { title: 'Status', width: 1.5 },
      { title: 'Carried out by', width: 1.5 },
      { title: 'Documents', width: 1.5 },
      { title: 'Owner', width: 1.8 },
    ],
    rows: rows.map(
      (row): RowView => ({
        anchor: row.id,
        cells: [
          words(row.id),
          words(row.title),
          words(row.applicable || 'not decided'),
          words(
            [row.justification, row.ground && `Ground: ${row.ground.replaceAll('-', ' ')}.`].filter(Boolean).join(' '),
          ),
          firstParts(row.drivers, MOST),
          words(
            row.status && row.targetDate && row.status !== 'implemented'
              ? `${row.status} (${row.targetDate})`
              : row.status,
          ),
          row.controls,
          row.documents,
          words(row.owner),
        ],
      }),
    ),
    empty: 'The statement of applicability holds no entries.',
  }
}
