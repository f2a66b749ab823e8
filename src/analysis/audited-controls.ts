/** Which Annex A controls internal audits have had in scope, and which of them may not wait beyond stage 2 (clause 9.2). */
import type { IsoDate } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { auditedSince, coverageSince } from './audit-coverage.ts'
import { auditDays } from './audit-plan.ts'
import { demandingBand } from './risk-bands.ts'
import { methodologyThatCounts } from './risk-methodology.ts'

/** Ids as cited and, for an own control, the Annex A ids that it fulfils. */
export function controlsCited(repo: Repo, lists: readonly (readonly string[] | undefined)[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const id of new Set(lists.flatMap((list) => list ?? []))) {
    ids.add(id)
    for (const annexId of repo.get('control', id)?.data.annex_a ?? []) ids.add(annexId)
  }
  return ids
}

/** Key controls: `audits.key_controls` of the configuration, else those that treat a risk above the acceptance criteria. */
export function keyControls(repo: Repo): ReadonlySet<string> {
  const set = repo.config.audits?.key_controls
  if (set !== undefined) return controlsCited(repo, [set])
  const methodology = methodologyThatCounts(repo)
  const high = repo.live('risk').filter(({ data }) => demandingBand(methodology, data.current) !== undefined)
  return controlsCited(
    repo,
    high.map(({ data }) => data.controls),
  )
}

/** The last internal audit that looked at a control, and its last day where the record gives one. */
export interface ControlAudit {
  readonly id: string
  readonly on?: IsoDate
}

/** By control id: the last reported internal audit of the cycle that had it in scope, by id or through an own control. */
export function lastAudits(repo: Repo, today: IsoDate): ReadonlyMap<string, ControlAudit> {
  const last = new Map<string, ControlAudit>()
  for (const audit of auditedSince(repo, coverageSince(repo, today))) {
    const on = auditDays(audit)?.to
    for (const control of controlsCited(repo, [audit.data.scope?.controls])) {
      if ((last.get(control)?.on ?? '') <= (on ?? '')) last.set(control, { id: audit.id, ...(on ? { on } : {}) })
    }
  }
  return last
}
