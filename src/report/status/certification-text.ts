/** The certification in full: standing, next step with its needs, timeline, three-year plan with costs and audit time. */
import type { ChalkInstance } from 'chalk'
import type { Amount } from '../../analysis/certification/three-year-plan.ts'
import type { TimelineEntry } from '../../analysis/certification/timeline.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import type { CertificationStatus } from './certification.ts'
import { standingLine } from './certification-lines.ts'
import { money } from './money.ts'
import type { Status } from './status.ts'

/** Prints `isms status --certification`. */
export function certificationText(status: Status, paint: ChalkInstance): string {
  const { certification } = status
  return `${[
    `${paint.bold(plainLine(status.organization))}: certification    as of ${status.asOf}`,
    '',
    `  ${standingLine(certification, paint)}`,
    ...factLines(certification, paint),
    '',
    paint.bold('Next step'),
    ...nextStepLines(certification, paint),
    '',
    paint.bold('Timeline'),
    ...timelineLines(certification, status.asOf, paint),
    '',
    paint.bold('Three-year plan'),
    ...planLines(certification, paint),
  ].join('\n')}\n`
}

function factLines({ body, certificate, phase, steps }: CertificationStatus, paint: ChalkInstance): string[] {
  const lacks = steps.at(-1)?.lacks ?? []
  return [
    paint.dim(`  certification body: ${body === undefined ? 'not chosen' : plainLine(body)}`),
    ...(certificate === undefined
      ? []
      : [
          paint.dim(
            plainLine(
              `  certificate ${certificate.number ?? certificate.id}: ${certificate.state}, until ${certificate.expires ?? 'no recorded day'}`,
            ),
          ),
        ]),
    paint.dim(`  rules bind up to the phase ${phase.name}`),
    ...lacks.map(({ what }) => paint.yellow(`  reached without ${what}`)),
  ]
}

function nextStepLines({ next }: CertificationStatus, paint: ChalkInstance): string[] {
  const from = next.from === undefined ? '' : ` from ${next.from}`
  const by = next.by === undefined ? '' : ` by ${next.by}`
  const why = next.because === undefined ? '' : ` (${plainLine(next.because)})`
  return [
    `  ${next.what}${from}${by}${why}${next.overdue ? paint.red('  overdue') : ''}`,
    ...next.needs.map(({ what, met }) => `    ${met ? paint.green('✓') : paint.red('✗')} ${what}`),
  ]
}

const marks: Readonly<Record<TimelineEntry['kind'], string>> = {
  done: '●',
  booked: '◆',
  planned: '○',
  deadline: '▲',
}

function timelineLines({ timeline }: CertificationStatus, today: string, paint: ChalkInstance): string[] {
  if (timeline.length === 0) return ['  Nothing is dated yet.']
  const rows = timeline.map(({ on, kind, what, by }) => {
    const cells = [`  ${on}`, marks[kind], plainLine(what), by === undefined ? '' : paint.dim(plainLine(by))]
    return { on, cells }
  })
  const at = rows.findIndex(({ on }) => on > today)
  rows.splice(at < 0 ? rows.length : at, 0, { on: today, cells: [`  ${today}`, '', paint.bold('today'), ''] })
  return [...tableLines(rows.map(({ cells }) => cells)), paint.dim('  ● done   ◆ booked   ○ planned   ▲ last day')]
}

function planLines({ plan, body }: CertificationStatus, paint: ChalkInstance): string[] {
  if (plan === undefined) return ['  No certification plan holds an amount, so no cost can be told.']
  const cells = (amounts: readonly ({ min: number; max: number } | undefined)[]) =>
    [0, 1, 2].map((year) => {
      const amount = amounts[year]
      return amount === undefined || amount.max === 0 ? '·' : money(amount)
    })
  const rows = [
    [
      `  ${plan.currency === undefined ? 'no currency stated' : plainLine(plan.currency)}`,
      ...plan.years,
      'three years',
    ],
    ...plan.lines.map(({ line, years, basis }) => [
      `  ${plainLine(line)}${basis === 'usual' ? ' (not stated; usual share)' : ''}`,
      ...cells(years),
      money(lineTotal(years)),
    ]),
    ['  total', ...cells(plan.totals), money(plan.total)],
  ]
  const effort = plan.effort.reduce((sum, { days }) => sum + days, 0)
  const from = body === undefined ? 'the certification body' : plainLine(body)
  return [
    ...tableLines(rows, [1, 2, 3, 4]),
    paint.dim(
      `  from ${plainLine(plan.plan)}; a line without "per: year" counts once; recertification follows in the next cycle`,
    ),
    plan.effort.length === 0
      ? '  Own effort: not recorded'
      : `  Own effort: ${effort} days (${plan.effort.map(({ group, days }) => `${plainLine(group)} ${days}`).join(', ')})`,
    plan.quotation.length === 0
      ? `  Audit days and fees: not recorded; enter the quotation of ${from} in quoted of ${plainLine(plan.plan)}`
      : `  Quoted by ${from}: ${plan.quotation.map((item) => quoted(item, plan.currency)).join('; ')}${plan.quoted ? '' : ' (no quotation is linked)'}`,
  ]
}

const lineTotal = (years: readonly (Amount | undefined)[]): Amount => ({
  min: years.reduce((sum, amount) => sum + (amount?.min ?? 0), 0),
  max: years.reduce((sum, amount) => sum + (amount?.max ?? 0), 0),
})

function quoted({ audit, days, fee }: { audit: string; days?: number; fee?: number }, currency?: string): string {
  const time = days === undefined ? 'days not recorded' : `${days} ${days === 1 ? 'day' : 'days'}`
  return `${plainLine(audit)} ${time}${fee === undefined ? '' : `, ${money({ min: fee, max: fee }, currency)}`}`
}
