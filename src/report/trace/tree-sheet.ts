/** A traced chain as a table: one row per node, with what it follows from. */
import type { Sheet } from '../../render/xlsx/workbook.ts'
import { levelName } from './level-names.ts'
import type { TraceDocument, TraceItem, TraceItemBranch } from './tree-document.ts'

/** One sheet, the start first, then upwards, then downwards. */
export function treeSheet({ start, up, down }: TraceDocument): Sheet {
  return {
    name: 'Trace',
    columns: [
      { header: 'Direction', width: 10, type: 'text' },
      { header: 'Steps', width: 7, type: 'number' },
      { header: 'From', width: 16, type: 'text' },
      { header: 'Link', width: 12, type: 'text' },
      { header: 'Id', width: 16, type: 'text' },
      { header: 'Title', width: 50, type: 'text' },
      { header: 'State', width: 28, type: 'text' },
      { header: 'Break', width: 30, type: 'text' },
      { header: 'Place', width: 36, type: 'text' },
    ],
    rows: [row('start', 0, '', start), ...rows('up', 1, start.id, up), ...rows('down', 1, start.id, down)],
  }
}

type Row = Sheet['rows'][number]

const rows = (direction: string, steps: number, from: string, branches: readonly TraceItemBranch[]): Row[] =>
  branches.flatMap((branch) => [
    row(direction, steps, from, branch),
    ...rows(direction, steps + 1, branch.id, branch.next),
  ])

const row = (direction: string, steps: number, from: string, item: TraceItem): Row => [
  direction,
  steps,
  from,
  levelName(item.level),
  item.id,
  item.title,
  item.state,
  item.breaks.join('; '),
  item.path === undefined ? '' : `${item.path}:${item.line}`,
]
