/** Which risk methodology counts (clause 6.1.2). */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { documentThatCounts, isApproved } from './document-in-force.ts'

export type Methodology = Artifact<'risk-methodology'>

/**
 * The methodology that scores are held against: the approved one, or the newest draft while none is approved. Undefined
 * when there is none that can be read.
 */
export const methodologyThatCounts = (repo: Repo): Methodology | undefined =>
  documentThatCounts(repo.all('risk-methodology'))

/** The methodology in force; a draft does not count. */
export function methodologyInForce(repo: Repo): Methodology | undefined {
  const methodology = methodologyThatCounts(repo)
  return methodology !== undefined && isApproved(methodology) ? methodology : undefined
}
