/** Exceptions that let one person hold two roles that exclude each other (A.5.3). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { exceptionsInForce } from './exceptions-in-force.ts'

/** Whether an exception in force departs from both roles of a pair. */
export function dutyExceptions(repo: Repo, today: IsoDate): (roles: readonly [string, string]) => boolean {
  const from = exceptionsInForce(repo, today).map(({ data }) => new Set([data.from ?? []].flat()))
  return (roles) => from.some((ids) => roles.every((id) => ids.has(id)))
}
