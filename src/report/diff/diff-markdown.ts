/** The comparison of two states as Markdown, fit for a comment on a pull request: whatever the files say stands in code spans. */
import { changeItems } from '../changes/change-markdown.ts'
import { codeSpan } from '../changes/code-span.ts'
import { type DiffArtifact, type DiffDocument, type DiffKind, isEmpty } from './diff-document.ts'
import { approvalText, countLine, decisionText, levelText, reasonText, sideText } from './diff-words.ts'

/** Prints the comparison. */
export function diffMarkdown(document: DiffDocument): string {
  const head = [
    '## Changes of the ISMS',
    `${codeSpan(document.organization)}: ${codeSpan(sideText(document.from))} to ${codeSpan(sideText(document.to))}`,
  ]
  if (isEmpty(document)) return `${[...head, 'Nothing in the ISMS differs.'].join('\n\n')}\n`
  const sections = [
    section('Risk levels', levelItems(document)),
    section('Statement of applicability', decisionItems(document)),
    section('Approvals', approvalItems(document)),
    section('To look at again: what they rely on changed', suspectItems(document)),
    section(
      'Not compared, because a file cannot be read on one side',
      document.untold.map((id) => `- ${codeSpan(id)}`),
    ),
    ...document.kinds.map((kind) => section(kind.title, kindItems(kind))),
  ]
  return `${[...head, `**${countLine(document)}**`, ...sections.filter((text) => text !== '')].join('\n\n')}\n`
}

const section = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `### ${title}\n\n${items.join('\n')}`

function kindItems({ added, removed, changed }: DiffKind): string[] {
  return [
    ...added.map((item) => `- added ${name(item)}`),
    ...removed.map((item) => `- removed ${name(item)}`),
    ...changed.flatMap((item) => [
      `- ${item.changes.length > 0 ? 'changed' : 'moved'} ${name(item)}${item.from === undefined ? '' : `, moved from ${codeSpan(item.from)} to ${codeSpan(item.path)}`}`,
      ...changeItems(item.changes, '  '),
    ]),
  ]
}

const name = ({ id, title }: DiffArtifact): string =>
  `${codeSpan(id)}${title === undefined ? '' : ` ${codeSpan(title)}`}`

const levelItems = ({ levels }: DiffDocument): string[] =>
  levels.map(
    ({ risk, title, score, before, after }) =>
      `- ${codeSpan(risk)} ${codeSpan(title)}, ${score}: ${codeSpan(levelText(before))} → ${codeSpan(levelText(after))}`,
  )

const decisionItems = ({ decisions }: DiffDocument): string[] =>
  decisions.map(
    ({ control, before, after }) =>
      `- ${codeSpan(control)}: ${codeSpan(decisionText(before))} → ${codeSpan(decisionText(after))}`,
  )

const approvalItems = ({ approvals: { gained, lost } }: DiffDocument): string[] => [
  ...gained.map((item) => `- gained: ${codeSpan(item.document)} ${approvalText(item, codeSpan)}`),
  ...lost.map((item) => `- **lost**: ${codeSpan(item.document)} ${approvalText(item, codeSpan)}, ${reasonText(item)}`),
]

const suspectItems = ({ suspect }: DiffDocument): string[] =>
  suspect.map(
    ({ target, change, from }) =>
      `- ${codeSpan(target)} ${change}: ${from.map(({ id, fields }) => codeSpan(`${id} (${fields.join(', ')})`)).join(', ')}`,
  )
