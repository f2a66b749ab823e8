/** Turns the rows of a statement of applicability into its entries; rows of 2013 that became one control are joined. */
import type { FieldTopic } from '../../explain/topics.ts'
import { annexControl } from '../../frameworks/iso27001.ts'
import type { Repo } from '../../model/repo.ts'
import { controlColumn, missingControls, readControl } from './control-ids.ts'
import { type Ledger, noteCells, understand } from './ledger.ts'
import { nested } from './nested.ts'
import type { ReadRow } from './read-row.ts'
import { ownFields } from './register-artifacts.ts'
import type { Cell } from './sheet-table.ts'
import { plainWords } from './words.ts'

/** An entry to write, with the cells that it came from. */
export interface SoaEntry {
  readonly control: string
  readonly at: string
  readonly fields: Readonly<Record<string, unknown>>
}

interface Part {
  readonly old: string
  readonly row: ReadRow
}

/** Entries in the order of Annex A, own controls behind. */
export function soaEntriesOf(
  repo: Repo,
  rows: readonly ReadRow[],
  topics: readonly FieldTopic[],
  ledger: Ledger,
): SoaEntry[] {
  const cells = rows.flatMap((row) => row.byField.get('control_id') ?? [])
  const column = controlColumn(cells)
  if (column.edition === '2013')
    ledger.notes.push(
      'The ids are those of the edition of 2013; each was mapped to the controls of 2022 that follow it',
    )
  const parts = new Map<string, Part[]>()
  for (const row of rows) {
    const cell = row.byField.get('control_id')
    if (cell === undefined) {
      noteCells(ledger.unread, row.cells, 'the row names no control')
      continue
    }
    const own = ownControl(cell, repo)
    if (own !== undefined) {
      parts.set(own, [...(parts.get(own) ?? []), { old: own, row }])
      continue
    }
    const reading = readControl(cell, column, titleIn(row))
    if (reading.type === 'question')
      ledger.questions.push({ at: cell.at, text: cell.text, why: reading.why, answers: reading.answers })
    else if (reading.type === 'controls') {
      understand(ledger, 'control_id', reading.note ?? ids(cell, reading.ids), cell)
      for (const id of reading.ids) parts.set(id, [...(parts.get(id) ?? []), { old: plainOld(cell), row }])
    } else noteCells(reading.type === 'heading' ? ledger.passed : ledger.unread, row.cells, reading.why)
  }
  const entries = [...parts].flatMap(([control, same]) => entryOf(repo, control, same, topics, column.edition, ledger))
  const missing = missingControls(new Set(parts.keys()))
  if (entries.length > 0 && missing.length > 0 && ledger.questions.length === 0)
    ledger.notes.push(`No row decides on ${missing.join(', ')} (${missing.length} of 93)`)
  const order = new Map([...missingControls(new Set())].map((id, at) => [id, at]))
  return entries.sort((a, b) => (order.get(a.control) ?? 1000) - (order.get(b.control) ?? 1000))
}

const ids = (cell: Cell, read: readonly string[]): string =>
  cell.text === read.join() ? 'ids as written' : `"${cell.text}" → ${read.join(', ')}`

const plainOld = (cell: Cell): string => cell.text.trim()

/** The id of a control of one's own, where the cell holds one. */
const ownControl = (cell: Cell, repo: Repo): string | undefined =>
  repo.find(cell.text)?.kind === 'control' || /^CTL-\S+$/i.test(cell.text) ? cell.text : undefined

const titleIn = (row: ReadRow): string | undefined => {
  const title = row.values.get('_title')
  return typeof title === 'string' ? title : undefined
}

function entryOf(
  repo: Repo,
  control: string,
  parts: readonly Part[],
  topics: readonly FieldTopic[],
  edition: string,
  ledger: Ledger,
): SoaEntry[] {
  const [first, ...more] = parts
  if (first === undefined) return []
  const rows = edition === '2013' || more.length === 0 ? parts : [first]
  if (rows.length < parts.length)
    for (const { row } of more) noteCells(ledger.unread, row.cells, `${control} stands in another row already`)
  const values = new Map<string, unknown>([['control_id', control]])
  const extra = new Map<string, string>()
  const own = new Map<string, unknown>()
  for (const { old, row } of rows) {
    for (const [name, text] of row.extra) extra.set(rows.length > 1 ? `${name} (${old})` : name, text)
    for (const [name, value] of row.own) own.set(name, value)
    if (edition === '2013') own.set('x-2013', [...new Set([...((own.get('x-2013') as string[]) ?? []), old])])
    titleAndTheme(repo, control, row, rows.length > 1 ? ` (${old})` : '', extra, ledger)
  }
  for (const { name } of topics) {
    if (name === 'control_id' || name.startsWith('_')) continue
    const said = rows.flatMap(({ old, row }) =>
      row.values.has(name) ? [{ old, row, value: row.values.get(name) }] : [],
    )
    const different = new Set(said.map(({ value }) => JSON.stringify(value)))
    if (different.size === 1) values.set(name, said[0]?.value)
    else if (different.size > 1 && ['justification', 'note'].includes(name))
      values.set(name, said.map(({ old, value }) => `${old}: ${String(value)}`).join('\n'))
    else if (different.size > 1) {
      for (const { old, row, value } of said)
        extra.set(`${name} (${old})`, row.byField.get(name)?.text ?? String(value))
      ledger.notes.push(
        `${control}: ${said.map(({ old }) => old).join(' and ')} differ in ${name}, so it is left to you`,
      )
    }
  }
  if (!values.has('applicable')) values.set('applicable', undecidedWord(topics))
  const declared = topics.map(({ name }) => name)
  const sorted = [...values].sort(([a], [b]) => declared.indexOf(a) - declared.indexOf(b))
  return [{ control, at: first.row.cells[0]?.at ?? '', fields: { ...nested(sorted), ...ownFields({ own, extra }) } }]
}

/** What an entry without a decision says: the word for it where the kind has one. */
const undecidedWord = (topics: readonly FieldTopic[]): string =>
  topics.find(({ name }) => name === 'applicable')?.values?.undecided === undefined ? 'TODO' : 'undecided'

/** Title and theme are in the catalogue or in the control of one's own; only other words are kept. */
function titleAndTheme(
  repo: Repo,
  control: string,
  row: ReadRow,
  suffix: string,
  extra: Map<string, string>,
  ledger: Ledger,
): void {
  const catalogue = annexControl(control)
  const own = repo.get('control', control)?.data.title
  for (const [name, says] of [
    ['_title', catalogue?.title ?? own],
    ['_theme', catalogue?.theme],
  ] as const) {
    const text = row.values.get(name)
    const cell = row.byField.get(name)
    if (typeof text !== 'string' || cell === undefined) continue
    if (plainWords(text) === plainWords(says ?? ''))
      understand(ledger, name.slice(1), catalogue === undefined ? `as in ${control}` : 'as in the catalogue', cell)
    else extra.set(`${name === '_title' ? 'Title' : 'Theme'}${suffix}`, text)
  }
}
