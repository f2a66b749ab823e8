/** Field changes as Markdown list items, fit for a comment on a pull request. */
import type { FieldChange, WordRun } from '../../model/field-change.ts'
import { onlyBlanks } from './change-text.ts'
import { codeSpan } from './code-span.ts'
import { valueText } from './value-text.ts'

/** One item per change. */
export const changeItems = (changes: readonly FieldChange[], indent = ''): string[] =>
  changes.map((change) => `${indent}- ${codeSpan(change.field)}: ${said(change)}`)

function said(change: FieldChange): string {
  if (change.words?.length === 0) return onlyBlanks
  if (change.words !== undefined) return change.words.map(wordMarkdown).join(' ')
  if (change.type === 'added') return `added ${codeSpan(valueText(change.after))}`
  if (change.type === 'removed') return `removed ${codeSpan(valueText(change.before))}`
  return `${codeSpan(valueText(change.before))} → ${codeSpan(valueText(change.after))}`
}

function wordMarkdown({ type, text }: WordRun): string {
  if (type === 'gap') return '…'
  if (type === 'same') return codeSpan(text)
  return type === 'added' ? `**${codeSpan(text)}**` : `~~${codeSpan(text)}~~`
}
