/** Workbooks hold typed cells, and text that looks like a formula stays text. */
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Sheet, Workbook } from '../../src/render/xlsx/workbook.ts'
import { csvCell, writeCsv } from '../../src/render/xlsx/write-csv.ts'
import { writeWorkbook } from '../../src/render/xlsx/write-xlsx.ts'

const sheet: Sheet = {
  name: 'Risks',
  columns: [
    { header: 'Id', width: 10, type: 'text' },
    { header: 'Level', width: 8, type: 'number' },
    { header: 'Due', width: 12, type: 'date' },
  ],
  rows: [
    ['=HYPERLINK("http://x")', 12, '2026-03-31'],
    ['-1+2', undefined, 'soon'],
  ],
}
const book: Workbook = {
  title: 'Risks & more',
  organization: 'Example',
  classification: 'internal',
  date: '2026-01-01',
  sheets: [sheet],
}

describe('a workbook', () => {
  it('keeps numbers and dates, and formulas as text', async () => {
    const read = await readXlsx(await writeWorkbook(book))
    const rows = read.sheets[0]!.rows
    expect(rows[0]).toEqual(['Id', 'Level', 'Due'])
    expect(rows[1]).toEqual(['=HYPERLINK("http://x")', 12, new Date('2026-03-31T00:00:00Z')])
    expect(rows[2]?.[0]).toBe('-1+2')
    expect(rows[2]?.[2]).toBe('soon')
    expect([...(read.sheets[0]!.cells?.values() ?? [])].some((cell) => cell.formula !== undefined)).toBe(false)
  })

  it('offers the values that a column takes, and shades bands in words of their own or of another column', async () => {
    const order = ['Low', 'Very "high"']
    const aided: Sheet = {
      name: 'Risks',
      columns: [
        { header: 'Level', width: 8, type: 'number', bands: { order, by: 1 } },
        { header: 'Band', width: 8, type: 'text', values: ['Low', 'High'], bands: { order } },
      ],
      rows: [
        [2, 'Low'],
        [20, 'Very "high"'],
      ],
    }
    const read = await readXlsx(await writeWorkbook({ ...book, sheets: [aided] }))
    const { dataValidations, conditionalRules } = read.sheets[0]!
    expect(dataValidations?.map(({ type, values, range }) => [type, values, range])).toEqual([
      ['list', ['Low', 'High'], 'B2:B3'],
    ])
    expect(conditionalRules?.map(({ range, formula }) => [range, formula])).toEqual([
      ['A2:A3', '$B2="Low"'],
      ['A2:A3', '$B2="Very ""high"""'],
      ['B2:B3', '$B2="Low"'],
      ['B2:B3', '$B2="Very ""high"""'],
    ])
  })

  it('says at the end where it comes from', async () => {
    const read = await readXlsx(await writeWorkbook({ ...book, notes: [['Commit', '=abc']] }))
    expect(read.sheets.map(({ name }) => name)).toEqual(['Risks', 'Notes'])
    expect(read.sheets[1]!.rows).toEqual([
      ['Subject', 'Note'],
      ['Commit', '=abc'],
    ])
  })

  it('is the same twice', async () => {
    expect(Buffer.compare(await writeWorkbook(book), await writeWorkbook(book))).toBe(0)
  })
})

describe('CSV', () => {
  it('quotes where needed', () => expect(writeCsv(sheet).split('\r\n')[2]).toBe("'-1+2,,soon"))

  it.each([
    ['=1', "'=1"],
    ['@x', "'@x"],
    ['+1', "'+1"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    [-5, '-5'],
    [undefined, ''],
  ])('%s', (value, cell) => expect(csvCell(value)).toBe(cell))
})
