/** What an export writes, an import reads back as the same; the model fits its published schema. */
import { expect, test } from 'vitest'
import { allKinds, kindNamed } from '../../../src/artifacts/catalogue.ts'
import type { KindInfo } from '../../../src/artifacts/kind-info.ts'
import { modelDocument } from '../../../src/interop/export/model-document.ts'
import { registerSheet } from '../../../src/interop/export/register-sheet.ts'
import { mapColumns } from '../../../src/interop/import/columns.ts'
import { findHeader } from '../../../src/interop/import/header-row.ts'
import { fieldsOfKind } from '../../../src/interop/import/import-fields.ts'
import { emptyMap } from '../../../src/interop/import/import-map.ts'
import { planImport } from '../../../src/interop/import/plan.ts'
import { readCsv } from '../../../src/interop/import/read-csv.ts'
import { readXlsx } from '../../../src/interop/import/read-xlsx.ts'
import type { Table } from '../../../src/interop/import/sheet-table.ts'
import { writeCsv } from '../../../src/render/xlsx/write-csv.ts'
import { writeWorkbook } from '../../../src/render/xlsx/write-xlsx.ts'
import { workTreeSource } from '../../../src/source/work-tree.ts'
import { exampleFolder } from '../../support/example.ts'
import { checkFiles } from '../../support/in-memory.ts'
import { outputErrors } from '../../support/output-schemas.ts'
import { csvTable, dataOf, planned } from '../import/workbooks.ts'

const source = workTreeSource(exampleFolder)
const files: Record<string, Uint8Array> = Object.fromEntries(source.read(source.list().map(({ path }) => path)))
const { repo } = checkFiles(files)
const kindOf = (name: string) => kindNamed(name) as KindInfo

/** The exported sheet of a kind as an import sees it. */
async function tablesOf(kind: string, format: 'csv' | 'xlsx'): Promise<Table[]> {
  const sheet = registerSheet(repo, kindOf(kind))
  if (format === 'csv') return [readCsv('x.csv', Buffer.from(writeCsv(sheet)))]
  const book = { title: kind, organization: 'X', classification: '', date: '2026-06-30', sheets: [sheet] }
  return readXlsx('x.xlsx', await writeWorkbook(book))
}

const withoutProvenance = (data: unknown): Record<string, unknown> => {
  const { provenance: _import, ...rest } = data as Record<string, unknown>
  return rest
}

test.each(['csv', 'xlsx'] as const)('risks come back from %s as they were', async (format) => {
  const rest = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('risks/')))
  const tables = await tablesOf('risk', format)
  const plan = planImport(checkFiles(rest).repo, kindOf('risk'), {
    source: 'x',
    tables,
    map: emptyMap,
    defaults: new Map(),
  })
  expect(plan.ledger.unread).toEqual([])
  expect([...plan.ledger.kept.values()]).toEqual([])
  const expected = repo.all('risk').map(({ data }) => withoutProvenance(data))
  expect(expected.length).toBeGreaterThan(30)
  expect(dataOf(plan).map(withoutProvenance)).toEqual(expected)
})

test.each(['csv', 'xlsx'] as const)('entries of the SoA come back from %s as they were', async (format) => {
  const { 'soa.yaml': _soa, ...rest } = files
  const tables = await tablesOf('soa', format)
  const plan = planImport(checkFiles(rest).repo, kindOf('soa'), {
    source: 'x',
    tables,
    map: emptyMap,
    defaults: new Map(),
  })
  expect(plan.ledger.unread).toEqual([])
  expect([...plan.ledger.kept.values()]).toEqual([])
  const entries = (dataOf(plan)[0] as { entries: { control_id: string }[] }).entries
  const byId = (list: readonly unknown[]) =>
    new Map(list.map((entry) => [(entry as { control_id: string }).control_id, entry]))
  expect(byId(entries)).toEqual(byId(repo.all('soa')[0]?.data.entries ?? []))
})

test.each(allKinds.filter(({ kind }) => kind !== 'isms-config' && kind !== 'soa').map(({ kind }) => kind))(
  'every column of an exported %s is known to an import as the field that it holds',
  (name) => {
    const kind = kindOf(name)
    const sheet = registerSheet(repo, kind)
    const [table] = csvTable(writeCsv({ ...sheet, rows: [] })) as [Table]
    const fields = fieldsOfKind(kind)
    const header = findHeader(
      table,
      name,
      fields.map((field) => field.name),
      new Set(),
      0,
    )
    const columns = mapColumns(table, header as NonNullable<typeof header>, { kind: name, fields }, emptyMap)
    const lost = columns.filter(({ target }) => target.to === 'x-import').map(({ name: column }) => column)
    expect(lost).toEqual([])
  },
)

test('formulas in a register are texts in its export, and texts again after an import', () => {
  const risk =
    'id: RISK-001\ntitle: "=HYPERLINK(1)"\ntype: isms\nstatus: identified\ndescription: "+1"\nx-note: { a: "@x" }\n'
  const made = checkFiles({ 'risks/a.yaml': risk })
  const csv = writeCsv(registerSheet(made.repo, kindOf('risk')))
  expect(csv).toContain("'=HYPERLINK(1)")
  expect(dataOf(planned('risk', csvTable(csv))).map(withoutProvenance)).toEqual(
    made.repo.all('risk').map(({ data }) => data),
  )
})

test('the model fits its schema, broken artifacts included, and holds every artifact and link', () => {
  const model = modelDocument(repo, undefined)
  expect(outputErrors('model', model)).toEqual([])
  expect([model.artifacts.length, model.links.length]).toEqual([repo.artifacts.length, repo.links.length])
  const broken = checkFiles({ 'risks/a.yaml': 'id: RISK-001\ntitle: A\nstatus: unknown\nowner: PER-009\n' }).repo
  const document = modelDocument(broken, 'a'.repeat(40), 'risk')
  expect(outputErrors('model', document)).toEqual([])
  expect(document.artifacts).toEqual([
    {
      id: 'RISK-001',
      kind: 'risk',
      path: 'risks/a.yaml',
      line: 1,
      data: { id: 'RISK-001', title: 'A', owner: 'PER-009' },
      faults: expect.arrayContaining(['/status']) as unknown,
    },
  ])
  expect(document.links.map(({ from, to, label, target }) => [from, label, to, target])).toEqual([
    ['RISK-001', 'owned by', 'PER-009', undefined],
  ])
})
