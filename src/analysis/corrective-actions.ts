/** Which corrective actions answer a finding, what proves them, and when the finding was closed (clause 10.2). */
import type { Artifact } from '../model/artifact.ts'
import { type IsoDate, isDate, later } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { evidenceSupporting } from './evidence-of.ts'
import { isOfKind } from './of-kind.ts'

export type CorrectiveAction = Artifact<'cap'>

/** Every corrective action that names the finding, refused ones included. */
export function capsOf(repo: Repo, finding: Artifact<'finding'>): readonly CorrectiveAction[] {
  const caps = new Set<CorrectiveAction>()
  for (const { from, field } of repo.linksTo(finding.id))
    if (field.pattern === '/finding/*' && isOfKind(from, 'cap')) caps.add(from)
  return [...caps]
}

/** Findings that a corrective action answers. */
export const findingsOf = (repo: Repo, cap: CorrectiveAction): readonly Artifact<'finding'>[] =>
  [...new Set(cap.data.finding ?? [])].map((id) => repo.get('finding', id)).filter((item) => item !== undefined)

/** True when the certification body has accepted the corrective action. */
export const isAcceptedByBody = ({ data }: CorrectiveAction): boolean => data.cb_acceptance?.on !== undefined

/** True when the corrective action came to its end: it was judged or closed. */
export const isFinished = ({ data }: CorrectiveAction): boolean =>
  data.status === 'closed' || data.status === 'verified'

/** True when something proves that the finding is dealt with: its own evidence, that of its actions, or evidence that supports either. */
export function hasProof(repo: Repo, finding: Artifact<'finding'>): boolean {
  const named = (list: readonly string[] | undefined) => (list ?? []).some((id) => id !== '')
  if (named(finding.data.evidence) || evidenceSupporting(repo, finding.id).length > 0) return true
  return capsOf(repo, finding).some(
    (cap) =>
      named(cap.data.effectiveness?.evidence) ||
      (cap.data.actions ?? []).some((action) => named(action?.evidence)) ||
      evidenceSupporting(repo, cap.id).length > 0,
  )
}

/**
 * The day on which a closed finding was closed, as far as the records tell: the judgement of its corrective actions,
 * else the day on which their last action was done, else the day on which it was raised, before which it cannot be.
 */
export function closedOn(repo: Repo, finding: Artifact<'finding'>): IsoDate | undefined {
  if (finding.data.status !== 'closed') return undefined
  let judged: IsoDate | undefined
  let done: IsoDate | undefined
  for (const cap of capsOf(repo, finding)) {
    if (isDate(cap.data.effectiveness?.verified_on)) judged = later(judged, cap.data.effectiveness.verified_on)
    done = later(done, lastDone(cap))
  }
  return judged ?? done ?? finding.data.raised_on
}

/** The day on which the last of the actions was done. */
export function lastDone({ data }: CorrectiveAction): IsoDate | undefined {
  let last: IsoDate | undefined
  for (const action of data.actions ?? []) if (isDate(action?.done_on)) last = later(last, action.done_on)
  return last
}
