/** The status on one screen. */
import type { ChalkInstance } from 'chalk'
import type { CoverageCounts } from '../../analysis/annex-coverage.ts'
import type { MandatoryStanding } from '../../analysis/clause-standing.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import { heatMapLines } from './heat-map-text.ts'
import type { Status } from './status.ts'

const mostOverdue = 8

/** Prints the status. */
export function statusText(status: Status, paint: ChalkInstance, prefix: string): string {
  return `${[
    `${paint.bold(plainLine(status.organization))}    as of ${status.asOf}${status.commit === undefined ? '' : `    commit ${status.commit.slice(0, 10)}`}`,
    '',
    paint.bold('Clauses 4 to 10: mandatory documents and records'),
    ...clauseLines(status, paint),
    '',
    paint.bold('Annex A'),
    ...annexLines(status, paint),
    '',
    paint.bold('Risks'),
    ...(status.risks === undefined ? ['  No risk methodology, so no levels.'] : heatMapLines(status.risks, paint)),
    '',
    paint.bold('Overdue'),
    ...overdueLines(status, paint, prefix),
    '',
    summary(status, paint),
  ].join('\n')}\n`
}

/** One line per clause, two items to a line; later lines of a clause repeat no name. */
function clauseLines(status: Status, paint: ChalkInstance): string[] {
  const rows = status.clauses.flatMap(({ clause, title, items }) => {
    const name = `  ${clause.padStart(2)} ${title}`
    if (items.length === 0) return [[name, paint.dim('no document asked for by name')]]
    const cells = items.map((item) => `${mark(item, paint)} ${item.title}`)
    return cells.flatMap((cell, index) =>
      index % 2 === 0 ? [[index === 0 ? name : '', cell, cells[index + 1] ?? '']] : [],
    )
  })
  return [...tableLines(rows), paint.dim('     ✓ approved   • recorded   … not yet due   ✗ missing')]
}

function mark(item: MandatoryStanding, paint: ChalkInstance): string {
  switch (item.state) {
    case 'approved':
      return paint.green('✓')
    case 'present':
      return paint.green('•')
    case 'not-due':
      return paint.dim('…')
    default:
      return paint.red('✗')
  }
}

function annexLines(status: Status, paint: ChalkInstance): string[] {
  const row = (name: string, counts: CoverageCounts): string[] => [
    `  ${name}`,
    String(counts.total),
    String(counts.applicable),
    String(counts.excluded),
    share(counts.owned, counts.applicable, paint),
    share(counts.documented, counts.applicable, paint),
    share(counts.implemented, counts.applicable, paint),
    share(counts.evidenced, counts.applicable, paint),
  ]
  const head = [
    '  Theme',
    'controls',
    'applicable',
    'excluded',
    'with owner',
    'with document',
    'implemented',
    'fresh evidence',
  ].map((text) => paint.dim(text))
  const rows = [
    head,
    ...status.annexA.themes.map((theme) => row(theme.theme, theme)),
    row('all', status.annexA.overall),
  ]
  return tableLines(rows, [1, 2, 3, 4, 5, 6, 7])
}

function share(count: number, of: number, paint: ChalkInstance): string {
  const text = `${count} of ${of}`
  return count >= of ? paint.green(text) : paint.yellow(text)
}

function overdueLines(status: Status, paint: ChalkInstance, prefix: string): string[] {
  if (status.overdue.length === 0) return [paint.green('  Nothing')]
  const shown = status.overdue
    .slice(0, mostOverdue)
    .map(({ message, path, line }) => `  ${plainLine(message)}  ${paint.dim(`${prefix}${path}:${line}`)}`)
  const rest = status.overdue.length - shown.length
  return rest > 0 ? [...shown, paint.dim(`  and ${rest} more; isms check lists them`)] : shown
}

function summary(status: Status, paint: ChalkInstance): string {
  const { major, minor, ofi } = status.gaps
  if (major + minor + ofi === 0) return paint.green('No open gap.')
  return `Open gaps: ${paint.red(`${major} major`)}, ${paint.yellow(`${minor} minor`)}, ${ofi} to improve. isms gaps says what to do next.`
}
