/** Finds what an id stands for: an artifact, an entry of the SoA, or a part of an artifact that has an id of its own. */
import type { Artifact } from '../model/artifact.ts'
import type { Repo } from '../model/repo.ts'
import { soaEntry } from './soa-entries.ts'

/** A place in the model. */
export interface Found {
  /** The id as it is written in the repository. */
  readonly id: string
  readonly artifact: Artifact
  /** Pointer below the artifact; empty for the artifact itself. */
  readonly pointer: string
}

/** What an id stands for, exactly as written or else without regard to letter case; undefined when nothing has it. */
export function findById(repo: Repo, id: string): Found | undefined {
  const artifact = repo.find(id)
  if (artifact !== undefined) return { id, artifact, pointer: '' }
  const entry = soaEntry(repo, id)
  if (entry !== undefined) return { id, artifact: entry.soa, pointer: entry.pointer }
  const plain = id.toLowerCase()
  return idsOf(repo).find((found) => found.id === id) ?? idsOf(repo).find((found) => found.id.toLowerCase() === plain)
}

/** Everything that has an id: artifacts, entries of the SoA, plan actions, requirements of parties. */
export function idsOf(repo: Repo): readonly Found[] {
  const whole = repo.artifacts
    .filter(({ id }) => id !== '')
    .map((artifact) => ({ id: artifact.id, artifact, pointer: '' }))
  const parts = (artifact: Artifact, list: string, ids: readonly (string | undefined)[]): Found[] =>
    ids.flatMap((id, at) => (id ? [{ id, artifact, pointer: `/${list}/${at}` }] : []))
  return [
    ...whole,
    ...repo.all('soa').flatMap((soa) =>
      parts(
        soa,
        'entries',
        (soa.data.entries ?? []).map((entry) => entry?.control_id),
      ),
    ),
    ...repo.all('treatment-plan').flatMap((plan) =>
      parts(
        plan,
        'actions',
        (plan.data.actions ?? []).map((action) => action?.id),
      ),
    ),
    ...repo.all('interested-party').flatMap((party) =>
      parts(
        party,
        'requirements',
        (party.data.requirements ?? []).map((item) => item?.id),
      ),
    ),
  ]
}
