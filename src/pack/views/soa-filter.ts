/** The choices that narrow the statement of applicability and the index by control: theme, decision, status, owner. */
import { type RowFilter, rowFilter } from '../../render/screen.ts'
import type { SoaRow } from './soa.ts'

/** Themes as readers know them, in the order of Annex A. */
export const THEMES: Readonly<Record<string, string>> = {
  organizational: 'Organizational',
  people: 'People',
  physical: 'Physical',
  technological: 'Technological',
  own: 'Controls of our own',
}
const APPLIES = ['yes', 'no', 'not decided']
const STATUS = ['implemented', 'partial', 'planned', 'not started', 'not stated']

export function soaFilter(rows: readonly SoaRow[]): RowFilter {
  return rowFilter(
    ['Theme', 'Applies', 'Status', 'Owner'],
    rows.map((row) => ({
      key: row.id,
      values: [
        [THEMES[row.theme] ?? row.theme],
        [row.applicable || 'not decided'],
        row.applicable === 'no' ? [] : [row.status.replaceAll('-', ' ') || 'not stated'],
        row.owner === '' ? ['nobody'] : row.owners,
      ],
    })),
    { Theme: Object.values(THEMES), Applies: APPLIES, Status: STATUS },
  )
}
