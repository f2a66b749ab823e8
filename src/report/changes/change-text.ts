/** Field changes as lines for a terminal: what was, an arrow, what is; prose with the words that came and went. */
import type { ChalkInstance } from 'chalk'
import type { FieldChange, WordRun } from '../../model/field-change.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { valueText } from './value-text.ts'

/** One line per change, safe to print. */
export function changeLines(changes: readonly FieldChange[], paint: ChalkInstance): string[] {
  const width = Math.min(36, Math.max(0, ...changes.map(({ field }) => plainLine(field).length)))
  return changes.map(
    (change) => `${sign(change, paint)} ${plainLine(change.field).padEnd(width)}  ${said(change, paint)}`,
  )
}

function sign({ type }: FieldChange, paint: ChalkInstance): string {
  if (type === 'added') return paint.green('+')
  return type === 'removed' ? paint.red('-') : paint.yellow('~')
}

function said(change: FieldChange, paint: ChalkInstance): string {
  if (change.words?.length === 0) return paint.dim(onlyBlanks)
  if (change.words !== undefined) return change.words.map((run) => wordText(run, paint)).join(' ')
  if (change.type === 'added') return plainLine(valueText(change.after))
  if (change.type === 'removed') return plainLine(valueText(change.before))
  return `${plainLine(valueText(change.before))} → ${plainLine(valueText(change.after))}`
}

/** What is said of a text that was only wrapped anew. */
export const onlyBlanks = 'line breaks and blanks only'

/** Runs keep their marks without colour, as word diffs of git do. */
function wordText({ type, text }: WordRun, paint: ChalkInstance): string {
  if (type === 'gap') return '…'
  const shown = plainLine(text)
  if (type === 'same') return shown
  return type === 'added' ? paint.green(`{+${shown}+}`) : paint.red(`[-${shown}-]`)
}
