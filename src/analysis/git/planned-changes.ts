/** Changes in git that are to be planned, and the change records that plan them (clauses 6.3 and 8.1). */
import type { Artifact } from '../../model/artifact.ts'
import { addDuration, type IsoDate, isDate } from '../../model/dates.ts'
import type { ArtifactVersion, History, Revision } from '../../model/history.ts'
import type { Repo } from '../../model/repo.ts'
import { limitDuration } from '../../model/settings.ts'
import { keyRoles } from '../key-roles.ts'
import { scopeThatCounts } from '../scope-boundary.ts'
import { applicabilityChanges, boundary, differing, scoring } from './material-facts.ts'
import { effectiveOn, isLater } from './order.ts'
import { firstApproval, type Succession, successions } from './successions.ts'

/** A change that should have a record. */
export interface PlannedChange {
  readonly artifact: Artifact
  readonly revision: Revision
  /** Day on which it took effect on the main line. */
  readonly on: IsoDate
  /** What changed, in words. */
  readonly what: readonly string[]
  /** Records that name the artifact and lie near the day. */
  readonly records: readonly Artifact<'change'>[]
}

const found = new WeakMap<History, readonly PlannedChange[]>()

/** Every such change, oldest first per artifact; worked out once for the rules that ask. */
export function plannedChanges(repo: Repo, history: History): readonly PlannedChange[] {
  let changes = found.get(history)
  if (changes === undefined) {
    const window = limitDuration(repo, 'change_window', 'P90D')
    changes = [...ofDocuments(repo, history), ...ofKeyRoles(repo, history)].map((change) => ({
      ...change,
      records: recordsNaming(repo, change.artifact.id).filter((record) => isNear(record, change.on, window)),
    }))
    found.set(history, changes)
  }
  return changes
}

/** Change records that are not refused and name an artifact in affects. */
export const recordsNaming = (repo: Repo, id: string): readonly Artifact<'change'>[] =>
  repo.all('change').filter(({ data }) => data.status !== 'rejected' && (data.affects ?? []).includes(id))

/** Whether approval or implementation of a record lies within a time of a day, before or after. */
function isNear({ data }: Artifact<'change'>, day: IsoDate, window: string): boolean {
  const [from, to] = [addDuration(day, window, -1), addDuration(day, window)]
  return [data.approved_on, data.implemented_on].some((on) => isDate(on) && on >= from && on <= to)
}

type Unmatched = Omit<PlannedChange, 'records'>

function ofDocuments(repo: Repo, history: History): Unmatched[] {
  const tell = (artifact: Artifact, what: (change: Succession) => readonly string[]): Unmatched[] =>
    successions(history, artifact).flatMap((change) => {
      const words = what(change)
      return words.length === 0 ? [] : [{ artifact, revision: change.revision, on: change.on, what: words }]
    })
  return [
    ...repo
      .all('scope')
      .flatMap((scope) => tell(scope, ({ before, after }) => differing(boundary, before.value, after.value))),
    ...repo
      .all('risk-methodology')
      .flatMap((method) => tell(method, ({ before, after }) => differing(scoring, before.value, after.value))),
    ...repo
      .all('soa')
      .flatMap((soa) => tell(soa, ({ before, after }) => applicabilityChanges(before.value, after.value))),
  ]
}

function ofKeyRoles(repo: Repo, history: History): Unmatched[] {
  const scope = scopeThatCounts(repo)
  const start = scope && firstApproval(history, scope.id)
  if (start === undefined) return []
  const roles = repo.all('role').filter(({ data }) => keyRoles.has(data.key ?? ''))
  history.prepare(roles.map(({ id }) => id))
  return roles.flatMap((artifact) =>
    (history.of(artifact.id)?.revisions ?? []).flatMap((revision) => {
      const { before, after } = revision
      if (before === undefined || after === undefined || !isLater(history, revision, start)) return []
      const [then, now] = [holdersIn(before), holdersIn(after)]
      if (then.join() === now.join()) return []
      const what = `holder from ${then.join(', ') || 'nobody'} to ${now.join(', ') || 'nobody'}`
      return [{ artifact, revision, on: effectiveOn(revision), what: [what] }]
    }),
  )
}

/** Who holds a role until further notice. */
function holdersIn({ value }: ArtifactVersion): readonly string[] {
  const assignments = Array.isArray(value.assignments) ? (value.assignments as readonly unknown[]) : []
  const people = assignments.flatMap((entry) => {
    const { person, to } = (entry ?? {}) as { readonly person?: unknown; readonly to?: unknown }
    return typeof person === 'string' && (to === undefined || to === null) ? [person] : []
  })
  return [...new Set(people)].sort()
}
