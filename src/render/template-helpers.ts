/** The helpers that pack templates have: values as Markdown text, cells, tables, links and places, all escaped. */
import type Handlebars from 'handlebars'
import { escapeMarkdown } from './escape-markdown.ts'
import { type CellPart, markdownTable, partsText, type TableData } from './markdown-table.ts'

/** What a cell shows when there is no value. */
const NOTHING = '–'

const words = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.map(words).filter(Boolean).join(', ') : String(value)
}
const oneLine = (value: string): string => escapeMarkdown(value.trim()).replace(/\s*\n\s*/g, ' ')

/** Helpers by name; arguments are plain values from the view. */
export const templateHelpers: Record<string, Handlebars.HelperDelegate> = {
  /** A value as running text: escaped, line breaks become spaces. */
  text: (value: unknown) => oneLine(words(value)),
  /** A value as paragraphs: escaped, blank lines kept. */
  prose: (value: unknown) => escapeMarkdown(words(value)).trim(),
  /** A value in a table cell: escaped, line breaks kept, a dash when empty. */
  cell: (value: unknown) => escapeMarkdown(words(value).trim() || NOTHING).replace(/\s*\n\s*/g, '<br>'),
  /** Runs of words with their links, separated by commas; a dash when there are none. */
  parts: (parts: readonly CellPart[]) => partsText(parts, ', ') || NOTHING,
  /** Runs of words with their links, one after the other. */
  words: (parts: readonly CellPart[]) => partsText(parts, ' ', false),
  /** A whole table of a view, or its sentence when it has no rows. */
  table: (table: TableData) => (table.rows.length > 0 ? markdownTable(table, NOTHING) : `*${oneLine(table.empty)}*`),
  /** A place that links to the id lead to. */
  anchor: (id: unknown) => (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(words(id)) ? `{#${words(id)}}` : ''),
  /** A link to an artifact, clause or page of the pack, with its id or with other words. */
  ref: (id: unknown, label: unknown) => {
    const shown = typeof label === 'string' && label !== '' ? label : words(id)
    return partsText([{ text: shown, id: words(id) }], '')
  },
  /** Yes or no. */
  yesno: (value: unknown) => (value === true ? 'yes' : value === false ? 'no' : NOTHING),
  /** Equality, for `{{#if (eq a b)}}`. */
  eq: (left: unknown, right: unknown) => left === right,
  /** A count with its noun: `{{count n "risk" "risks"}}`. */
  count: (number: unknown, one: unknown, many: unknown) =>
    `${Number(number)} ${words(Number(number) === 1 ? one : many)}`,
}
