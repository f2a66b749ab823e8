/** Bands of the risk level and what the acceptance criteria allow in each (clause 6.1.2 a). */
import { isFaulty } from '../model/artifact.ts'
import { levelOf, type Score } from './risk-levels.ts'
import type { Methodology } from './risk-methodology.ts'

/** One band; a missing bound is open. */
export interface Band {
  readonly id: string
  /** Name for readers. */
  readonly label: string
  readonly min: number
  readonly max: number
  readonly index: number
}

/** Acceptance criteria of one band. */
export interface Criteria {
  readonly decision?: 'accept' | 'accept-with-approval' | 'must-treat' | undefined
  /** Id of the role that may accept. */
  readonly authority?: string | undefined
  readonly max_validity?: string | undefined
  readonly index: number
}

/** Bands in the order written; empty when there are none or the schema could not read a part of them. */
export function bandsOf(methodology: Methodology | undefined): readonly Band[] {
  if (methodology === undefined) return []
  let bands = bandsByMethodology.get(methodology)
  if (bands === undefined) {
    bands = readBands(methodology)
    bandsByMethodology.set(methodology, bands)
  }
  return bands
}

const bandsByMethodology = new WeakMap<Methodology, readonly Band[]>()

function readBands(methodology: Methodology): readonly Band[] {
  if (isFaulty(methodology, '/bands')) return []
  return (methodology.data.bands ?? []).map((band, index) => {
    const id = band?.id ?? ''
    const label = band?.label ?? (id === '' ? `number ${index + 1}` : id)
    return { id, label, min: band?.min ?? -Infinity, max: band?.max ?? Infinity, index }
  })
}

/** The first band that holds a level. */
export const bandOf = (methodology: Methodology | undefined, level: number | undefined): Band | undefined =>
  level === undefined ? undefined : bandsOf(methodology).find(({ min, max }) => level >= min && level <= max)

/** The band of a score, by its level. */
export const bandOfScore = (methodology: Methodology | undefined, score: Score | undefined): Band | undefined =>
  bandOf(methodology, levelOf(methodology, score))

/** Acceptance criteria of a band, or undefined when the methodology has none for it. */
export function criteriaOf(methodology: Methodology | undefined, band: Band | undefined): Criteria | undefined {
  if (methodology === undefined || band === undefined || band.id === '') return undefined
  const index = (methodology.data.acceptance ?? []).findIndex((entry) => entry?.band === band.id)
  return index < 0 ? undefined : { ...methodology.data.acceptance?.[index], index }
}

/**
 * True when the criteria do not let the risk owner simply accept. False where the methodology does not say: the missing
 * criteria are a finding of their own.
 */
export const needsMoreThanOwner = (criteria: Criteria | undefined): boolean =>
  criteria?.decision === 'accept-with-approval' || criteria?.decision === 'must-treat'

/** The band of a score where its criteria need approval or treatment, else undefined. */
export function demandingBand(methodology: Methodology | undefined, score: Score | undefined): Band | undefined {
  const band = bandOfScore(methodology, score)
  return needsMoreThanOwner(criteriaOf(methodology, band)) ? band : undefined
}
