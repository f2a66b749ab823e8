/** A register as a sheet: one row per artifact (or per entry of the SoA), one column per field that is used. */
import { soaThatCounts } from '../../analysis/soa-entries.ts'
import type { KindInfo } from '../../artifacts/kind-info.ts'
import type { FieldTopic } from '../../explain/topics.ts'
import { annexControl } from '../../frameworks/iso27001.ts'
import type { Repo } from '../../model/repo.ts'
import { humanize } from '../../render/humanize.ts'
import type { Sheet, SheetColumn } from '../../render/xlsx/workbook.ts'
import { fieldsOfKind, fieldsOfSoaEntry } from '../import/import-fields.ts'
import { fieldsNamed } from '../import/words.ts'
import { cellText } from './cell-text.ts'

type Data = Readonly<Record<string, unknown>>

/** The sheet of a kind; without rows where there are none. */
export function registerSheet(repo: Repo, kind: KindInfo): Sheet {
  const isSoa = kind.kind === 'soa'
  const topics = isSoa ? fieldsOfSoaEntry(kind) : fieldsOfKind(kind).filter(({ name }) => !name.includes('[]'))
  const rows = isSoa ? soaRows(repo) : artifactRows(repo, kind)
  const first = isSoa
    ? ['control_id', '_title', '_theme', 'applicable', 'justification', 'status']
    : kind.columns.map(({ field }) => field.slice(1).replaceAll('/', '.'))
  const byName = new Map(topics.map((topic) => [topic.name, topic]))
  const rest = topics.filter(
    ({ name }) => !first.includes(name) && rows.some((row) => valueAt(row, name) !== undefined),
  )
  const fields = [...first.flatMap((name) => byName.get(name) ?? []), ...rest]
  const own = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name.startsWith('x-'))))].sort()
  const known = topics.map(({ name }) => name)
  return {
    name: kind.plural.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    columns: [
      ...fields.map((field) => column(field, headerOf(field.name, kind, known))),
      ...own.map((name) => column({ type: 'text' }, name)),
    ],
    rows: rows.map((row) => [
      ...fields.map((field) => cellText(field, valueAt(row, field.name))),
      ...own.map((name) => cellText({ type: 'any' }, row[name])),
    ]),
  }
}

const artifactRows = (repo: Repo, kind: KindInfo): Data[] =>
  repo.artifacts.filter((artifact) => artifact.kind === kind.kind).map(({ data, id }): Data => ({ ...data, id }))

function soaRows(repo: Repo): Data[] {
  const soa = soaThatCounts(repo) ?? repo.all('soa')[0]
  return (soa?.data.entries ?? []).flatMap((entry) => {
    if (entry === undefined) return []
    const control = annexControl(entry.control_id ?? '')
    const own = repo.find(entry.control_id ?? '')?.data as { title?: unknown } | undefined
    return [{ ...entry, _title: control?.title ?? own?.title, _theme: control?.theme }]
  })
}

/** The value of a field by its declared name. */
const valueAt = (data: Data, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Data)[part] : undefined), data)

/** The first of title of the register's column, words of the name, and name itself that an import takes for this field. */
function headerOf(name: string, kind: KindInfo, known: readonly string[]): string {
  const title = kind.columns.find(({ field }) => field.slice(1).replaceAll('/', '.') === name)?.title
  const words = name.startsWith('_') ? humanize(name.slice(1)) : humanize(name.replaceAll('.', ' '))
  const candidates = name === 'control_id' ? ['Control'] : [title, words]
  return candidates.find((text) => text !== undefined && fieldsNamed(kind.kind, text, known)[0]?.field === name) ?? name
}

function column({ type }: Pick<FieldTopic, 'type'>, header: string): SheetColumn {
  if (type === 'date') return { header, width: 12, type: 'date' }
  if (type === 'number' || type === 'integer') return { header, width: 10, type: 'number' }
  return { header, width: type === 'text' || type.startsWith('list') || type === 'drivers' ? 36 : 18, type: 'text' }
}
