/** Scales of the risk methodology and the level that follows from a likelihood and an impact (clause 6.1.2 d). */
import { isFaulty } from '../model/artifact.ts'
import type { Methodology } from './risk-methodology.ts'

/** A score as written on a risk or an acceptance. */
export interface Score {
  readonly likelihood?: number | undefined
  readonly impact?: number | undefined
  readonly level?: number | undefined
}

/** The two scales. */
export type ScaleName = 'likelihood' | 'impact'

/**
 * Values of a scale in the order written, or undefined when nothing can be held against it: no methodology, no scale, or
 * a scale of which the schema could not read a part.
 */
export function scaleValues(methodology: Methodology | undefined, scale: ScaleName): readonly number[] | undefined {
  if (methodology === undefined) return undefined
  let scales = scalesByMethodology.get(methodology)
  if (scales === undefined) {
    scales = { likelihood: readScale(methodology, 'likelihood'), impact: readScale(methodology, 'impact') }
    scalesByMethodology.set(methodology, scales)
  }
  return scales[scale]
}

const scalesByMethodology = new WeakMap<Methodology, Readonly<Record<ScaleName, readonly number[] | undefined>>>()

function readScale(methodology: Methodology, scale: ScaleName): readonly number[] | undefined {
  if (isFaulty(methodology, `/${scale}`)) return undefined
  const values = (methodology.data[scale] ?? []).map((entry) => entry?.value).filter((value) => value !== undefined)
  return values.length === 0 ? undefined : values
}

/**
 * The level that the methodology derives from a score, or undefined when it cannot: a value is missing or off the scale,
 * or the level function is not stated. `product`, `sum` and `max` combine the two values; `matrix` looks up row
 * likelihood and column impact by their places on the scales, where a cell is a level or the id of a band (read as the
 * lowest level of that band); `weighted` multiplies the values, each times `weights.likelihood` and `weights.impact`
 * (1 when absent), rounded to a whole level. Weights of impact dimensions say how people find the one impact value and
 * do not enter the level again.
 */
export function derivedLevel(methodology: Methodology | undefined, score: Score | undefined): number | undefined {
  const likelihoods = scaleValues(methodology, 'likelihood')
  const impacts = scaleValues(methodology, 'impact')
  const { likelihood, impact } = score ?? {}
  if (methodology === undefined || likelihoods === undefined || impacts === undefined) return undefined
  if (likelihood === undefined || impact === undefined) return undefined
  const row = likelihoods.indexOf(likelihood)
  const column = impacts.indexOf(impact)
  if (row < 0 || column < 0) return undefined
  switch (methodology.data.level_function) {
    case 'product':
      return exact(likelihood * impact)
    case 'sum':
      return exact(likelihood + impact)
    case 'max':
      return Math.max(likelihood, impact)
    case 'matrix':
      return matrixLevel(methodology, row, column)
    case 'weighted': {
      const weights = methodology.data.weights
      return Math.round(exact(likelihood * (weights?.likelihood ?? 1) * impact * (weights?.impact ?? 1)))
    }
    default:
      return undefined
  }
}

/** The derived level, or the stored one where the methodology states no level function or there is none. */
export function levelOf(methodology: Methodology | undefined, score: Score | undefined): number | undefined {
  return methodology?.data.level_function === undefined ? score?.level : derivedLevel(methodology, score)
}

/** Every level that some pair of values gives, in ascending order; empty when no level can be derived. */
export function reachableLevels(methodology: Methodology): readonly number[] {
  const levels = new Set<number>()
  for (const likelihood of scaleValues(methodology, 'likelihood') ?? []) {
    for (const impact of scaleValues(methodology, 'impact') ?? []) {
      const level = derivedLevel(methodology, { likelihood, impact })
      if (level !== undefined) levels.add(level)
    }
  }
  return [...levels].sort((a, b) => a - b)
}

/** True when the score lies below the other: a lower level, or one value lower and none higher. */
export function isBelow(
  methodology: Methodology | undefined,
  score: Score | undefined,
  than: Score | undefined,
): boolean {
  if (score === undefined || than === undefined) return false
  const level = levelOf(methodology, score)
  const other = levelOf(methodology, than)
  if (level !== undefined && other !== undefined && level !== other) return level < other
  const pairs = [
    [score.likelihood, than.likelihood],
    [score.impact, than.impact],
  ]
  const lower = pairs.some(([a, b]) => a !== undefined && b !== undefined && a < b)
  const higher = pairs.some(([a, b]) => a !== undefined && b !== undefined && a > b)
  return lower && !higher
}

function matrixLevel(methodology: Methodology, row: number, column: number): number | undefined {
  const cell = methodology.data.matrix?.[row]?.[column]
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string' || cell === '') return undefined
  const band = methodology.data.bands?.find((entry) => entry?.id === cell)
  if (band !== undefined) return band.min
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined
}

/** Takes the noise of binary fractions out, so that 0.1 times 3 is 0.3. */
const exact = (value: number): number => Number(value.toPrecision(12))
