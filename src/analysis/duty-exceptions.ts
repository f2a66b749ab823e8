/** Exceptions that let one person hold two roles that exclude each other (A.5.3). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { isBlank } from './words.ts'

/** Whether an exception in force with a compensating measure covers a person in a pair of roles. */
export function dutyExceptions(
  repo: Repo,
  rule: string,
  today: IsoDate,
): (roles: readonly [string, string], person: string) => boolean {
  const inForce = repo
    .live('exception')
    .filter(({ data }) => data.status === 'approved' && (data.expires ?? '') >= today && !isBlank(data.compensating))
  const from = inForce.map(({ data }) => new Set([data.from ?? []].flat()))
  const covered = new Set(
    inForce.flatMap(({ data }) =>
      (data.covers ?? []).flatMap((entry) => (entry?.rule === rule ? [entry.artifact] : [])),
    ),
  )
  return (roles, person) =>
    [...roles, person].some((id) => covered.has(id)) || from.some((ids) => roles.every((id) => ids.has(id)))
}
