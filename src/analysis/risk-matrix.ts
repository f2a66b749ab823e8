/** The risk matrix before and after treatment: how many live risks fall in each cell (clauses 6.1.2 d and 8.3). */
import type { Repo } from '../model/repo.ts'
import { bandOfScore, bandsOf } from './risk-bands.ts'
import type { Score } from './risk-levels.ts'
import { methodologyThatCounts } from './risk-methodology.ts'

/** A step of a scale. */
export interface ScaleStep {
  readonly value: number
  readonly label: string
}

/** One cell; `band` is an index into the bands, -1 when none covers it. */
export interface MatrixCell {
  readonly likelihood: number
  readonly impact: number
  readonly band: number
  readonly before: number
  readonly after: number
}

/** The whole matrix, and the number of risks per band. */
export interface RiskMatrix {
  readonly likelihood: readonly ScaleStep[]
  readonly impact: readonly ScaleStep[]
  /** Band names from lowest to highest. */
  readonly bands: readonly string[]
  readonly cells: readonly MatrixCell[]
  /** Risks per band, aligned with `bands`. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Live risks, and those of them that have no score yet. */
  readonly risks: number
  readonly unscored: number
}

/** The matrix of the methodology that counts, or undefined when there is none. */
export function riskMatrix(repo: Repo): RiskMatrix | undefined {
  const methodology = methodologyThatCounts(repo)
  if (methodology === undefined) return undefined
  const steps = (scale: 'likelihood' | 'impact'): ScaleStep[] =>
    (methodology.data[scale] ?? []).flatMap((step) =>
      step?.value === undefined ? [] : [{ value: step.value, label: step.label ?? String(step.value) }],
    )
  const bands = [...bandsOf(methodology)].sort((a, b) => a.min - b.min)
  const rank = (score: Score | undefined): number =>
    bands.findIndex((band) => band.index === bandOfScore(methodology, score)?.index)
  const risks = repo.live('risk')
  const before = tally(risks.map(({ data }) => data.current ?? data.inherent))
  const after = tally(risks.map(({ data }) => data.residual ?? data.current))
  const [likelihood, impact] = [steps('likelihood'), steps('impact')]
  const cells = likelihood.flatMap((row) =>
    impact.map((column): MatrixCell => {
      const score = { likelihood: row.value, impact: column.value }
      return { ...score, band: rank(score), before: before.get(key(score)) ?? 0, after: after.get(key(score)) ?? 0 }
    }),
  )
  const perBand = (side: 'before' | 'after') =>
    bands.map((_, index) => cells.filter((cell) => cell.band === index).reduce((sum, cell) => sum + cell[side], 0))
  return {
    likelihood,
    impact,
    bands: bands.map(({ label }) => label),
    cells,
    before: perBand('before'),
    after: perBand('after'),
    risks: risks.length,
    unscored: risks.filter(({ data }) => data.current?.likelihood === undefined || data.current.impact === undefined)
      .length,
  }
}

const key = (score: Score): string => `${score.likelihood}/${score.impact}`

function tally(scores: readonly (Score | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const score of scores) {
    if (score?.likelihood === undefined || score.impact === undefined) continue
    counts.set(key(score), (counts.get(key(score)) ?? 0) + 1)
  }
  return counts
}
