/** `isms import` and `isms export`: what is written, what is said, and the exit codes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { workbook } from '../interop/import/workbooks.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { outputErrors } from '../support/output-schemas.ts'
import { folderWith, isms, stateOf } from '../support/run-cli.ts'

const day = ['--as-of', '2026-06-30']
const config = { 'isms.yaml': minimalConfig, 'people.yaml': '- { id: PER-001, name: Ada Example }\n' }
const risks = 'Risk ID,Risk,Owner,Treatment,Remark\nR-1,Fire,Ada Example,Accept,=cmd()\nR-2,Flood,Nobody,Wait,\n'

describe('import of a register', () => {
  test('writes a file per row, shows the mapping, and says what is left to do', () => {
    const root = folderWith({ ...config, 'in/risks.csv': risks })
    const { code, stdout, stderr } = isms(root, [
      'import',
      'risks',
      'in/risks.csv',
      '--set',
      'type=operational',
      ...day,
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('  C  Owner      → owner\n')
    expect(stdout).toContain('owner: "Ada Example" → PER-001 (C2)')
    expect(stdout).toContain('owner: "Nobody" names no person of this repository (C3)')
    expect(stdout).toMatch(/Written: R-1, R-2 \(2\), risks\/R-1\.yaml, risks\/R-2\.yaml\nLeft to do:\n {2}risks\/R-/)
    expect(readFileSync(join(root, 'risks/R-2.yaml'), 'utf8')).toBe(`id: R-2
title: Flood
type: operational
description: TODO
status: TODO
provenance:
  authored_by: import
  source: risks.csv, row 3
x-import:
  Owner: Nobody
  Treatment: Wait
`)
    const again = isms(root, ['import', 'risks', 'in/risks.csv', ...day])
    expect(again.code).toBe(1)
    expect(again.stdout).toContain('A2:E2  the id R-1 is taken (risks/R-1.yaml)')
    expect(again.stdout).toContain('Nothing was written')
  })

  test('--dry-run writes nothing; --file makes one list, and later imports go to its end', () => {
    const root = folderWith({ ...config, 'in/a.csv': 'Asset,Owner\nLaptop,\n', 'in/b.csv': 'Asset,Owner\nServer,\n' })
    const before = stateOf(root)
    const dry = isms(root, ['import', 'assets', 'in/a.csv', '--dry-run', ...day])
    expect([dry.code, dry.stdout.endsWith('Would write\n  assets/AST-001.yaml\n')]).toEqual([0, true])
    expect(stateOf(root)).toEqual(before)
    expect(
      isms(root, ['import', 'assets', 'in/a.csv', '--file', 'assets.yaml', '--set', 'in_scope=yes', ...day]).code,
    ).toBe(0)
    expect(isms(root, ['import', 'assets', 'in/b.csv', ...day]).code).toBe(0)
    expect(readFileSync(join(root, 'assets.yaml'), 'utf8')).toMatch(
      /^- id: AST-001\n {2}title: Laptop\n[\s\S]* {2}in_scope: true\n[\s\S]*\n- id: AST-002\n {2}title: Server\n/,
    )
  })

  test('asks about numbers that may be two controls, and takes the answers', async () => {
    const rows = [
      ['Control', 'Applicable'],
      [5.1, 'yes'],
      [5.11, 'no'],
    ]
    const root = folderWith({ ...config, 'soa.xlsx': await workbook({ name: 'Annex A', rows }) })
    const before = stateOf(root)
    const asked = isms(root, ['import', 'soa', 'soa.xlsx', ...day])
    expect(asked.code).toBe(1)
    expect(asked.stdout).toContain('cells:\n  "Annex A!A2": A.5.1 or A.5.10\n')
    expect(stateOf(root)).toEqual(before)
    const told = folderWith({
      ...config,
      'soa.xlsx': await workbook({ name: 'Annex A', rows }),
      'm.yaml': 'cells: { "Annex A!A2": A.5.10 }',
    })
    expect(isms(told, ['import', 'soa', 'soa.xlsx', '--map', 'm.yaml', ...day]).code).toBe(0)
    expect(readFileSync(join(told, 'soa.yaml'), 'utf8')).toContain(
      'entries:\n  - control_id: A.5.10\n    applicable: "yes"\n',
    )
  })

  test.each([
    [['riks', 'a.csv'], 'nearest name: risks'],
    [['isms-config', 'a.csv'], 'nothing that can be imported'],
    [['risks', 'b.csv'], 'is no file'],
    [['risks', 'a.pdf'], 'format that is not read'],
    [['risks', 'a.csv', '--set', 'typ=isms'], 'nearest name: type'],
    [['risks', 'a.csv', '--set', 'type=odd'], 'none of operational, isms'],
    [['risks', 'a.csv', '--file', '../x.yaml'], 'outside the ISMS'],
    [['policies', 'a.csv'], 'is no folder'],
  ])('%j is refused and writes nothing', (args, message) => {
    const root = folderWith({ ...config, 'a.csv': risks, 'a.pdf': '%PDF' })
    const before = stateOf(root)
    const { code, stdout, stderr } = isms(root, ['import', ...args, ...day])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stateOf(root)).toEqual(before)
  })
})

test('import of a folder adopts each policy, and tells what stays behind', () => {
  const root = folderWith({
    ...config,
    'old/a.md': '# Access\r\n\r\nText.\r\n',
    'old/empty.md': '\n',
    'old/b.docx': 'PK',
  })
  const { code, stdout } = isms(root, ['import', 'policies', 'old', ...day])
  expect(code).toBe(1)
  expect(stdout).toContain('a.md  → policies/POL-001-access.md\n  title: first heading\n')
  expect(stdout).toContain('Not adopted\n  b.docx  is no Markdown\n  empty.md  holds no text\n')
  expect(readFileSync(join(root, 'policies/POL-001-access.md'), 'utf8')).toMatch(
    /^---\r\nid: POL-001\r\n[\s\S]*\r\n---\r\n\r\n# Access\r\n\r\nText\.\r\n$/,
  )
  const again = isms(root, ['import', 'policies', 'old', ...day])
  expect(again.stdout).toContain('a.md  POL-001 holds the same text')
})

describe('export', () => {
  const files = {
    ...config,
    'risks/a.yaml': 'id: RISK-001\ntitle: "=1+1"\ntype: isms\ndescription: D\nstatus: identified\n',
  }

  test('of a register is CSV, without cells that run', () => {
    const { code, stdout, stderr } = isms(folderWith(files), ['export', 'risks', '--no-git'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe("Id,Risk,Owner,Treatment,Status,Type,Description\r\nRISK-001,'=1+1,,,identified,isms,D\r\n")
  })

  test('of everything is the model as JSON, or one workbook per register in a folder', () => {
    const root = folderWith(files)
    const json = isms(root, ['export', '--no-git'])
    expect(outputErrors('model', JSON.parse(json.stdout))).toEqual([])
    expect(isms(root, ['export', '--format', 'xlsx', '-o', 'out', ...day]).stdout).toBe(
      'out/people.xlsx  1\nout/risks.xlsx  1\n',
    )
    expect(readFileSync(join(root, 'out/risks.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('says aloud that values that cannot be read are left out', () => {
    const root = folderWith({ ...files, 'risks/b.yaml': 'id: RISK-002\ntitle: B\nstatus: odd\n' })
    const { code, stderr } = isms(root, ['export', 'risks'])
    expect([code, stderr]).toEqual([
      0,
      'isms: 1 artifact holds values that cannot be read, and those are left out; isms check lists them.\n',
    ])
  })

  test.each([
    [['risks', '--format', 'xlsx'], 'xlsx needs a place'],
    [['--format', 'csv'], 'csv needs a place'],
    [['risk5'], 'is no register'],
    [['--format', 'csv', '-o', 'isms.yaml'], 'is no folder'],
  ])('%j is refused', (args, message) => {
    const { code, stdout, stderr } = isms(folderWith(files), ['export', ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
