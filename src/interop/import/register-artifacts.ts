/** Turns the rows of a register into artifacts: ids, required fields, what has no field, and where each came from. */

import type { KindInfo } from '../../artifacts/kind-info.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import { annexControl, clauseCited } from '../../frameworks/iso27001.ts'
import type { Repo } from '../../model/repo.ts'
import { idSequence } from '../draft/next-id.ts'
import { keep, type Ledger, noteCells, understand } from './ledger.ts'
import { nested } from './nested.ts'
import type { ReadRow } from './read-row.ts'

/** An artifact to write. */
export interface Imported {
  readonly id: string
  readonly title: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** What making artifacts needs. */
export interface Making {
  readonly repo: Repo
  readonly kind: KindInfo
  readonly topics: readonly FieldTopic[]
  /** Values for rows that have none, by field name, as read. */
  readonly defaults: ReadonlyMap<string, unknown>
  /** Name of the file, and of the sheet where there is one. */
  readonly source: string
  readonly ledger: Ledger
}

/** Texts that may stand in for a title that has no column, the first that is there. */
const titleStandIns = ['statement', 'description', 'summary', 'service', 'scenario.event', 'scenario.threat', 'name']

/** Artifacts of the rows that can be taken in. */
export function artifactsOf(rows: readonly ReadRow[], making: Making): Imported[] {
  const { repo, kind, ledger } = making
  const { ids, refused } = givenIds(rows, making)
  const next = idSequence(repo, kind, ids.values())
  return rows.flatMap((row) => {
    if (refused.has(row)) return []
    const values = new Map<string, unknown>(making.defaults)
    for (const [field, value] of row.values) values.set(field, value)
    const title = titleOf(values, row, making)
    if (title === undefined) {
      noteCells(
        ledger.unread,
        row.cells,
        'the row has neither title nor description; --map can say which column is the title',
      )
      return []
    }
    const id = ids.get(row) ?? next()
    values.set('id', id)
    return [{ id, title, fields: fieldsOf(values, row, making) }]
  })
}

/** Ids that the sheet gives and that can be kept, and the rows whose id is taken. */
function givenIds(
  rows: readonly ReadRow[],
  { repo, ledger, kind }: Making,
): { readonly ids: ReadonlyMap<ReadRow, string>; readonly refused: ReadonlySet<ReadRow> } {
  const refused = new Set<ReadRow>()
  const taken = new Map(repo.artifacts.map((artifact) => [artifact.id.toLowerCase(), artifact.file.path]))
  for (const id of repo.unreadableIds) taken.set(id.toLowerCase(), 'in a file that cannot be read')
  const ids = new Map<ReadRow, string>()
  for (const row of rows) {
    const given = row.values.get('id')
    const cell = row.byField.get('id')
    if (typeof given !== 'string' || cell === undefined) continue
    const fault = faultOfId(given)
    if (fault !== undefined) {
      row.extra.set('Id', given)
      row.values.delete('id')
      keep(ledger, 'id', `${fault}, so the ${kind.kind} gets a new one`, cell)
      continue
    }
    const holder = taken.get(given.toLowerCase())
    if (holder !== undefined) {
      refused.add(row)
      noteCells(ledger.unread, row.cells, `the id ${given} is taken (${holder})`)
      continue
    }
    taken.set(given.toLowerCase(), cell.at)
    ids.set(row, given)
  }
  return { ids, refused }
}

/** Why a text can be no id and no file name; undefined when it can. */
function faultOfId(id: string): string | undefined {
  if (/^\d+$/.test(id)) return 'a bare number is no id that is unique in the repository'
  if (
    !/^[\p{L}\p{N}](?:[\p{L}\p{N}_-]|\.(?!\.))*$/u.test(id) ||
    id.length > 64 ||
    /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(id)
  )
    return 'it has characters that an id should not have'
  return annexControl(id) !== undefined || clauseCited(id) !== undefined
    ? 'it is the id of a control or clause'
    : undefined
}

function titleOf(values: Map<string, unknown>, row: ReadRow, { topics, ledger }: Making): string | undefined {
  const named = values.get('title') ?? values.get('name')
  if (typeof named === 'string') return named
  const field = titleStandIns.find((name) => typeof values.get(name) === 'string')
  const isRequired = topics.some(({ name, required }) => name === 'title' && required)
  if (field === undefined) return isRequired ? undefined : ''
  const text = values.get(field) as string
  const [line = text] = text.split('\n')
  const short = line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/, '')} …`
  if (isRequired) {
    values.set('title', short)
    const cell = row.byField.get(field)
    if (cell !== undefined) understand(ledger, 'title', `begins as ${field} does, because no column holds titles`, cell)
  }
  return short
}

function fieldsOf(values: ReadonlyMap<string, unknown>, row: ReadRow, making: Making): Record<string, unknown> {
  const all = new Map(values)
  for (const { name, required, type } of making.topics) {
    if (!required || /[.[]/.test(name) || all.has(name)) continue
    const inner = [...all.keys()].some((key) => key.startsWith(`${name}.`) || key.startsWith(`${name}[]`))
    if (!inner) all.set(name, type.startsWith('list of ') ? ['TODO'] : 'TODO')
  }
  const sheet =
    row.cells[0]?.at.includes('!') === true ? `, ${row.cells[0].at.slice(0, row.cells[0].at.lastIndexOf('!'))}` : ''
  all.set('provenance.authored_by', 'import')
  all.set('provenance.source', `${making.source}${sheet}, row ${row.number}`)
  const declared = [...making.topics.map(({ name }) => name), 'provenance.authored_by', 'provenance.source']
  const sorted = [...all].sort(([a], [b]) => declared.indexOf(a) - declared.indexOf(b))
  return { ...nested(sorted), ...ownFields(row) }
}

/** Fields of one's own of a row: those that have names, and `x-import` for the rest. */
export function ownFields(row: Pick<ReadRow, 'own' | 'extra'>): Record<string, unknown> {
  const own = Object.fromEntries(row.own)
  if (row.extra.size === 0) return own
  const before = own['x-import']
  const present = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {}
  return { ...own, 'x-import': { ...present, ...Object.fromEntries(row.extra) } }
}
