/** Audits of the certification body in time: which took place, which are booked (ISO/IEC 17021-1 9.1). */
import type { Artifact } from '../../model/artifact.ts'
import { type IsoDate, isDate } from '../../model/dates.ts'
import type { Repo } from '../../model/repo.ts'
import { auditDays } from '../audit-plan.ts'
import type { Days } from '../calendar-periods.ts'

type AuditType = NonNullable<Artifact<'audit'>['data']['type']>

/** An audit with its days. */
export interface DatedAudit {
  readonly audit: Artifact<'audit'>
  readonly days: Days
}

/** Audits of one type that have days, in order of the first. */
export const auditsOfType = (repo: Repo, type: AuditType): readonly DatedAudit[] => byType(repo).get(type) ?? []

/** Sorted once per model, because every question about the life cycle asks for them. */
const sorted = new WeakMap<Repo, ReadonlyMap<AuditType, readonly DatedAudit[]>>()

function byType(repo: Repo): ReadonlyMap<AuditType, readonly DatedAudit[]> {
  const known = sorted.get(repo)
  if (known !== undefined) return known
  const types = new Map<AuditType, DatedAudit[]>()
  for (const audit of repo.all('audit')) {
    const { type } = audit.data
    const days = auditDays(audit)
    if (type === undefined || days === undefined) continue
    const same = types.get(type)
    if (same === undefined) types.set(type, [{ audit, days }])
    else same.push({ audit, days })
  }
  for (const audits of types.values())
    audits.sort((a, b) => (a.days.from < b.days.from ? -1 : a.days.from > b.days.from ? 1 : 0))
  sorted.set(repo, types)
  return types
}

/** True when the audit has begun by a day and its record says so. One that is still "planned" after its days proves nothing. */
export const hasBegun = ({ audit, days }: DatedAudit, day: IsoDate): boolean =>
  days.from <= day && audit.data.status !== undefined && audit.data.status !== 'planned'

/** True when the audit is over: its report is out, or it is under way and its last day has passed. */
export const isOver = ({ audit, days }: DatedAudit, day: IsoDate): boolean =>
  hasBegun({ audit, days }, day) && (audit.data.status !== 'in-progress' || days.to < day)

/** True when the audit lies ahead of a day or runs on it. */
export const isAhead = ({ days }: DatedAudit, day: IsoDate): boolean => days.to >= day

/** True when a record explains why something past was late and cannot be mended. */
export const isExplained = (artifact: Artifact): boolean => {
  const { late_note: note } = artifact.data as { readonly late_note?: unknown }
  return typeof note === 'string' && note.trim() !== ''
}

/** The first of some audits that begins after a day. */
export const firstAfter = (audits: readonly DatedAudit[], day: IsoDate): DatedAudit | undefined =>
  audits.find(({ days }) => isDate(day) && days.from > day)
