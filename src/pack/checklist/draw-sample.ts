/** Draws a sample that anybody can draw again: evenly over the list, at a start that the audit decides. */
import { sha256 } from '../sums.ts'

const LARGEST = 25

/** Size of a sample: the root of the population, at least one, at most 25. */
export const sampleSize = (population: number): number =>
  population === 0 ? 0 : Math.min(LARGEST, Math.ceil(Math.sqrt(population)))

/**
 * The sample of a list.
 * @param seed what decides the start, such as audit and clause, so that the next audit draws other ones
 */
export function drawSample<Item>(items: readonly Item[], seed: string): Item[] {
  const size = sampleSize(items.length)
  if (size === 0) return []
  const start = Number.parseInt(sha256(seed).slice(0, 8), 16) % items.length
  return Array.from({ length: size }, (_, at) => Math.floor((at * items.length) / size))
    .map((offset) => (start + offset) % items.length)
    .sort((left, right) => left - right)
    .map((index) => items[index]!)
}
