/** Which exceptions hold today: approved by somebody who may, with reason, compensation and an end still ahead (A.5.36). */
import { isDeepStrictEqual } from 'node:util'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { actedIn, hasAuthority } from './role-holders.ts'
import { isBlank } from './words.ts'

type Exception = Artifact<'exception'>

/**
 * Exceptions that accept something on a day. One that is only requested, has expired, gives no reason or compensation, or was
 * approved by nobody with the authority accepts nothing. While the people or the roles cannot be read, the authority is taken
 * as given, so that one broken file does not reopen every accepted finding.
 */
export function exceptionsInForce(repo: Repo, today: IsoDate): readonly Exception[] {
  const own = inForceIn(repo, today)
  if (repo.policyFrom === undefined) return own
  // A change that is judged by a base can take exceptions away, not make or widen them.
  const known = new Map(inForceIn(repo.policyFrom, today).map((exception) => [exception.id, exception]))
  return own.flatMap((exception) => {
    const before = known.get(exception.id)
    return before === undefined ? [] : [narrowed(exception, before)]
  })
}

/** The exception as far as the base has it too. */
function narrowed(exception: Exception, { data: before }: Exception): Exception {
  const { covers = [], from, expires } = exception.data
  if (isDeepStrictEqual([covers, from, expires], [before.covers ?? [], before.from, before.expires])) return exception
  const isKnown = (entry: unknown) => (before.covers ?? []).some((known) => isDeepStrictEqual(known, entry))
  const departs = [before.from ?? []].flat()
  return {
    ...exception,
    data: {
      ...before,
      covers: covers.map((entry) => (isKnown(entry) ? entry : {})),
      from: [from ?? []].flat().filter((id) => departs.includes(id)),
    },
  }
}

function inForceIn(repo: Repo, today: IsoDate): readonly Exception[] {
  const deciding = repo.all('role').filter((role) => hasAuthority(role, 'exception'))
  const unknowable = repo.unreadableKinds.has('role') || repo.unreadableKinds.has('person')
  return repo.all('exception').filter(({ data }) => {
    const { approved_by: by, approved_on: on, expires } = data
    if (data.status !== 'approved' || isBlank(data.reason) || isBlank(data.compensating)) return false
    if (by === undefined || on === undefined || on > today) return false
    if (expires === undefined || expires < today) return false
    return unknowable || (repo.get('person', by) !== undefined && deciding.some((role) => actedIn(repo, role, by, on)))
  })
}
