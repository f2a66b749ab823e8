/** Which decisions of the statement of applicability differ: applicability and status, control by control (clause 6.1.3 d). */
import type { Repo } from '../model/repo.ts'
import { type SoaEntryData, soaEntries } from './soa-entries.ts'

/** What an entry says that others look at. */
export interface Decision {
  readonly applicable?: string
  readonly status?: string
}

/** A control whose decision differs; a side is absent where the statement had no entry. */
export interface DecisionChange {
  readonly control: string
  readonly before?: Decision
  readonly after?: Decision
}

/** Every difference, in the order of the newer statement, then the entries that went. */
export function changedApplicability(before: Repo, after: Repo): DecisionChange[] {
  const [left, right] = [decisions(before), decisions(after)]
  return [...new Set([...right.keys(), ...left.keys()])].flatMap((control): DecisionChange[] => {
    const [was, is] = [left.get(control), right.get(control)]
    if (was !== undefined && is !== undefined && was.applicable === is.applicable && was.status === is.status) return []
    return [{ control, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}

const decisions = (repo: Repo): Map<string, Decision> =>
  new Map(
    soaEntries(repo)
      .filter(({ id }) => id !== '')
      .map(({ id, data }) => [id, decisionOf(data)]),
  )

const decisionOf = ({ applicable, status }: SoaEntryData): Decision => ({
  ...(applicable === undefined ? {} : { applicable }),
  ...(status === undefined ? {} : { status }),
})
