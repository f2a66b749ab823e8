/** The catalogues of other frameworks that this package ships; kept apart, so that no check loads them. */
import { catalogues } from '../generated/catalogues.ts'
import type { Catalogue } from './catalogue.ts'

/** All of them, by id. */
export const shippedCatalogues: readonly Catalogue[] = catalogues

/** What an Annex A control serves in each catalogue. */
export const criteriaServedBy = (
  control: string,
): readonly { readonly framework: string; readonly title: string; readonly criteria: readonly string[] }[] =>
  catalogues.flatMap(({ id, title, criteria }) => {
    const served = criteria.filter(({ controls }) => controls?.includes(control)).map((criterion) => criterion.id)
    return served.length === 0 ? [] : [{ framework: id, title, criteria: served }]
  })
