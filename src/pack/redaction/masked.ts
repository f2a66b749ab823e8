/** Applies the mask of a pack to its pages and workbooks, before any writer sees them. */
import type { Block, Inline, LinkTarget } from '../../render/blocks.ts'
import { type RowFilter, rowFilter, type SearchEntry } from '../../render/screen.ts'
import type { Page, Volume } from '../../render/volume.ts'
import type { Workbook } from '../../render/xlsx/workbook.ts'
import type { PackContext } from '../context.ts'
import { withoutMarkup } from './file-words.ts'
import { type Mask, maskFor, WITHHELD } from './mask.ts'

const NO_HISTORY = 'The revision history is left out of this pack, because it names people.'

/** The volume without what the pack redacts. */
export function masked(volume: Volume, context: PackContext): Volume {
  const mask = maskOf(context)
  if (mask === undefined) return volume
  return {
    ...volume,
    notices: volume.notices.map(mask.words),
    facts: deep(volume.facts, mask),
    sections: volume.sections.map((section) => ({
      ...section,
      pages: section.pages.map((page) => maskedPage(page, mask, context.definition.redact.includes('person'))),
    })),
  }
}

/** The workbook without it. */
export function maskedWorkbook(book: Workbook, context: PackContext): Workbook {
  const mask = maskOf(context)
  if (mask === undefined) return book
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? mask.words(cell) : cell))),
  }))
  const notes = book.notes?.map(([label, text]) => [mask.words(label), mask.words(text)] as const)
  return { ...book, sheets, ...(notes === undefined ? {} : { notes }) }
}

const masks = new WeakMap<PackContext['repo'], Map<string, Mask | undefined>>()

/** The mask of a pack, made once. */
export function maskOf({ repo, definition }: PackContext): Mask | undefined {
  const made = masks.get(repo) ?? new Map<string, Mask | undefined>()
  masks.set(repo, made)
  const key = definition.redact.join(' ')
  if (!made.has(key)) made.set(key, maskFor(repo, definition.redact))
  return made.get(key)
}

function maskedPage(page: Page, mask: Mask, hidesPeople: boolean): Page {
  return {
    ...page,
    title: mask.words(page.title),
    blocks: page.blocks.map((block) => deep(block, mask) as Block),
    ...(page.control === undefined ? {} : { control: deep(page.control, mask) }),
    ...(page.approvals === undefined ? {} : { approvals: hidesPeople ? undefined : deep(page.approvals, mask) }),
    ...(page.filter === undefined ? {} : { filter: maskedFilter(page.filter, mask) }),
    ...(page.search === undefined ? {} : { search: maskedSearch(page.search, mask) }),
    ...(hidesPeople && page.revisions !== undefined ? { revisions: [], revisionNote: NO_HISTORY } : {}),
  }
}

/** Choices whose words become the same are one choice; one that no longer narrows anything goes. */
function maskedFilter({ facets, rows }: RowFilter, mask: Mask): RowFilter {
  const once = (values: readonly string[]): string[] => [...new Set(values.map(mask.words))]
  return rowFilter(
    facets.map(({ label }) => label),
    rows.map(({ key, values }) => ({ key: mask.words(key), values: values.map(once) })),
    Object.fromEntries(facets.map(({ label, values }) => [label, once(values)])),
  )
}

/** What is redacted cannot be searched for: its entry goes, and its name goes from the titles of others. */
function maskedSearch(entries: readonly SearchEntry[], mask: Mask): SearchEntry[] {
  return entries
    .filter(({ id, target }) => mask.code(id) === id && !leadsToHidden(target, mask))
    .map((entry) => ({ ...entry, title: mask.words(entry.title) }))
}

/** Members that no reader sees and that hold pages, formats and the like together. */
const STRUCTURE = new Set(['type', 'key', 'kind', 'page', 'path', 'align', 'format', 'language', 'bytes', 'label'])
/** Members that are addresses and places. */
const PLACES = new Set(['id', 'anchor', 'url'])

/** A copy of plain data with every text masked. */
function deep<Value>(value: Value, mask: Mask, key = ''): Value {
  if (typeof value === 'string') return (PLACES.has(key) ? place(value, mask) : mask.words(value)) as Value
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return value.map((item) => deep(item, mask, key)) as Value
  const inline = value as unknown as Inline
  if (inline.type === 'link' && leadsToHidden(inline.target, mask)) {
    return { type: 'emphasis', content: deep(inline.content, mask) } as Value
  }
  if (inline.type === 'image' && drawsHidden(inline, mask)) return { type: 'text', text: WITHHELD } as Value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, STRUCTURE.has(name) ? item : deep(item, mask, name)]),
  ) as Value
}

const place = (text: string, mask: Mask): string => mask.code(text).replaceAll(WITHHELD, 'withheld')

function leadsToHidden(target: LinkTarget, mask: Mask): boolean {
  return Object.values(target).some((part) => typeof part === 'string' && mask.code(part) !== part)
}

/** Words of a drawing can be read; those of a photograph cannot. */
function drawsHidden({ image }: Extract<Inline, { type: 'image' }>, mask: Mask): boolean {
  if (image.format !== 'svg') return false
  const svg = Buffer.from(image.bytes).toString('utf8')
  return [svg, withoutMarkup(svg)].some((text) => mask.code(text) !== text)
}
