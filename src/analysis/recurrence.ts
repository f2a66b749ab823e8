/** Which nonconformities came back after an earlier one on the same requirement had been closed (clause 10.2 d). */
import type { Artifact } from '../model/artifact.ts'
import { addDuration, type IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { limitDuration } from '../model/settings.ts'
import { closedOn } from './corrective-actions.ts'

type Finding = Artifact<'finding'>

/** Earlier finding on the same requirement, with the day of its closing. */
export interface Earlier {
  readonly finding: Finding
  readonly closed: IsoDate
}

/** For each nonconformity, the newest one on the same requirement that had been closed in the cycle before it was raised. */
export function earlierOnSameRequirement(repo: Repo): ReadonlyMap<Finding, Earlier> {
  const cycle = limitDuration(repo, 'audit_cycle', 'P36M')
  const found = new Map<Finding, Earlier>()
  for (const group of byRequirement(repo).values()) {
    const closed = group
      .map((finding) => ({ finding, closed: closedOn(repo, finding) }))
      .filter((item): item is Earlier => item.closed !== undefined)
      .sort((a, b) => order(a.closed, b.closed))
    const raised = [...group].sort((a, b) => order(dayOf(a), dayOf(b)))
    let next = 0
    let newest: Earlier | undefined
    // One pass over both lists: whatever was closed before the day on which the next finding was raised.
    for (const finding of raised) {
      for (; next < closed.length && (closed[next] as Earlier).closed < dayOf(finding); next += 1) newest = closed[next]
      if (newest !== undefined && addDuration(newest.closed, cycle) > dayOf(finding)) found.set(finding, newest)
    }
  }
  return found
}

/** Major and minor findings with a day, by the requirement that they cite. */
function byRequirement(repo: Repo): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of repo.all('finding')) {
    const { grade, requirement, raised_on: raised } = finding.data
    if ((grade !== 'major' && grade !== 'minor') || !requirement || raised === undefined) continue
    const key = requirement.trim().replace(/^clause /i, '')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return groups
}

const dayOf = ({ data }: Finding): IsoDate => data.raised_on ?? ''
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
