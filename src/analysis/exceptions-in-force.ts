/** Which exceptions hold today: approved by somebody who may, with reason, compensation and an end still ahead (A.5.36). */
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { actedIn, hasAuthority } from './role-holders.ts'
import { isBlank } from './words.ts'

/**
 * Exceptions that accept something on a day. One that is only requested, has expired, gives no reason or compensation, or was
 * approved by nobody with the authority accepts nothing. While the people or the roles cannot be read, the authority is taken
 * as given, so that one broken file does not reopen every accepted finding.
 */
export function exceptionsInForce(repo: Repo, today: IsoDate): readonly Artifact<'exception'>[] {
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
