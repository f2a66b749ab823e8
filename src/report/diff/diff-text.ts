/** The comparison of two states for a terminal. */
import type { ChalkInstance } from 'chalk'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import { changeLines } from '../changes/change-text.ts'
import { type DiffArtifact, type DiffDocument, type DiffKind, isEmpty } from './diff-document.ts'
import { approvalText, countLine, decisionText, levelText, reasonText, sideText } from './diff-words.ts'

/** Prints the comparison. */
export function diffText(document: DiffDocument, paint: ChalkInstance): string {
  const head = `${paint.bold(plainLine(document.organization))}: ${plainLine(sideText(document.from))} to ${plainLine(sideText(document.to))}`
  if (isEmpty(document)) return `${head}\n\nNothing in the ISMS differs.\n`
  const sections = [
    ...document.kinds.map((kind) => kindLines(kind, paint)),
    levelLines(document, paint),
    decisionLines(document, paint),
    approvalLines(document, paint),
    suspectLines(document, paint),
    untoldLines(document, paint),
  ].filter((lines) => lines.length > 0)
  return `${[[head], ...sections, [countLine(document)]].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function kindLines({ title, added, removed, changed }: DiffKind, paint: ChalkInstance): string[] {
  const name = ({ id, title: words }: DiffArtifact) =>
    `${plainLine(id)}${words === undefined ? '' : `  ${plainLine(words)}`}`
  return [
    paint.bold(title),
    ...added.map((item) => `  ${paint.green('+')} ${name(item)}`),
    ...removed.map((item) => `  ${paint.red('-')} ${name(item)}`),
    ...changed.flatMap((item) => [
      `  ${paint.yellow('~')} ${name(item)}`,
      ...(item.from === undefined
        ? []
        : [paint.dim(`      moved from ${plainLine(item.from)} to ${plainLine(item.path)}`)]),
      ...changeLines(item.changes, paint).map((line) => `      ${line}`),
    ]),
  ]
}

function levelLines({ levels }: DiffDocument, paint: ChalkInstance): string[] {
  if (levels.length === 0) return []
  const rows = levels.map(({ risk, title, score, before, after }) =>
    [`  ${risk}`, score, `${levelText(before)} → ${levelText(after)}`, title].map(plainLine),
  )
  return [paint.bold('Risk levels'), ...tableLines(rows)]
}

function decisionLines({ decisions }: DiffDocument, paint: ChalkInstance): string[] {
  if (decisions.length === 0) return []
  const rows = decisions.map(({ control, before, after }) =>
    [`  ${control}`, `${decisionText(before)} → ${decisionText(after)}`].map(plainLine),
  )
  return [paint.bold('Statement of applicability: decisions'), ...tableLines(rows)]
}

function approvalLines({ approvals: { gained, lost } }: DiffDocument, paint: ChalkInstance): string[] {
  if (gained.length + lost.length === 0) return []
  return [
    paint.bold('Approvals'),
    ...gained.map((item) => `  ${paint.green('+')} ${plainLine(item.document)}  ${approvalText(item, plainLine)}`),
    ...lost.map(
      (item) =>
        `  ${paint.red('-')} ${plainLine(item.document)}  ${approvalText(item, plainLine)}: ${reasonText(item)}`,
    ),
  ]
}

function suspectLines({ suspect }: DiffDocument, paint: ChalkInstance): string[] {
  if (suspect.length === 0) return []
  return [
    paint.bold('To look at again: what they rely on changed'),
    ...suspect.map(
      ({ target, change, from }) =>
        `  ${plainLine(target)} ${change}: ${from.map(({ id, fields }) => plainLine(`${id} (${fields.join(', ')})`)).join(', ')}`,
    ),
  ]
}

const untoldLines = ({ untold }: DiffDocument, paint: ChalkInstance): string[] =>
  untold.length === 0
    ? []
    : [paint.yellow('Not compared, because a file cannot be read on one side'), `  ${untold.map(plainLine).join(', ')}`]
