/** One artifact in full: short facts, long texts and inner lists as tables, whatever its kind. */
import type { Artifact } from '../../model/artifact.ts'
import { humanize } from '../../render/humanize.ts'
import type { Names, Part } from './names.ts'
import type { TableView } from './table-view.ts'
import { valueParts } from './value-parts.ts'

/** A short fact: its label and its words. */
export interface FactView {
  readonly label: string
  readonly parts: readonly Part[]
}

/** A longer part of the record under a heading of its own. */
export interface PassageView {
  readonly label: string
  readonly text: string
  readonly items: readonly (readonly Part[])[]
  readonly table: TableView | null
}

export interface RecordView {
  readonly id: string
  readonly title: string
  readonly facts: readonly FactView[]
  readonly passages: readonly PassageView[]
}

/** Fields that the page shows elsewhere (control header) or that say nothing to a reader. */
const HEADER = new Set([
  ...['id', 'kind', 'title', 'version', 'status', 'classification', 'approval', 'effective_from', 'next_review'],
  ...['change_note', 'supersedes', 'language', 'digest', 'provenance', 'tags', 'clauses', '$schema'],
])
const RECORD_HIDDEN = new Set(['id', 'kind', 'title', 'tags', 'provenance', '$schema'])
/** A text longer than this gets a heading of its own. */
const SHORT = 90
/** Entries of a list up to this length stand in one line. */
const WORD = 32

type Linkable = (id: string) => boolean

/** The record; for documents without what the control header says. */
export function recordView(artifact: Artifact, names: Names, linkable: Linkable, isDocument: boolean): RecordView {
  const hidden = isDocument ? HEADER : RECORD_HIDDEN
  const facts: FactView[] = []
  const passages: PassageView[] = []
  for (const [key, value] of Object.entries(artifact.data as Record<string, unknown>)) {
    if (hidden.has(key) || (isDocument && key === 'owner') || isEmpty(value)) continue
    addField(humanize(key), value, facts, passages, names, linkable)
  }
  const title = (artifact.data as { title?: string }).title ?? ''
  return { id: artifact.id, title, facts, passages }
}

function addField(
  label: string,
  value: unknown,
  facts: FactView[],
  passages: PassageView[],
  names: Names,
  linkable: Linkable,
): void {
  if (isObjectList(value)) {
    passages.push({ label, text: '', items: [], table: objectTable(value, names, linkable) })
    return
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, item]) => !isEmpty(item))
    if (entries.every(([, item]) => typeof item === 'object' && !Array.isArray(item))) {
      const rows = entries.map(([key, item]) => ({ '': humanize(key), ...(item as object) }))
      passages.push({ label, text: '', items: [], table: objectTable(rows, names, linkable) })
      return
    }
    if (entries.every(([, item]) => typeof item !== 'object'))
      addGroup(label, entries, facts, passages, names, linkable)
    else
      for (const [key, item] of entries)
        addField(`${label}: ${humanize(key).toLowerCase()}`, item, facts, passages, names, linkable)
    return
  }
  const parts = valueParts(value, names, linkable)
  const length = parts.reduce((sum, part) => sum + part.text.length, 0)
  if (
    length <= SHORT ||
    (Array.isArray(value) && parts.every((part) => part.id !== undefined || part.text.length <= WORD))
  ) {
    facts.push({ label, parts })
  } else if (Array.isArray(value)) passages.push({ label, text: '', items: parts.map((part) => [part]), table: null })
  else passages.push({ label, text: String(value), items: [], table: null })
}

/** A group of plain values: one fact when short, else a passage with one line per value. */
function addGroup(
  label: string,
  entries: readonly [string, unknown][],
  facts: FactView[],
  passages: PassageView[],
  names: Names,
  linkable: Linkable,
): void {
  const items = entries.map(([key, item]) => [{ text: `${humanize(key)}:` }, ...valueParts(item, names, linkable)])
  const inOneLine = entries
    .map(([key], index) => `${humanize(key).toLowerCase()} ${textOf(items[index]!.slice(1))}`)
    .join(', ')
  if (inOneLine.length <= SHORT) facts.push({ label, parts: [{ text: inOneLine }] })
  else passages.push({ label, text: '', items, table: null })
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(', ')
}

/** A list of objects as a table; the columns are the fields that occur, in order of first occurrence. */
export function objectTable(rows: readonly object[], names: Names, linkable: Linkable): TableView {
  const keys: string[] = []
  for (const row of rows) {
    for (const [key, item] of Object.entries(row))
      if (!keys.includes(key) && !isEmpty(item) && key !== 'digest') keys.push(key)
  }
  const cells = rows.map((row) => keys.map((key) => valueParts((row as Record<string, unknown>)[key], names, linkable)))
  const width = (column: number): number => {
    const longest = Math.max(
      ...cells.map((row) => row[column]!.reduce((sum, part) => sum + part.text.length + 1, 0)),
      1,
    )
    return Math.min(5, Math.max(1, Math.sqrt(longest) / 2.4))
  }
  return {
    columns: keys.map((key, column) => ({ title: humanize(key), width: width(column) })),
    rows: rows.map((row, index) => ({ anchor: String((row as { id?: string }).id ?? ''), cells: cells[index]! })),
    empty: 'Nothing is recorded.',
  }
}

function isObjectList(value: unknown): value is object[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  )
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0
}
