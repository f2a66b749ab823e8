/** The page of the index by Annex A control, with the choices that narrow it and the picture of clauses and controls. */
import type { PackContext } from '../context.ts'
import type { PageSpec } from '../page-spec.ts'
import { clauseFigure } from '../pictures/clauses-and-controls.ts'
import { controlIndex } from '../views/control-index.ts'
import type { SoaRow } from '../views/soa.ts'
import { soaFilter } from '../views/soa-filter.ts'

export function controlIndexPage(context: PackContext, rows: readonly SoaRow[]): PageSpec {
  const figure = clauseFigure(context, rows)
  return {
    key: 'by-control',
    title: 'Index by Annex A control',
    template: 'by-control',
    view: { table: controlIndex(context, rows), hasPicture: figure !== undefined },
    landscape: true,
    filter: soaFilter(rows),
    ...(figure === undefined ? {} : { figures: { clauses: [figure] } }),
  }
}
