/** How far clauses 4 to 10 have come: which mandatory documents and records exist and are approved. */
import { clauses } from '../frameworks/iso27001.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { type MandatoryState, mandatoryItems, standingOf } from './mandatory.ts'

/** One mandatory document or record and the ids that show it. */
export interface MandatoryStanding {
  readonly id: string
  readonly title: string
  readonly clause: string
  readonly state: MandatoryState
  readonly artifacts: readonly string[]
}

/** One main clause with its mandatory items. */
export interface ClauseStanding {
  /** `4` to `10`. */
  readonly clause: string
  readonly title: string
  readonly items: readonly MandatoryStanding[]
}

/** Main clauses in order, each with its mandatory items. */
export function clauseStandings(repo: Repo, today: IsoDate): readonly ClauseStanding[] {
  const standings = mandatoryItems.map((item): MandatoryStanding => {
    const { state, artifacts } = standingOf(item, repo, today)
    return {
      id: item.id,
      title: item.title,
      clause: item.clause,
      state,
      artifacts: [...new Set(artifacts.map(({ id }) => id))],
    }
  })
  return clauses
    .filter(({ id }) => /^\d+$/.test(id))
    .map(({ id, title }) => ({
      clause: id,
      title,
      items: standings.filter(({ clause }) => clause.split('.')[0] === id),
    }))
}
