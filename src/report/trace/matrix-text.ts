/** A matrix for a terminal and as Markdown: one line per row with the ids that it leads to. */
import type { ChalkInstance } from 'chalk'
import { escapeMarkdown } from '../../render/escape-markdown.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import type { MatrixDocument } from './matrix-document.ts'

/** For a terminal. */
export function matrixText(document: MatrixDocument, paint: ChalkInstance): string {
  const { rows } = document
  if (rows.length === 0) return 'There is nothing to set against each other.\n'
  const lines = tableLines(
    rows.map(({ id, links, breaks }) => [
      plainLine(id),
      links.length === 0 ? paint.dim('-') : plainLine(links.join(' ')),
      ...(breaks.length === 0 ? [] : [paint.red(`✗ ${breaks.join('; ')}`)]),
    ]),
  )
  const broken = rows.filter(({ breaks }) => breaks.length > 0).length
  const unused = unusedColumns(document)
  return `${[
    ...lines,
    '',
    `${rows.length} rows, ${broken === 0 ? paint.green('no break') : paint.red(`${broken} with a break`)}`,
    ...(unused.length === 0 ? [] : [`Reached by no row: ${plainLine(unused.join(' '))}`]),
  ].join('\n')}\n`
}

/** As a Markdown table. */
export function matrixMarkdown(document: MatrixDocument): string {
  const safe = (text: string) => escapeMarkdown(plainLine(text))
  const unused = unusedColumns(document)
  return `${[
    '| Id | Title | State | Leads to | Break |',
    '| --- | --- | --- | --- | --- |',
    ...document.rows.map(
      ({ id, title, state, links, breaks }) =>
        `| ${[id, title, state, links.join(', '), breaks.join('; ')].map(safe).join(' | ')} |`,
    ),
    ...(unused.length === 0 ? [] : ['', `Reached by no row: ${safe(unused.join(', '))}`]),
  ].join('\n')}\n`
}

const unusedColumns = ({ rows, columns }: MatrixDocument): string[] => {
  const used = new Set(rows.flatMap(({ links }) => [...links]))
  return columns.map(({ id }) => id).filter((id) => !used.has(id))
}
