/** Loading CSV: rows become artifacts of their owner's row kind, each at its line. */
import { describe, expect, test } from 'vitest'
import { faultsBeside, faultsOf } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'

const owner = `id: TRN-001
title: Awareness
`
const beside = (csv: string | Uint8Array) => ({ 'training-programmes/a.yaml': owner, 'training-programmes/a.csv': csv })
const manyRows = (count: number): string => Array.from({ length: count }, (_, at) => `PER-${at},2026-02-10\n`).join('')
const csvFaults = (csv: string | Uint8Array) => faultsBeside(beside(csv)).filter((line) => line.includes('.csv'))

test('a row has an id of owner and key, and its cells as fields', () => {
  const { repo } = checkFiles(beside('person,completed_on\nPER-001,2026-02-10\n'))
  const [row] = repo.all('training-record')
  expect(row?.id).toBe('TRN-001#PER-001/2026-02-10')
  expect(row?.data).toMatchObject({ programme: 'TRN-001', person: 'PER-001', completed_on: '2026-02-10' })
})

describe('CSV that works', () => {
  test.each<[string, string]>([
    ['plain', 'person,completed_on\nPER-001,2026-02-10\n'],
    ['a byte order mark and CRLF', '\ufeffperson,completed_on\r\nPER-001,2026-02-10\r\n'],
    ['quoted cells', 'person,completed_on\n"PER-001","2026-02-10"\n'],
    ['blank lines', 'person,completed_on\n\nPER-001,2026-02-10\n\n'],
    ['blanks around cells', 'person , completed_on\n PER-001 , 2026-02-10 \n'],
    ['line ends of old systems', 'person,completed_on\rPER-001,2026-02-10\r'],
    ['rows of blank cells, as spreadsheets leave them', 'person,completed_on\nPER-001,2026-02-10\n,,\n , \n'],
    ['a column without name or cells', 'person,completed_on,\nPER-001,2026-02-10,\n'],
    ['a column of our own', 'person,completed_on,x-room\nPER-001,2026-02-10,3.14\n'],
    ['the owner named once more', 'programme,person,completed_on\nTRN-001,PER-001,2026-02-10\n'],
    ['signs before words', 'person,completed_on,title\nPER-001,2026-02-10,"-10 % (late), +1, - see (2), @room"\n'],
    ['a very long cell', `person,completed_on,title\nPER-001,2026-02-10,${'word '.repeat(100_000)}\n`],
    ['very many rows', `person,completed_on\n${manyRows(20_000)}`],
    ['empty', ''],
    ['a header alone', 'person,completed_on\n'],
  ])('%s', (_, csv) => {
    expect(csvFaults(csv)).toEqual([])
  })

  test('quoted line breaks move the following rows down', () => {
    const csv = 'person,completed_on,title\n\nPER-001,2026-02-10,"one\ntwo\n\n"\n\nPER-002,soon,\n'
    expect(csvFaults(csv)).toEqual(['schema/wrong-format training-programmes/a.csv:8:9'])
  })
})

