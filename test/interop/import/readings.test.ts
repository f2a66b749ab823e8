/** How single cells are read: control ids, dates, headers, and what bounds and traps a file may hold. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plainId } from '../../../src/interop/import/control-ids.ts'
import { provenOrder, readDate } from '../../../src/interop/import/dates.ts'
import { parseImportMap } from '../../../src/interop/import/import-map.ts'
import { boundedWorkbook } from '../../../src/interop/import/inflate-bounded.ts'
import { readCsv } from '../../../src/interop/import/read-csv.ts'
import { readXlsx } from '../../../src/interop/import/read-xlsx.ts'
import { columnName } from '../../../src/interop/import/sheet-table.ts'
import { fieldsNamed, truthNamed, valueNamed } from '../../../src/interop/import/words.ts'
import { csvTable, dataOf, planned, tablesOf, unaccounted } from './workbooks.ts'

test.each([
  ['5.10', 'A.5.10'],
  ['A.5.1', 'A.5.1'],
  ['A 5.17', 'A.5.17'],
  ['a5.2', 'A.5.2'],
  ['A.05.01', 'A.5.1'],
  ['Annex A 8.24', 'A.8.24'],
  ['ISO 27001:2022 A.8.24', 'A.8.24'],
  ['A.8.24 Use of cryptography', 'A.8.24'],
  ['A.9.2.3', 'A.9.2.3'],
  ['Policies', 'Policies'],
])('control id %s is %s', (text, id) => expect(plainId(text)).toBe(id))

test.each([
  ['2026-01-31', '2026-01-31'],
  ['31.01.2026', '2026-01-31'],
  ['1.2.2026', '2026-02-01'],
  ['31/01/2026', '2026-01-31'],
  ['01/31/2026', '2026-01-31'],
  ['3 March 2026', '2026-03-03'],
  ['3. März 2026', '2026-03-03'],
  ['3 juin 2026', '2026-06-03'],
  ['3 juillet 2026', '2026-07-03'],
  ['2026-01-31 09:14', '2026-01-31'],
  ['30.02.2026', undefined],
  ['2026', undefined],
  ['01/02/2026', ['2026-02-01', '2026-01-02']],
])('date %s is %j', (text, expected) => {
  const read = readDate(text, undefined)
  expect(read === undefined ? undefined : 'date' in read ? read.date : read.ambiguous).toEqual(expected)
})

test('the order of day and month is what the column proves, else what the map says, else asked', () => {
  expect(provenOrder(['01/02/2026', '13/02/2026'])).toBe('day-first')
  expect(provenOrder(['01/02/2026', '02/13/2026'])).toBe('month-first')
  expect(provenOrder(['13/02/2026', '02/13/2026'])).toBeUndefined()
  const tables = csvTable('Risk,Next review\nA,01/02/2026\n')
  expect(planned('risk', tables).ledger.questions.map(({ at }) => at)).toEqual(['B2'])
  expect(dataOf(planned('risk', tables, { map: 'dates: month-first' }))[0]).toMatchObject({ next_review: '2026-01-02' })
})

const fields = ['id', 'title', 'owner', 'current.likelihood', 'residual.likelihood', 'treatment', 'next_review']

test.each([
  ['Risikoeigentümer*in', 'owner'],
  ['Risikoeigentuemer', 'owner'],
  ['PROPRIÉTAIRE DU RISQUE', 'owner'],
  ['Eintrittswahrscheinlichkeit (1-5)', 'current.likelihood'],
  ['Residual_Likelihood', 'residual.likelihood'],
  ['Option de traitement', 'treatment'],
  ['Next review date:', 'next_review'],
  ['Kans', 'current.likelihood'],
  ['Shoe size', undefined],
])('header %s is %s', (header, field) => expect(fieldsNamed('risk', header, fields)[0]?.field).toBe(field))

test('values are known in several languages', () => {
  expect(
    ['Mindern', 'TRANSFER', 'éviter', 'nothing'].map((text) =>
      valueNamed('risk', 'treatment', text, ['modify', 'share', 'avoid']),
    ),
  ).toEqual(['modify', 'share', 'avoid', undefined])
  expect(['Ja', 'non', '✓', 'maybe'].map(truthNamed)).toEqual([true, false, true, undefined])
})

test('what stands in brackets beside a value is kept', () => {
  const tables = csvTable('Supplier,Service,DPA signed\nA,B,No (NDA only)\n')
  expect(dataOf(planned('supplier', tables))[0]).toMatchObject({
    agreement: { dpa: false },
    'x-import': { 'DPA signed': 'No (NDA only)' },
  })
})

test('columns are named as in a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

describe('a map', () => {
  test('says what columns, values and rows without value mean, and can leave a column out', () => {
    const tables = csvTable('\nWhat,Who,How bad,Secret\nA,Somebody,terrible,1\n')
    const map = `header: 2
columns: { What: title, B: x-import, How bad: current.impact, Secret: leave-out }
values: { current.impact: { terrible: 5 } }
defaults: { type: isms, status: identified }
`
    const plan = planned('risk', tables, { map })
    expect(unaccounted(tables, plan)).toEqual([])
    expect(dataOf(plan)[0]).toMatchObject({
      title: 'A',
      type: 'isms',
      current: { impact: 5 },
      'x-import': { Who: 'Somebody' },
    })
    expect(JSON.stringify(dataOf(plan))).not.toContain('Secret')
  })

  test.each([
    ['colums: {}', /"colums" is no part of a map/],
    ['columns: { Risk: titel }', /no field of the kind risk/],
    ['columns: { Nobody: title }', /does not have/],
    ['cells: { Z9: A }', /nothing stands/],
    ['dates: some', /day-first or month-first/],
    ['header: x', /number of a row/],
    ['columns: [a]', /"name: value" lines/],
    ['a: [', /map.yaml/],
  ])('with a fault is refused: %s', (map, message) => {
    expect(() => planned('risk', csvTable('Risk,Owner\nA,B\n'), { map })).toThrow(message)
  })

  test('that is empty says nothing', () => expect(parseImportMap('m', '').columns.size).toBe(0))
})

describe('traps', () => {
  test('a comma that nobody quoted makes the row unread, with its cells', () => {
    const tables = csvTable('Risk,Owner\nA,B,C\nD,E\n')
    const { ledger, ids } = planned('risk', tables)
    expect(ledger.unread.map(({ at, text }) => `${at} ${text}`)).toEqual(['A2:C2 A | B | C'])
    expect(ids).toEqual(['RISK-001'])
  })

  test('formulas are read by their stored result; without one, and with an error, the cell is kept and told', async () => {
    const tables = await tablesOf({
      name: 'R',
      rows: [
        ['Risk', 'Likelihood', 'Impact'],
        ['A', null, '#REF!'],
      ],
      formulas: { '1,1': { formula: 'SUM(A1:A2)', result: 3 } },
    })
    const plan = planned('risk', tables)
    expect(dataOf(plan)[0]).toMatchObject({ current: { likelihood: 3 }, 'x-import': { Impact: '#REF!' } })
    expect(plan.ledger.notes).toContain('Formulas are read by the result stored with them (cells: 1)')
  })

  test('a cell merged over several rows stands in each of them', async () => {
    const tables = await tablesOf({
      name: 'R',
      rows: [
        ['Risk', 'Category of ours', 'Treatment'],
        ['A', 'Cloud', 'Accept'],
        ['B', null, 'Avoid'],
      ],
      merges: [[1, 1, 2, 1]],
    })
    expect(dataOf(planned('risk', tables))).toMatchObject([
      { 'x-import': { 'Category of ours': 'Cloud' } },
      { 'x-import': { 'Category of ours': 'Cloud' } },
    ])
  })

  test('hostile ids name no file outside, and no file twice', () => {
    const ids = ['../../etc/x', 'A.5.1', 'CON', 'R 1', 'r-1', 'R-1', '6.1.2', '__proto__', 'x'.repeat(80)]
    const text = `ID,Risk\n${ids.map((id, at) => `${id},Risk ${at}`).join('\n')}\n`
    const plan = planned('risk', csvTable(text))
    expect(plan.files.every(({ path }) => /^risks\/(RISK-\d{3}|r-1)\.yaml$/.test(path))).toBe(true)
    expect(new Set(plan.files.map(({ path }) => path.toLowerCase())).size).toBe(8)
    expect(plan.ledger.unread.map(({ at }) => at)).toEqual(['A7:B7'])
    expect(unaccounted(csvTable(text), plan)).toEqual([])
  })

  test('an id in a file that cannot be read is taken', () => {
    const files = { 'risks/a.yaml': 'id: RISK-004\ntitle: [broken\n' }
    const { ledger, ids } = planned('risk', csvTable('ID,Risk\nRISK-004,A\n,B\n'), { files })
    expect(ledger.unread.map(({ why }) => why)).toEqual(['the id RISK-004 is taken (in a file that cannot be read)'])
    expect(ids).toEqual(['RISK-005'])
  })

  test('hostile headers and texts stay data', () => {
    const text = 'Risk,__proto__,constructor,"a: b #\n- c",Description\n"\u001b[31m=cmd()",1,2,"- x\n  y: [z",D\n'
    const plan = planned('risk', csvTable(text))
    expect(dataOf(plan)[0]).toMatchObject({
      title: '[31m=cmd()',
      'x-import': { 'Column B': '1', 'Column C': '2', 'a: b # - c': '- x\n  y: [z' },
    })
  })

  test('what is no workbook, too large, or has no headers is refused with a way out', async () => {
    const packed = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3 * 1024 * 1024) })
    expect(() => boundedWorkbook('b.xlsx', packed, 2 * 1024 * 1024)).toThrow('unpacks to more than 2 MiB')
    await expect(readXlsx('b.xlsx', Buffer.from('PK nothing'))).rejects.toThrow('no workbook')
    await expect(readXlsx('b.xlsx', zipSync({ 'a.txt': new Uint8Array(3) }))).rejects.toThrow('cannot be read')
    expect(() => readCsv('a.csv', Buffer.from('a\n'.repeat(20_002)))).toThrow('more than 20000 rows')
    expect(() => readCsv('a.csv', Buffer.from('a,"b\n'))).toThrow('cannot be read as CSV')
    expect(() => planned('risk', csvTable('x,y\n1,2\n'))).toThrow('no row that names two or more fields')
  })

  test('two sheets that may both hold the register are asked about', async () => {
    const rows = [
      ['Risk', 'Owner'],
      ['A', 'B'],
    ]
    const tables = await tablesOf({ name: 'One', rows }, { name: 'Two', rows })
    expect(() => planned('risk', tables)).toThrow('Several sheets of register.xlsx may hold the register: One, Two')
    expect(planned('risk', tables, { sheet: 'Two' }).sheet).toBe('Two')
    expect(() => planned('risk', tables, { sheet: 'Tow' })).toThrow('has no sheet "Tow"')
  })
})
