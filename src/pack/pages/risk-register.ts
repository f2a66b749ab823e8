/** The page of the risk register, with the heat map where the methodology gives one. */
import { riskMatrix } from '../../analysis/risk-matrix.ts'
import type { PackWork } from '../pack-work.ts'
import type { PageSpec } from '../page-spec.ts'
import { risksView } from '../views/risks.ts'

export function riskPage({ context, tables }: PackWork): PageSpec {
  const heatMap = riskMatrix(context.repo) !== undefined
  return {
    key: 'risk-register',
    title: 'Risk register',
    template: 'risk-register',
    view: risksView(context, tables.risks, heatMap),
    landscape: true,
    heatMap,
    holds: ['register:risk', ...context.repo.all('risk').map(({ id }) => id)],
  }
}
