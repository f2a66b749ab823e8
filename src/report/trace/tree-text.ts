/** A traced chain as a tree for a terminal, no line wider than the terminal. */
import type { ChalkInstance } from 'chalk'
import { nameList } from '../../analysis/words.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { levelName } from './level-names.ts'
import type { TraceDocument, TraceItem, TraceItemBranch } from './tree-document.ts'

/** Least room for a title, however narrow the terminal is. */
const leastTitle = 12

/** Prints the chain; `width` is that of the terminal, undefined where lines may be as long as they are. */
export function treeText(document: TraceDocument, width: number | undefined, paint: ChalkInstance): string {
  const { start, up, down } = document
  const part = (heading: string, branches: readonly TraceItemBranch[], empty: string): string[] => [
    '',
    paint.bold(heading),
    ...(branches.length === 0 ? [`  ${paint.dim(empty)}`] : branchLines(branches, '  ', width, paint)),
  ]
  return `${[
    ...itemLines(start, '', '', width, paint),
    ...part('Up, towards what is at risk', up, 'Nothing leads here.'),
    ...part('Down, towards the audit', down, 'Nothing follows.'),
  ].join('\n')}\n`
}

function branchLines(
  branches: readonly TraceItemBranch[],
  indent: string,
  width: number | undefined,
  paint: ChalkInstance,
): string[] {
  return branches.flatMap((branch, at) => {
    const last = at === branches.length - 1
    const below = `${indent}${last ? '   ' : '│  '}`
    return [
      ...itemLines(branch, `${indent}${last ? '└─ ' : '├─ '}`, below, width, paint),
      ...branchLines(branch.next, below, width, paint),
      ...(branch.seen.length === 0
        ? []
        : [paint.dim(plainLine(`${below}also ${nameList(branch.seen, 8)}, shown elsewhere`))]),
    ]
  })
}

function itemLines(
  { level, id, title, state, breaks }: TraceItem,
  lead: string,
  below: string,
  width: number | undefined,
  paint: ChalkInstance,
): string[] {
  const name = `${levelName(level)} ${plainLine(id)}`
  const tail = state === '' ? '' : `  [${plainLine(state)}]`
  const room = width === undefined ? Number.POSITIVE_INFINITY : width - lead.length - name.length - tail.length - 2
  const shown = clipped(plainLine(title), Math.max(leastTitle, room))
  return [
    `${paint.dim(lead)}${levelName(level)} ${paint.bold(plainLine(id))}${shown === '' ? '' : `  ${shown}`}${paint.dim(tail)}`,
    ...breaks.map((lack) => `${paint.dim(below)}${paint.red(`✗ ${lack}`)}`),
  ]
}

function clipped(text: string, room: number): string {
  const marks = [...text]
  return marks.length <= room
    ? text
    : `${marks
        .slice(0, Math.max(1, room - 1))
        .join('')
        .trimEnd()}…`
}
