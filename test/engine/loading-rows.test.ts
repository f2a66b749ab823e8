/** Loading CSV: rows become artifacts of their owner's row kind, each at its line. */
import { describe, expect, test } from 'vitest'
import { faultsBeside, faultsOf } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'

const owner = `id: TRN-001
title: Awareness
`
const beside = (csv: string | Uint8Array) => ({ 'training-programmes/a.yaml': owner, 'training-programmes/a.csv': csv })
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
    ['empty', ''],
    ['a header alone', 'person,completed_on\n'],
  ])('%s', (_, csv) => {
    expect(csvFaults(csv)).toEqual([])
  })

  test('quoted line breaks move the following rows down', () => {
    const csv = 'person,completed_on,title\n\nPER-001,2026-02-10,"one\ntwo\n\n"\n\nPER-002,soon,\n'
    expect(csvFaults(csv)).toEqual(['schema/wrong-format training-programmes/a.csv:8:1'])
  })
})

describe('CSV that gives one finding', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an open quote', 'person,completed_on\nPER-001,"2026\n', 'syntax/invalid-csv training-programmes/a.csv:1:1'],
    [
      'a row with too many cells',
      'person,completed_on\nPER-001,2026-02-10,x\n',
      'syntax/invalid-csv training-programmes/a.csv:2:1',
    ],
    [
      'a column that stands twice',
      'person,completed_on,person\nPER-001,2026-02-10,PER-002\n',
      'syntax/duplicate-key training-programmes/a.csv:1:1',
    ],
    [
      'an unknown column',
      'person,completed_on,nme\nPER-001,2026-02-10,x\n',
      'schema/unknown-field training-programmes/a.csv:2:1',
    ],
    [
      'a date that is none',
      'person,completed_on\nPER-001,2026-02-10\nPER-002,2026-02-31\n',
      'schema/wrong-format training-programmes/a.csv:3:1',
    ],
    [
      'Latin-1',
      Buffer.from('person,completed_on\ncaf\xe9,2026-02-10\n', 'latin1'),
      'syntax/encoding training-programmes/a.csv:1:1',
    ],
    [
      'a column __proto__',
      'person,completed_on,__proto__\nPER-001,2026-02-10,x\n',
      'schema/unknown-field training-programmes/a.csv:2:1',
    ],
  ])('%s', (_, csv, finding) => {
    expect(csvFaults(csv)).toEqual([finding])
  })

  test('rows without an owner', () => {
    expect(faultsBeside({ 'risks/a.csv': 'id\nRISK-001\n' })).toEqual(['source/rows-without-owner risks/a.csv:1:1'])
  })

  test('no prototype is touched', () => {
    faultsOf(beside('person,__proto__,constructor\nPER-001,x,y\n'))
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
