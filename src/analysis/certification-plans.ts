/** What the plan of the certification says about cost, effort and the certification body (clauses 5.1 and 7.1). */
import type { Artifact, DataOf } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { setting } from '../model/settings.ts'
import { paperExists } from './cited-papers.ts'
import { documentThatCounts } from './document-in-force.ts'
import { plainName } from './words.ts'

export type CertificationPlan = Artifact<'certification-plan'>
type Budget = NonNullable<DataOf<'certification-plan'>['budget']>

/** One line of a budget with its place. */
export interface CostLine {
  readonly data: NonNullable<NonNullable<Budget['lines']>[number]>
  readonly pointer: string
}

/** The plan that counts: the approved one, else the newest draft. */
export const planThatCounts = (repo: Repo): CertificationPlan | undefined =>
  documentThatCounts(repo.all('certification-plan'))

/** Lines of the budget by name. */
export function costLines(plan: CertificationPlan): ReadonlyMap<string, CostLine> {
  const lines = new Map<string, CostLine>()
  plan.data.budget?.lines?.forEach((data, at) => {
    const name = plainName(data?.line ?? '')
    if (data !== undefined && name !== '' && !lines.has(name)) lines.set(name, { data, pointer: `/budget/lines/${at}` })
  })
  return lines
}

/** True when a quotation of the certification body stands behind the figures. */
export const isQuoted = (repo: Repo, { data }: CertificationPlan): boolean =>
  data.quotation !== undefined && paperExists(repo, data.quotation)

/** A number of the configuration, or the default. */
export function configured(repo: Repo, key: string, fallback: number): number {
  const value = setting(repo, key)
  return typeof value === 'number' ? value : fallback
}
