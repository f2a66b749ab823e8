/** Clauses 4 to 10 in detail: every mandatory document and record with its state and the artifacts that show it. */
import type { ChalkInstance } from 'chalk'
import { clippedLine } from '../../terminal/clipped-line.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import { stateMark, stateMarks } from './state-mark.ts'
import type { Status } from './status.ts'

const mostArtifacts = 3
const longestTitle = 50

/** One line per document or record, below its clause; then those that Annex A controls ask for. */
export function clauseDetailLines(status: Status, paint: ChalkInstance): string[] {
  const row = (cited: string, { state, title, artifacts }: Item): string[] => [
    `     ${cited}`,
    `${stateMark(state, paint)} ${clippedLine(title, longestTitle)}`,
    names(artifacts),
  ]
  const clauses = status.clauses.map(({ clause, title, items }) => ({
    heading: `  ${clause.padStart(2)} ${title}`,
    rows: items.map((item) => row(item.clause, item)),
  }))
  const annex = {
    heading: '  Asked for by applicable controls of Annex A',
    rows: status.annexDocuments.map((item) => row(item.control, item)),
  }
  const groups = [...clauses, annex]
  const lines = tableLines(groups.flatMap(({ rows }) => rows))
  let next = 0
  return [
    ...groups.flatMap(({ heading, rows }) => {
      const own = lines.slice(next, next + rows.length)
      next += rows.length
      return [paint.bold(heading), ...(own.length === 0 ? [paint.dim('     nothing asked for by name')] : own)]
    }),
    paint.dim(`     ${stateMarks}`),
  ]
}

type Item = Pick<Status['clauses'][number]['items'][number], 'state' | 'title' | 'artifacts'>

function names(ids: readonly string[]): string {
  const shown = ids.slice(0, mostArtifacts).map(plainLine).join(', ')
  return ids.length > mostArtifacts ? `${shown} and ${ids.length - mostArtifacts} more` : shown
}
