/** The certification part of the one-screen status: where the company stands, what comes next, what three years cost. */
import type { ChalkInstance } from 'chalk'
import { plainLine } from '../../terminal/plain-text.ts'
import type { CertificationStatus } from './certification.ts'
import { money } from './money.ts'

/** Three lines at most. */
export function certificationLines(status: CertificationStatus, paint: ChalkInstance): string[] {
  const { plan } = status
  const cost = plan === undefined ? '' : `    three years ${money(plan.total, plan.currency)}`
  return [
    `  ${standingLine(status, paint)}${paint.dim(cost)}`,
    ...nextLines(status, paint),
    paint.dim(
      `  phase ${status.phase.name} (${origins[status.phase.from]})    isms status --certification shows plan, costs and timeline`,
    ),
  ]
}

const origins = { option: 'as asked', config: 'set in isms.yaml', derived: 'derived' } as const

/** `Stage 1 is booked for 2026-09-15 (AUD-2026-S1)`. */
export function standingLine(
  { title, since, by, ahead, cycle, certificate }: CertificationStatus,
  paint: ChalkInstance,
): string {
  const when = ahead !== undefined ? ` for ${ahead}` : since === undefined ? '' : ` since ${since}`
  const record = by === undefined ? '' : ` (${plainLine(by)})`
  const expiry =
    certificate?.expires === undefined || certificate.state === 'expired' || certificate.state === 'withdrawn'
      ? ''
      : `, ${certificate.id} expires on ${certificate.expires}`
  return `${paint.bold(title)}${when}${record}${cycle > 1 ? `, cycle ${cycle}` : ''}${plainLine(expiry)}`
}

/** The next step in one line, and what it lacks in another. */
export function nextLines({ next }: CertificationStatus, paint: ChalkInstance): string[] {
  const lacks = next.needs.filter(({ met }) => !met).map(({ what }) => what)
  const term = next.by === undefined ? '' : ` by ${next.by}${next.overdue ? ', overdue' : ''}`
  const line = `  next: ${next.what}${term}`
  return [
    next.overdue ? paint.red(line) : line,
    ...(lacks.length === 0 ? [] : [paint.yellow(`  lacks: ${lacks.join('; ')}`)]),
  ]
}
