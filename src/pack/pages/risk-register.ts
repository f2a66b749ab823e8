/** The page of the risk register, with the heat map where the methodology gives one. */
import { riskMatrix } from '../../analysis/risk-matrix.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { riskFilter } from '../views/risk-filter.ts'
import { risksView } from '../views/risks.ts'

export function riskPage({ context, tables }: PackWork): PageSpec {
  const matrix = riskMatrix(context.repo)
  const heatMap = matrix !== undefined
  return {
    key: 'risk-register',
    title: 'Risk register',
    template: 'risk-register',
    view: risksView(context, tables.risks, heatMap),
    landscape: true,
    heatMap,
    filter: riskFilter(tables.risks, matrix?.bands ?? []),
    holds: ['register:risk', ...context.repo.all('risk').map(({ id }) => id)],
  }
}
