/** An import plan for people: the mapping, how values were understood, what was not read, and what is asked. */
import type { MappedColumn } from './columns.ts'
import type { Entry, Question, Understood } from './ledger.ts'
import type { ImportPlan } from './plan.ts'
import { columnName } from './sheet-table.ts'

/** Lines of the plan. */
export function planLines({ columns, ledger, sheet, headerRow, ids, kind }: ImportPlan): string[] {
  const place = sheet === '' ? 'Headers' : `Sheet "${sheet}": headers`
  const what = kind.kind === 'soa' ? 'controls decided on' : kind.plural.toLowerCase()
  return [
    `${place} in row ${headerRow + 1}, ${ids.length} ${what}`,
    ...block('Columns', columnLines(columns)),
    ...block('Read as', understoodLines(ledger.understood.values())),
    ...block('Kept as text under x-import, because the field could not take it', [
      ...understoodLines(ledger.kept.values()),
      ...(ledger.kept.size === 0 ? [] : ['A map can say what they mean (values, in the file for --map).']),
    ]),
    ...block('Notes', ledger.notes),
    ...block('Passed over', entryLines(ledger.passed)),
    ...block('Not taken in', entryLines(ledger.unread)),
    ...block('To be answered', questionLines(ledger.questions)),
  ]
}

/** The questions as the part of a map that answers them. */
export function answerLines(questions: readonly Question[]): string[] {
  if (questions.length === 0) return []
  return [
    'Nothing is written. Put the right answers into a file and run again with --map answers.yaml:',
    '',
    'cells:',
    ...questions.map(({ at, answers }) => `  ${JSON.stringify(at)}: ${answers.join(' or ')}`),
  ]
}

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

function columnLines(columns: readonly MappedColumn[]): string[] {
  const used = columns.filter(({ headers, target }) => headers.length > 0 || target.to !== 'x-import')
  const width = Math.min(40, Math.max(0, ...used.map(({ name }) => name.length)))
  return used.map(({ index, name, target }) => {
    const letter = columnName(index).padEnd(2)
    return `${letter} ${name.padEnd(width)}  → ${targetText(target)}`
  })
}

function targetText(target: MappedColumn['target']): string {
  switch (target.to) {
    case 'field':
      if (target.field.name === '_title') return 'compared with the catalogue'
      return target.field.name === '_theme' ? 'compared with the catalogue' : target.field.name
    case 'own':
      return target.name
    case 'leave-out':
      return 'left out'
    case 'x-import':
      return target.why === undefined ? 'x-import' : `x-import (${target.why})`
  }
}

/** Cells that are named one by one. */
const mostCells = 6

function understoodLines(items: Iterable<Understood>): string[] {
  return [...items].map(({ field, note, cells }) => {
    const named = cells.slice(0, mostCells).join(', ')
    const rest = cells.length > mostCells ? `, and ${cells.length - mostCells} more` : ''
    return `${field}: ${clipped(note)} (${named}${rest})`
  })
}

const entryLines = (entries: readonly Entry[]): string[] =>
  entries.map(({ at, text, why }) => `${at}  ${why}: ${clipped(text)}`)

const questionLines = (questions: readonly Question[]): string[] =>
  questions.map(({ at, text, why, answers }) => `${at}  ${clipped(text)} is ${answers.join(' or ')}? ${why}`)

const clipped = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 160)} …` : line
}
