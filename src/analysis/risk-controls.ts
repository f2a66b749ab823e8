/** How far the controls are that a risk names, whether by own id or by Annex A id. */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { isOfKind } from './of-kind.ts'
import { soaEntry } from './soa-entries.ts'

/** One control behind a risk. `unknown` where the repository does not say how far it is. */
export interface ControlStanding {
  readonly id: string
  readonly standing: 'planned' | 'partial' | 'implemented' | 'retired' | 'unknown'
  /** Where the standing is written. */
  readonly artifact?: Artifact
  readonly pointer?: string
}

/**
 * The standing of everything that an id in `controls` of a risk stands for: the own control, or, for an Annex A id, the
 * own controls that fulfil it, else its entry in the SoA.
 */
export function controlStandings(repo: Repo, id: string): readonly ControlStanding[] {
  if (id === '') return []
  const own = repo.get('control', id)
  if (own !== undefined) return [standingOf(own)]
  const fulfilling = repo.linksTo(id).filter(({ field }) => field.pattern === '/annex_a/*')
  const controls = fulfilling.map(({ from }) => from).filter((from) => isOfKind(from, 'control'))
  if (controls.length > 0) return controls.map(standingOf)
  const entry = soaEntry(repo, id)
  const status = entry?.data.status
  if (entry === undefined || status === undefined) return [{ id, standing: 'unknown' }]
  return [
    {
      id,
      standing: status === 'not-started' ? 'planned' : status,
      artifact: entry.soa,
      pointer: `${entry.pointer}/status`,
    },
  ]
}

function standingOf(control: Artifact<'control'>): ControlStanding {
  return { id: control.id, standing: control.data.status ?? 'unknown', artifact: control, pointer: '/status' }
}
