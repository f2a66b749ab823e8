/** Finds what a document says of itself in its text: bold lines, tables of two columns, a table of revisions, its heading. */
import { fieldsNamed } from '../words.ts'

/** Fields that the text of a document tells. */
export const documentFields = [
  'title',
  'version',
  'owner',
  'effective_from',
  'next_review',
  'review_interval',
  'classification',
  'language',
  'tags',
] as const

/** Something that the text says of the document. */
export interface Said {
  readonly field: string
  readonly text: string
  /** 1-based line of the body. */
  readonly line: number
}

/** Lines in which such statements stand. */
const head = 80

/** What the head of a text says, each field once. */
export function saidInBody(body: string): Said[] {
  const lines = withoutCode(body)
  const said = lines.slice(0, head).flatMap((line, index) => {
    const pair = boldPair(line) ?? plainPair(line) ?? tablePair(line)
    const field = pair === undefined ? undefined : fieldOf(pair[0])
    return field === undefined || pair === undefined ? [] : [{ field, text: pair[1], line: index + 1 }]
  })
  const all = [...said, ...acrossTable(lines), ...newestRevision(lines)]
  return all.filter(({ field }, index) => all.findIndex((other) => other.field === field) === index)
}

/** The first heading of the first level, or undefined. */
export function headingOf(body: string): string | undefined {
  const lines = withoutCode(body)
  const at = lines.findIndex((line, index) => /^#\s+\S/.test(line) || /^=+\s*$/.test(lines[index + 1] ?? ''))
  const text = lines[at]
    ?.replace(/^#\s+/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/[*_`]/g, '')
    .trim()
  return text === '' ? undefined : text
}

/** Lines of a text; code blocks and comments are blank. */
function withoutCode(body: string): string[] {
  const blank = (text: string): string => text.replace(/[^\n]/g, '')
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, blank)
    .split('\n')
}

type Pair = readonly [string, string]

function boldPair(line: string): Pair | undefined {
  const match = /^\s*(?:[-*+]\s+)?(\*\*|__)(.{1,40}?):?\1\s*:?\s+(\S.*?)\s*\\?$/.exec(line)
  return match === null ? undefined : [match[2] as string, unmarked(match[3] as string)]
}

function plainPair(line: string): Pair | undefined {
  const match = /^([\p{L}][\p{L} ]{1,30}):\s+(\S.{0,100}?)\s*\\?$/u.exec(line)
  return match === null ? undefined : [match[1] as string, unmarked(match[2] as string)]
}

function tablePair(line: string): Pair | undefined {
  const cells = cellsOf(line)
  return cells?.length === 2 && cells[1] !== ''
    ? [(cells[0] as string).replace(/:$/, ''), cells[1] as string]
    : undefined
}

/** A table with the names in its first row and the values in its only other row. */
function acrossTable(lines: readonly string[]): Said[] {
  return lines.slice(0, head).flatMap((line, index) => {
    const names = cellsOf(line)
    const values = cellsOf(lines[index + 2] ?? '')
    if (names === undefined || values === undefined || names.length < 3 || !isRule(lines[index + 1])) return []
    if (cellsOf(lines[index + 3] ?? '') !== undefined || isRevisionHead(names)) return []
    return names.flatMap((name, column) => {
      const field = fieldOf(name)
      const text = values[column] ?? ''
      return field === undefined || text === '' ? [] : [{ field, text, line: index + 3 }]
    })
  })
}

/** The highest version of a table of revisions. */
function newestRevision(lines: readonly string[]): Said[] {
  const at = lines.findIndex((line, index) => isRule(lines[index + 1]) && isRevisionHead(cellsOf(line) ?? []))
  const names = at < 0 ? undefined : cellsOf(lines[at] as string)
  if (names === undefined) return []
  const column = names.findIndex((name) => fieldOf(name) === 'version')
  const rows: { text: string; line: number }[] = []
  for (let row = at + 2; cellsOf(lines[row] ?? '') !== undefined; row += 1)
    rows.push({ text: cellsOf(lines[row] as string)?.[column] ?? '', line: row + 1 })
  const versions = rows.filter(({ text }) => /^v?\d+(\.\d+)*$/i.test(text))
  const newest = versions.sort((a, b) => byVersion(b.text, a.text))[0]
  return newest === undefined ? [] : [{ field: 'version', ...newest }]
}

const isRevisionHead = (names: readonly string[]): boolean =>
  names.some((name) => fieldOf(name) === 'version') &&
  names.some((name) => fieldsNamed('policy', name, ['_date', '_change']).length > 0) &&
  names.length >= 3

const isRule = (line: string | undefined): boolean => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line ?? '')

function cellsOf(line: string): string[] | undefined {
  const trimmed = line.trim()
  if (!trimmed.startsWith('|') || isRule(line)) return undefined
  return trimmed
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => unmarked(cell.trim()))
}

const unmarked = (text: string): string => text.replace(/^(\*\*|__|\*|_|`)(.*)\1$/, '$2').trim()

const fieldOf = (name: string): string | undefined => fieldsNamed('policy', name, documentFields)[0]?.field

function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.replace(/^v/i, '').split('.').map(Number)) as [number[], number[]]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
