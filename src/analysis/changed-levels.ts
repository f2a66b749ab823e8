/** Risk levels before and after: each score of a risk by the methodology of its own time (clauses 6.1.2 and 8.2). */
import type { AnyArtifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { bandOf } from './risk-bands.ts'
import { levelOf, type Score } from './risk-levels.ts'
import { methodologyThatCounts } from './risk-methodology.ts'

/** A level and the name of its band, where they can be told. */
export interface LevelView {
  readonly level: number
  readonly band?: string
}

/** A score of a risk whose level or band differs; a side is absent where the risk or its level was not there. */
export interface LevelChange {
  readonly risk: string
  readonly title: string
  readonly score: 'inherent' | 'current' | 'residual' | 'target'
  readonly before?: LevelView
  readonly after?: LevelView
}

const scores = ['inherent', 'current', 'residual', 'target'] as const

/** Every difference, by risk in the order of the newer state, then those of removed risks. */
export function changedLevels(before: Repo, after: Repo): LevelChange[] {
  const old = new Set(before.all('risk').map(({ id }) => id))
  const kept = after.all('risk')
  const present = new Set(kept.map(({ id }) => id))
  const gone = before.all('risk').filter(({ id }) => !present.has(id))
  return [...kept, ...gone].flatMap((risk): LevelChange[] =>
    scores.flatMap((score): LevelChange[] => {
      const left = old.has(risk.id) ? levelView(before, before.get('risk', risk.id), score) : undefined
      const right = present.has(risk.id) ? levelView(after, after.get('risk', risk.id), score) : undefined
      if (left?.level === right?.level && left?.band === right?.band) return []
      return [
        {
          risk: risk.id,
          title: risk.data.title ?? '',
          score,
          ...(left === undefined ? {} : { before: left }),
          ...(right === undefined ? {} : { after: right }),
        },
      ]
    }),
  )
}

function levelView(repo: Repo, risk: AnyArtifact | undefined, score: (typeof scores)[number]): LevelView | undefined {
  const methodology = methodologyThatCounts(repo)
  const level = levelOf(methodology, (risk?.data as Partial<Record<string, Score>> | undefined)?.[score])
  if (level === undefined) return undefined
  const band = bandOf(methodology, level)?.label
  return band === undefined ? { level } : { level, band }
}
