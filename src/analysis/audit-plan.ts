/** Which internal audits are planned and when: slots of the programmes in use and audits that are booked (clause 9.2.2). */
import type { Artifact, DataOf } from '../model/artifact.ts'
import { addDuration, type IsoDate, isDate, later } from '../model/dates.ts'
import type { Repo } from '../model/repo.ts'
import { limitDuration } from '../model/settings.ts'
import { type Days, daysOf } from './calendar-periods.ts'
import { thoseThatCount } from './documents.ts'

type SlotData = NonNullable<NonNullable<DataOf<'audit-programme'>['slots']>[number]>

/** One planned audit with its days and what it looks at. */
export interface PlannedAudit {
  readonly days: Days
  readonly clauses: readonly string[]
  readonly controls: readonly string[]
  /** The programme or the audit that plans it. */
  readonly by: Artifact
  /** Pointer below it. */
  readonly pointer: string
}

/** Programmes that count: the approved ones, else the drafts. */
export const programmesThatCount = (repo: Repo): readonly Artifact<'audit-programme'>[] =>
  thoseThatCount(repo.live('audit-programme'))

/** Slots inside the cycle of their programme, and booked internal audits, in order of their first day. */
export function plannedAudits(repo: Repo): readonly PlannedAudit[] {
  const planned: PlannedAudit[] = []
  for (const by of programmesThatCount(repo)) {
    const cycle = cycleOf(repo, by)
    by.data.slots?.forEach((slot: SlotData | undefined, at) => {
      const days = daysOf(slot?.when)
      if (
        days === undefined ||
        slot === undefined ||
        (cycle?.from ?? '') > days.to ||
        (cycle?.to ?? '9999') < days.from
      )
        return
      planned.push({ days, clauses: slot.clauses ?? [], controls: slot.controls ?? [], by, pointer: `/slots/${at}` })
    })
  }
  for (const by of repo.all('audit')) {
    if (by.data.type !== 'internal' || (by.data.status !== 'planned' && by.data.status !== 'in-progress')) continue
    const days = auditDays(by)
    if (days !== undefined)
      planned.push({
        days,
        clauses: by.data.scope?.clauses ?? [],
        controls: by.data.scope?.controls ?? [],
        by,
        pointer: '/dates',
      })
  }
  return planned.sort((a, b) => (a.days.from < b.days.from ? -1 : a.days.from > b.days.from ? 1 : 0))
}

/** Last days of the planned audits; the result of an audit is not due before. */
export const plannedAuditDays = (repo: Repo): readonly IsoDate[] => plannedAudits(repo).map(({ days }) => days.to)

/** First and last day of an audit; one of them may stand for both. */
export function auditDays({ data }: Artifact<'audit'>): Days | undefined {
  const from = isDate(data.dates?.from) ? data.dates.from : data.dates?.to
  const to = later(from, data.dates?.to)
  return isDate(from) && isDate(to) ? { from, to } : undefined
}

/** The cycle of a programme: its period, at most as long as audits may take to cover everything. */
function cycleOf(repo: Repo, { data }: Artifact<'audit-programme'>): Days | undefined {
  const { from, to } = data.period ?? {}
  if (!isDate(from) || !isDate(to)) return undefined
  const longest = addDuration(addDuration(from, limitDuration(repo, 'audit_cycle', 'P36M')), 'P1D', -1)
  return { from, to: [to, longest].sort()[0] as IsoDate }
}

/** The next stage 2 that is booked. */
export function nextStage2(repo: Repo): { readonly audit: Artifact<'audit'>; readonly from: IsoDate } | undefined {
  let next: { audit: Artifact<'audit'>; from: IsoDate } | undefined
  for (const item of repo.all('audit')) {
    if (item.data.type !== 'stage2' || (item.data.status !== 'planned' && item.data.status !== 'in-progress')) continue
    const from = auditDays(item)?.from
    if (from !== undefined && (next === undefined || from < next.from)) next = { audit: item, from }
  }
  return next
}
