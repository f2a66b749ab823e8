/** The history of an artifact for a terminal, newest revision first. */
import type { ChalkInstance } from 'chalk'
import { plainLine } from '../../terminal/plain-text.ts'
import { changeLines } from '../changes/change-text.ts'
import type { CommitSummary, LogDocument, LogEntry } from './log-document.ts'
import { countLine, eventWord, identityText, otherCommitter, people, remark } from './log-words.ts'

/** Prints the history. */
export function logText(document: LogDocument, paint: ChalkInstance, prefix: string): string {
  const title = document.title === undefined ? '' : `  ${plainLine(document.title)}`
  const lines = [
    `${paint.bold(plainLine(document.id))}${title}`,
    paint.dim(`${plainLine(`${prefix}${document.path}`)}, ${countLine(document)}`),
  ]
  if (document.uncommitted !== undefined)
    lines.push('', paint.yellow('not committed yet'), ...indented(changeLines(document.uncommitted, paint)))
  for (const entry of document.revisions) lines.push('', ...entryLines(entry, paint))
  return `${lines.join('\n')}\n`
}

function entryLines(entry: LogEntry, paint: ChalkInstance): string[] {
  const head = `${paint.bold(entry.committedOn)}  ${paint.yellow(entry.commit.slice(0, 10))}  ${eventWord(entry)} by ${plainLine(identityText(entry.author))}`
  const committer = otherCommitter(entry)
  const lines = [
    plainLine(entry.subject),
    ...(committer === undefined ? [] : [`committed by ${plainLine(committer)}`]),
    ...(entry.authoredOn === entry.committedOn ? [] : [`written on ${entry.authoredOn}`]),
    ...peopleLines(entry),
    ...(entry.from === undefined ? [] : [`from ${plainLine(entry.from)} to ${plainLine(entry.path)}`]),
    ...mergeLines(entry.merge),
    ...(entry.tags.length === 0 ? [] : [`first in ${plainLine(entry.tags[0] as string)}`]),
  ].map((line) => paint.dim(line))
  const note = remark(entry)
  return [
    head,
    ...indented(lines),
    ...(note === undefined ? [] : indented([paint.yellow(note)])),
    ...indented(changeLines(entry.changes, paint)),
  ]
}

function mergeLines(merge: CommitSummary | undefined): string[] {
  if (merge === undefined) return []
  const line = `merged ${merge.committedOn} in ${merge.commit.slice(0, 10)} by ${plainLine(identityText(merge.author))}`
  return [line, ...peopleLines(merge).map((text) => `  ${text}`)]
}

const peopleLines = (commit: CommitSummary): string[] =>
  people(commit).map(([part, names]) => `${part} ${names.map(plainLine).join(', ')}`)

const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