describe('CSV that gives one finding', () => {
  const head = 'person,completed_on\n'
  test.each<[string, string | Uint8Array, string]>([
    ['an open quote', `${head}PER-002,2026-02-09\nPER-001,"2026\nPER-003,x\n`, 'syntax/invalid-csv 3:9'],
    ['a quote inside a cell', `${head}PER-002,2026-02-09\nPER-001,2"026\n`, 'syntax/invalid-csv 3:1'],
    ['a row with too many cells', `${head}PER-001,2026-02-10,x\n`, 'syntax/invalid-csv 2:20'],
    ['a row that lost its cells', `${head}PER-001,,,2026-02-10\n`, 'syntax/invalid-csv 2:11'],
    ['semicolons', 'person;completed_on\nPER-001;2026-02-10\nPER-002;soon\n', 'syntax/invalid-csv 1:1'],
    ['semicolons after a byte order mark', '\ufeffperson;completed_on\r\nPER-001;soon\r\n', 'syntax/invalid-csv 1:1'],
    ['tabs', 'person\tcompleted_on\nPER-001\tsoon\n', 'syntax/invalid-csv 1:1'],
    ['no header', 'PER-001,2026-02-10\nPER-002,2026-02-10\n', 'syntax/invalid-csv 1:1'],
    ['a formula', `${head}PER-002,2026-02-09\nPER-001,=TODAY()\n`, 'syntax/invalid-csv 3:9'],
    [
      'a formula in a text',
      'title,person,completed_on\nDay 1,PER-002,2026-02-09\n"=HYPERLINK(""x"")",PER-001,2026-02-10\n',
      'syntax/invalid-csv 3:1',
    ],
    [
      'a command in a text',
      "person,completed_on,title\nPER-001,2026-02-10,+cmd|' /C calc'!A0\n",
      'syntax/invalid-csv 2:20',
    ],
    [
      'a column that stands twice',
      'person,completed_on,person\nPER-001,2026-02-10,PER-002\n',
      'syntax/duplicate-key 1:21',
    ],
    [
      'an unknown column, however many rows',
      `person,completed_on,nme\n${'PER-001,2026-02-10,x\n'.repeat(1)}PER-002,2026-02-10,y\n`,
      'schema/unknown-field 1:21',
    ],
    ['a name that differs from the field', 'Person,completed_on\nPER-001,2026-02-10\n', 'schema/unknown-field 1:1'],
    ['a name in other words', 'Employee,completed_on\nPER-001,2026-02-10\n', 'schema/unknown-field 1:1'],
    ['a missing column', 'person,result\nPER-001,pass\nPER-002,pass\n', 'schema/required-field 1:1'],
    ['a blank cell that is needed', `${head}PER-001,2026-02-10\n\nPER-002,\n`, 'schema/required-field 4:1'],
    ['a short row', `${head}PER-001,2026-02-10\nPER-002\n`, 'schema/required-field 3:1'],
    ['a column without name', 'person,completed_on,\nPER-001,2026-02-10,x\n', 'syntax/invalid-csv 1:1'],
    ['another owner', 'person,completed_on,programme\nPER-001,2026-02-10,TRN-002\n', 'schema/value-not-allowed 2:20'],
    ['a date that is none', `${head}PER-001,2026-02-10\nPER-002,2026-02-31\n`, 'schema/wrong-format 3:9'],
    [
      'a word that is not allowed',
      'person,result,completed_on\nPER-001,passed,2026-02-10\n',
      'schema/value-not-allowed 2:9',
    ],
    ['Latin-1', Buffer.from('person,completed_on\ncaf\xe9,2026-02-10\n', 'latin1'), 'syntax/encoding 1:1'],
    ['UTF-16', Buffer.from('\ufeffperson,completed_on\n', 'utf16le'), 'syntax/encoding 1:1'],
    ['a column __proto__', 'person,completed_on,__proto__\nPER-001,2026-02-10,x\n', 'schema/unknown-field 1:21'],
  ])('%s', (_, csv, finding) => {
    const [rule, place] = finding.split(' ')
    expect(csvFaults(csv)).toEqual([`${rule} training-programmes/a.csv:${place}`])
  })

  test('a row that stands twice', () => {
    const csv = `person,completed_on\nPER-001,2026-02-10\nPER-002,2026-02-10\n\nPER-001,2026-02-10\n`
    const twice = checkFiles(beside(csv)).report.diagnostics.filter(({ rule }) => rule === 'reference/duplicate-id')
    expect(twice.map(({ path, range, related }) => [path, range.start.line, related[0]?.range.start.line])).toEqual([
      ['training-programmes/a.csv', 5, 2],
    ])
  })

  test('a person that does not exist, at the cell', () => {
    const found = checkFiles(beside('completed_on,person\n2026-02-10,PER-009\n')).report.diagnostics
    const lost = found.filter(({ rule, path }) => rule === 'reference/not-found' && path.endsWith('.csv'))
    expect(lost.map(({ range }) => [range.start.line, range.start.column])).toEqual([[2, 12]])
  })

  test.each([
    ['person,completed_on\nPER-001,"2026\n'],
    ['person;completed_on\nPER-001;2026-02-10\n'],
    ['Employee,completed_on\nPER-001,2026-02-10\n'],
  ])('%j lets nobody appear untrained', (csv) => {
    expect([...checkFiles(beside(csv)).repo.unreadableKinds]).toEqual(['training-record'])
  })

  test('content of any length makes a short message', () => {
    const { report } = checkFiles(beside(`person,completed_on\n${'P'.repeat(900_000)},soon\n`))
    for (const { message, help } of report.diagnostics) expect(message.length + help.length).toBeLessThan(4001)
  })

  test('rows without an owner', () => {
    expect(faultsBeside({ 'risks/a.csv': 'id\nRISK-001\n' })).toEqual(['source/rows-without-owner risks/a.csv:1:1'])
  })

  test('no prototype is touched', () => {
    faultsOf(beside('person,__proto__,constructor\nPER-001,x,y\n'))
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
