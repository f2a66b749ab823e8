/** The history of an artifact as Markdown, newest revision first. */
import { changeItems } from '../changes/change-markdown.ts'
import { codeSpan } from '../changes/code-span.ts'
import type { CommitSummary, LogDocument, LogEntry } from './log-document.ts'
import { countLine, eventWord, identityText, otherCommitter, people, remark } from './log-words.ts'

/** Prints the history. */
export function logMarkdown(document: LogDocument): string {
  const title = document.title === undefined ? '' : ` ${codeSpan(document.title)}`
  const lines = [
    `## History of ${codeSpan(document.id)}${title}`,
    '',
    `${countLine(document)}, up to commit ${codeSpan(document.head.slice(0, 10))}, in ${codeSpan(document.path)}.`,
  ]
  for (const notice of document.notices) lines.push('', `> **Note:** ${notice.message}.`)
  if (document.uncommitted !== undefined)
    lines.push('', '### Not committed yet', '', ...changeItems(document.uncommitted))
  for (const entry of document.revisions) lines.push('', ...entryLines(entry))
  return `${lines.join('\n')}\n`
}

function entryLines(entry: LogEntry): string[] {
  const note = remark(entry)
  const committer = otherCommitter(entry)
  return [
    `### ${entry.committedOn}: ${eventWord(entry)}`,
    '',
    `- commit ${codeSpan(entry.commit.slice(0, 10))} ${codeSpan(entry.subject)} by ${codeSpan(identityText(entry.author))}`,
    ...(committer === undefined ? [] : [`- committed by ${codeSpan(committer)}`]),
    ...(entry.authoredOn === entry.committedOn ? [] : [`- written on ${entry.authoredOn}`]),
    ...peopleItems(entry),
    ...(entry.from === undefined ? [] : [`- from ${codeSpan(entry.from)} to ${codeSpan(entry.path)}`]),
    ...mergeItems(entry.merge),
    ...(entry.tags.length === 0 ? [] : [`- first in tag ${codeSpan(entry.tags[0] as string)}`]),
    ...(note === undefined ? [] : [`- ${note}`]),
    ...changeItems(entry.changes),
  ]
}

function mergeItems(merge: CommitSummary | undefined): string[] {
  if (merge === undefined) return []
  return [
    `- merged ${merge.committedOn} in ${codeSpan(merge.commit.slice(0, 10))} by ${codeSpan(identityText(merge.author))}`,
    ...peopleItems(merge).map((item) => `  ${item}`),
  ]
}

const peopleItems = (commit: CommitSummary): string[] =>
  people(commit).map(([part, names]) => `- ${part} ${names.map(codeSpan).join(', ')}`)
