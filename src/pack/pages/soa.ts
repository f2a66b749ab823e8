/** The page of the statement of applicability in full. */
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { soaView } from '../views/soa.ts'

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
    holds: [...(soa ? [soa.id] : []), ...tables.soa.map(({ id }) => id).filter((id) => id.startsWith('A.'))],
  }
}
