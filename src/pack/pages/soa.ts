/** The page of the statement of applicability in full. */
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { coverageFigure } from '../pictures/coverage.ts'
import { soaView } from '../views/soa.ts'
import { soaFilter } from '../views/soa-filter.ts'
import { controlSheets } from './control-sheets.ts'

export function soaPage({ context, tables }: PackWork): PageSpec | undefined {
  const soa = soaThatCounts(context.repo)
  if (soa !== undefined && context.withheld.has(soa)) return undefined
  return {
    key: 'soa',
    title: soa?.data.title ?? 'Statement of applicability',
    template: 'soa',
    view: soaView(context, tables.soa),
    landscape: true,
    ...(soa === undefined ? {} : { document: soa }),
    filter: soaFilter(tables.soa),
    figures: { coverage: [coverageFigure(tables.soa)] },
    // A sheet tells of risks, people and findings; a pack that redacts has none.
    ...(context.definition.redact.length > 0 ? {} : { sheets: () => controlSheets(context, tables.soa, tables.risks) }),
    holds: [...(soa ? [soa.id] : []), ...tables.soa.map(({ id }) => id).filter((id) => id.startsWith('A.'))],
  }
}
