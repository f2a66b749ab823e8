/** Applicable controls that no internal audit of the cycle has had in scope and that none is planned for in time (clause 9.2). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { auditedSince, coverageSince, reportedInternalAudits, scopeUnknown } from './audit-coverage.ts'
import { nextStage2, plannedAudits } from './audit-plan.ts'
import { controlsCited, keyControls } from './audited-controls.ts'
import { applicableEntries } from './soa-entries.ts'

/** What is left to audit. */
export interface ControlsToAudit {
  /** First day of the cycle that counts. */
  readonly since: IsoDate
  /** Control ids, in the order of the SoA. */
  readonly open: ReadonlySet<string>
  /** Those that some future audit takes, though too late. */
  readonly promised: ReadonlySet<string>
  readonly stage2From: IsoDate | undefined
}

/** What is left; undefined before the first internal audit, and while records that decide it cannot be read. */
export function controlsToAudit(repo: Repo, today: IsoDate): ControlsToAudit | undefined {
  const unreadable = (['audit', 'audit-programme', 'soa', 'control'] as const).some((kind) =>
    repo.unreadableKinds.has(kind),
  )
  if (unreadable || reportedInternalAudits(repo).length === 0) return undefined
  const since = coverageSince(repo, today)
  const audits = auditedSince(repo, since)
  if (audits.some(scopeUnknown)) return undefined
  const cited = (lists: readonly { readonly controls: readonly string[] }[]) =>
    controlsCited(
      repo,
      lists.map(({ controls }) => controls),
    )
  const audited = controlsCited(
    repo,
    audits.map(({ data }) => data.scope?.controls),
  )
  const stage2From = nextStage2(repo)?.from
  const future = plannedAudits(repo).filter(({ days }) => days.to >= today)
  const promised = cited(future)
  const promisedInTime = cited(future.filter(({ days }) => stage2From === undefined || days.from <= stage2From))
  const key = keyControls(repo)
  const open = applicableEntries(repo)
    .map(({ id }) => id)
    .filter((id) => !audited.has(id) && !(key.has(id) ? promisedInTime : promised).has(id))
  return { since, open: new Set(open), promised, stage2From }
}
