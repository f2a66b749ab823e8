/** The status as text: on one screen, or one of its tables opened. */
import type { ChalkInstance } from 'chalk'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import { certificationLines } from './certification-lines.ts'
import { clauseDetailLines } from './clause-text.ts'
import { controlLines, coverageLines, ownerLines } from './coverage-text.ts'
import { heatMapLines } from './heat-map-text.ts'
import { stateMark, stateMarks } from './state-mark.ts'
import type { Status } from './status.ts'

const mostOverdue = 8

/** What `--by` opens instead of the one screen. */
export type StatusView = 'control' | 'owner' | 'clause'

/** Prints the status: one screen, or one table opened. */
export function statusText(status: Status, paint: ChalkInstance, prefix: string, by?: StatusView): string {
  return `${[heading(status, paint), '', ...(by === undefined ? screen(status, paint, prefix) : opened[by](status, paint))].join('\n')}\n`
}

const opened: Readonly<Record<StatusView, (status: Status, paint: ChalkInstance) => string[]>> = {
  control: controlLines,
  owner: ownerLines,
  clause: clauseDetailLines,
}

function screen(status: Status, paint: ChalkInstance, prefix: string): string[] {
  return [
    paint.bold('Certification'),
    ...certificationLines(status.certification, paint),
    '',
    paint.bold('Clauses 4 to 10: mandatory documents and records'),
    ...clauseLines(status, paint),
    '',
    paint.bold('Annex A'),
    ...coverageLines(status, paint),
    '',
    paint.bold('Risks'),
    ...(status.risks === undefined ? ['  No risk methodology, so no levels.'] : heatMapLines(status.risks, paint)),
    '',
    paint.bold('Overdue'),
    ...overdueLines(status, paint, prefix),
    '',
    summary(status, paint),
    ...acceptedLine(status, paint),
  ]
}

/** First line of every view: whose ISMS, on which day. Not at which commit: a revision reads like its checkout; JSON names it. */
export const heading = ({ organization, asOf }: Pick<Status, 'organization' | 'asOf'>, paint: ChalkInstance): string =>
  `${paint.bold(plainLine(organization))}    as of ${asOf}`

/** One line per clause, two items to a line; later lines of a clause repeat no name. */
function clauseLines(status: Status, paint: ChalkInstance): string[] {
  const rows = status.clauses.flatMap(({ clause, title, items }) => {
    const name = `  ${clause.padStart(2)} ${title}`
    if (items.length === 0) return [[name, paint.dim('no document asked for by name')]]
    const cells = items.map((item) => `${stateMark(item.state, paint)} ${item.title}`)
    return cells.flatMap((cell, index) =>
      index % 2 === 0 ? [[index === 0 ? name : '', cell, cells[index + 1] ?? '']] : [],
    )
  })
  return [...tableLines(rows), paint.dim(`     ${stateMarks}`)]
}

function overdueLines(status: Status, paint: ChalkInstance, prefix: string): string[] {
  if (status.overdue.length === 0) return [paint.green('  Nothing')]
  const shown = status.overdue
    .slice(0, mostOverdue)
    .map(({ message, path, line }) => `  ${plainLine(message)}  ${paint.dim(`${prefix}${path}:${line}`)}`)
  const rest = status.overdue.length - shown.length
  return rest > 0 ? [...shown, paint.dim(`  and ${rest} more; isms check lists them`)] : shown
}

/** What is accepted is no open gap, and is not hidden either. */
function acceptedLine({ findings, nextExpiry }: Status, paint: ChalkInstance): string[] {
  const { excepted, baselined } = findings
  if (excepted + baselined === 0) return []
  const ends =
    nextExpiry === undefined ? '' : plainLine(`; ${nextExpiry.exception} is the next to end, on ${nextExpiry.on}`)
  return [paint.dim(`Accepted on record: ${excepted} excepted, ${baselined} baselined${ends}`)]
}

function summary(status: Status, paint: ChalkInstance): string {
  const { major, minor, ofi } = status.gaps
  const { deferred } = status.findings
  const later = deferred === 0 ? '' : ` ${deferred} of later phases wait: isms gaps --for stage1|stage2.`
  if (major + minor + ofi === 0)
    return deferred === 0 ? paint.green('No open gap.') : `No open gap in this phase.${later}`
  return `Open gaps: ${paint.red(`${major} major`)}, ${paint.yellow(`${minor} minor`)}, ${ofi} to improve. isms gaps says what to do next.${later}`
}
