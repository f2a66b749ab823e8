/** A traced chain as nested Markdown lists; everything from the repository is escaped. */
import { escapeMarkdown } from '../../render/escape-markdown.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { levelName } from './level-names.ts'
import type { TraceDocument, TraceItem, TraceItemBranch } from './tree-document.ts'

/** The document. */
export function treeMarkdown({ start, up, down, asOf }: TraceDocument): string {
  const part = (heading: string, branches: readonly TraceItemBranch[]): string[] => [
    `## ${heading}`,
    '',
    ...(branches.length === 0 ? ['Nothing.'] : branches.flatMap((branch) => lines(branch, ''))),
    '',
  ]
  return [
    `# ${safe(`${start.id} ${start.title}`)}`,
    '',
    `${words(start)} As of ${asOf}.`,
    '',
    ...part('Up, towards what is at risk', up),
    ...part('Down, towards the audit', down),
  ].join('\n')
}

const lines = (branch: TraceItemBranch, indent: string): string[] => [
  `${indent}- ${words(branch)}`,
  ...branch.next.flatMap((next) => lines(next, `${indent}  `)),
  ...(branch.seen.length === 0 ? [] : [`${indent}  - also ${safe(branch.seen.join(', '))}, shown elsewhere`]),
]

const words = ({ level, id, title, state, breaks }: TraceItem): string =>
  [
    `${levelName(level)} **${safe(id)}**`,
    title === '' ? '' : ` ${safe(title)}`,
    state === '' ? '' : ` (${safe(state)})`,
    ...breaks.map((lack) => ` **✗ ${lack}**`),
  ].join('')

const safe = (text: string): string => escapeMarkdown(plainLine(text))
