/** One artifact for a terminal, section by section; a further section is a further function in the list. */
import type { ChalkInstance } from 'chalk'
import { nameList, shortText } from '../../analysis/words.ts'
import { plainLine } from '../../terminal/plain-text.ts'
import { tableLines } from '../../terminal/table.ts'
import type { ShownLink } from './links.ts'
import type { Shown } from './show.ts'
import { valueLines } from './value-lines.ts'

/** What a section needs besides the artifact. */
export interface ShowContext {
  readonly paint: ChalkInstance
  /** Path of the ISMS as seen from the working folder, with a trailing slash. */
  readonly prefix: string
  /** The words by which readers know an id. */
  readonly nameOf: (id: string) => string | undefined
}

type Section = (shown: Shown, context: ShowContext) => readonly string[]

/** Sections in their order; one without lines is left out. */
const sections: readonly Section[] = [head, control, fields, linksTo, linkedFrom, findings]

/** Prints the artifact. */
export const showText = (shown: Shown, context: ShowContext): string =>
  `${sections
    .map((section) => section(shown, context))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`

function head({ id, title, kindTitle, status, partOf, path, line, asOf }: Shown, { paint, prefix }: ShowContext) {
  const what = partOf === undefined ? kindTitle : `part of ${partOf} (${kindTitle})`
  return [
    `${paint.bold(plainLine(id))}${title === '' ? '' : `  ${paint.bold(plainLine(title))}`}`,
    `${plainLine(what)}${status === undefined ? '' : `, ${plainLine(status)}`}  ${paint.dim(plainLine(`${prefix}${path}:${line}`))}  ${paint.dim(`as of ${asOf}`)}`,
  ]
}

function control({ document }: Shown, { paint }: ShowContext): readonly string[] {
  if (document === undefined) return []
  const { version, inForce, nextReview, approvals } = document
  const facts = [
    version === undefined ? 'no version' : `version ${version}`,
    inForce ? paint.green('in force') : paint.yellow('not in force'),
    nextReview === undefined ? 'no next review' : `next review by ${nextReview}`,
  ]
  return [
    paint.bold('Document control'),
    `  ${facts.join(', ')}`,
    ...approvals.map((approval) => {
      const words = [
        `approved by ${approval.name ?? approval.by ?? 'nobody named'}`,
        approval.role === undefined ? '' : ` as ${approval.role}`,
        approval.on === undefined ? '' : ` on ${approval.on}`,
        approval.version === undefined ? '' : `, version ${approval.version}`,
      ].join('')
      return `  ${plainLine(words)}${approval.newest ? digestWords(approval.fits, paint) : ''}`
    }),
    ...(approvals.length === 0 ? [`  ${paint.yellow('approved by nobody')}`] : []),
  ]
}

const digestWords = (fits: boolean | undefined, paint: ChalkInstance): string => {
  if (fits === undefined) return `, ${paint.yellow('without a digest')}`
  return fits ? `, ${paint.green('content unchanged since')}` : `, ${paint.red('content changed since')}`
}

function fields({ fields: list, textLines }: Shown, { paint, nameOf }: ShowContext): readonly string[] {
  const widest = Math.min(24, Math.max(0, ...list.map(({ label }) => label.length)))
  const lines = list.flatMap(({ label, value }) => {
    const [first = '', ...rest] = valueLines(value, nameOf)
    const name = `  ${plainLine(label).padEnd(widest)}  `
    return first === ''
      ? [name.trimEnd(), ...rest.map((line) => `    ${line}`)]
      : [`${paint.dim(name)}${first}`, ...rest.map((line) => `${' '.repeat(widest + 4)}${line}`)]
  })
  const text = textLines === undefined ? [] : [`  ${paint.dim(`and ${textLines} lines of text`)}`]
  return lines.length + text.length === 0 ? [] : [paint.bold('Fields'), ...lines, ...text]
}

function linksTo({ linksTo: links }: Shown, context: ShowContext): readonly string[] {
  return linkLines('Refers to', links, context)
}

function linkedFrom({ linkedFrom: links }: Shown, context: ShowContext): readonly string[] {
  return linkLines('Referred to by', links, context)
}

function linkLines(heading: string, links: readonly ShownLink[], { paint, prefix }: ShowContext): readonly string[] {
  if (links.length === 0) return [paint.bold(heading), `  ${paint.dim('nothing')}`]
  const seen = new Set<string>()
  const rows = links.flatMap(({ label, id, title, path, line, broken }) => {
    const key = `${label}\0${id}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      [
        `  ${label}`,
        broken === true ? paint.red(plainLine(id)) : plainLine(id),
        broken === true ? paint.red('leads to nothing') : plainLine(shortText(title ?? '', 80)),
        paint.dim(plainLine(`${prefix}${path}:${line}`)),
      ],
    ]
  })
  return [paint.bold(`${heading} (${rows.length})`), ...tableLines(rows)]
}

function findings({ findings: list }: Shown, { paint, prefix }: ShowContext): readonly string[] {
  const open = list.filter(({ status }) => status === 'open')
  const others = list.filter(({ status }) => status !== 'open')
  const lines = open.flatMap(({ severity, rule, message, help, path, range }) => [
    `  ${(severity === 'error' ? paint.red : paint.yellow)(severity)}  ${plainLine(message)}`,
    `      ${paint.dim(plainLine(`${rule}  ${prefix}${path}:${range.start.line}`))}`,
    `      ${paint.dim(plainLine(`next: ${help}`))}`,
  ])
  const rest =
    others.length === 0
      ? []
      : [`  ${paint.dim(`accepted or not yet due: ${nameList([...new Set(others.map(({ rule }) => rule))])}`)}`]
  return [
    paint.bold(`Open findings${open.length === 0 ? '' : ` (${open.length})`}`),
    ...(open.length === 0 ? [`  ${paint.green('none')}`] : lines),
    ...rest,
  ]
}
