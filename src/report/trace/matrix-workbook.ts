/** A matrix as a workbook: the grid, and a sheet that says what its columns are. */
import type { Sheet, Workbook } from '../../render/xlsx/workbook.ts'
import { levelName } from './level-names.ts'
import type { MatrixDocument } from './matrix-document.ts'

/** The grid: a row per node, a column per node that it may lead to, `x` where it does. */
export function matrixSheet({ rows, columns }: MatrixDocument): Sheet {
  return {
    name: 'Matrix',
    columns: [
      { header: 'Id', width: 14, type: 'text' },
      { header: 'Title', width: 44, type: 'text' },
      { header: 'State', width: 22, type: 'text' },
      { header: 'Break', width: 28, type: 'text' },
      { header: 'Links', width: 7, type: 'number' },
      ...columns.map(({ id }) => ({ header: id, width: Math.max(5, id.length + 1), type: 'text' as const })),
    ],
    rows: rows.map((row) => {
      const linked = new Set(row.links)
      return [
        row.id,
        row.title,
        row.state,
        row.breaks.join('; '),
        row.links.length,
        ...columns.map(({ id }) => (linked.has(id) ? 'x' : '')),
      ]
    }),
  }
}

/** The workbook. */
export function matrixWorkbook(document: MatrixDocument): Workbook {
  const { matrix, organization, asOf, rows, columns } = document
  const used = new Map<string, number>()
  for (const { links } of rows) for (const id of links) used.set(id, (used.get(id) ?? 0) + 1)
  return {
    title: `Traceability ${matrix.replace('-', ' to ')}`,
    organization,
    classification: 'internal',
    date: asOf,
    sheets: [
      matrixSheet(document),
      {
        name: 'Columns',
        columns: [
          { header: 'Id', width: 16, type: 'text' },
          { header: 'Link', width: 12, type: 'text' },
          { header: 'Title', width: 60, type: 'text' },
          { header: 'State', width: 28, type: 'text' },
          { header: 'Rows', width: 8, type: 'number' },
        ],
        rows: columns.map(({ id, level, title, state }) => [id, levelName(level), title, state, used.get(id) ?? 0]),
      },
    ],
  }
}
