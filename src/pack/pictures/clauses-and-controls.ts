/** The picture of traceability: how many controls of each theme are tied to each clause by a document that names both. */
import { clauses } from '../../frameworks/iso27001.ts'
import type { Figure } from '../../render/blocks.ts'
import { drawCrossTable } from '../../render/picture/cross-table.ts'
import type { PackContext } from '../context.ts'
import type { SoaRow } from '../views/soa.ts'
import { THEMES } from '../views/soa-filter.ts'

/** Undefined where no document names a clause and a control. */
export function clauseFigure({ documents }: PackContext, rows: readonly SoaRow[]): Figure | undefined {
  const ruled = new Map(rows.map(({ id, documents: parts }) => [id, new Set(parts.map(({ text }) => text))]))
  const naming = clauses.map(({ id }) => ({
    id,
    documents: documents
      .filter((document) => names(document.data as { clauses?: readonly unknown[] }, id))
      .map((one) => one.id),
  }))
  const columns = naming.filter(({ id, documents: some }) => id.includes('.') && some.length > 0)
  const themes = Object.entries(THEMES).filter(([theme]) => rows.some((row) => row.theme === theme))
  const cells = themes.map(([theme, label]) => ({
    label,
    counts: columns.map(
      ({ documents: some }) =>
        rows.filter((row) => row.theme === theme && some.some((id) => ruled.get(row.id)?.has(id))).length,
    ),
  }))
  if (cells.every(({ counts }) => counts.every((count) => count === 0))) return undefined
  const used = columns.flatMap((_, at) => (cells.some(({ counts }) => counts[at]! > 0) ? [at] : []))
  return drawCrossTable({
    caption: 'Controls of each theme that a document ties to a clause',
    rowsOf: 'Theme',
    columnsOf: 'Clause',
    columns: used.map((at) => columns[at]!.id),
    rows: cells.map(({ label, counts }) => ({ label, counts: used.map((at) => counts[at]!) })),
  })
}

const names = ({ clauses: named }: { readonly clauses?: readonly unknown[] }, id: string): boolean =>
  (named ?? []).some((one) => typeof one === 'string' && one.split(' ')[0] === id)
