/** `isms schema`: printed, listed, written, and with the ids of the ISMS in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { minimalConfig } from '../support/in-memory.ts'
import { folderWith, isms, stateOf } from '../support/run-cli.ts'

const files = {
  'isms.yaml': minimalConfig,
  'people.yaml': '- { id: PER-001, name: "Ada *Example*", employment: active, type: employee, joined: "2021-01-01" }\n',
  'assets.yaml': '- { id: AST-001, title: Laptops, in_scope: true }\n',
}

test('lists names, prints one, and says what is near', () => {
  const folder = folderWith({})
  const names = isms(folder, ['schema']).stdout.trimEnd().split('\n')
  expect(names).toContain('risk')
  expect(names).toContain('report')
  const printed = isms(folder, ['schema', 'risk'])
  const published = readFileSync(join(import.meta.dirname, '../../schemas/risk.schema.json'), 'utf8')
  expect(JSON.parse(printed.stdout)).toEqual(JSON.parse(published))
  expect(isms(folder, ['schema', 'riks'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('nearest name: risk'),
  })
})

test('writes what an editor needs, and the second time nothing', () => {
  const folder = folderWith({})
  expect(isms(folder, ['schema', '-o', 'out']).stdout).toMatch(/^(\d+) schemas are in out, \1 written\n$/)
  expect(readdirSync(join(folder, 'out'))).toContain('isms-config.schema.json')
  const before = stateOf(folder)
  expect(isms(folder, ['schema', '-o', 'out']).stdout).toMatch(/, 0 written\n$/)
  expect(stateOf(folder)).toEqual(before)
})

test('--with-ids proposes ids with titles and forbids none', () => {
  const { code, stdout } = isms(folderWith(files), ['schema', 'risk', '--with-ids'])
  expect(code).toBe(0)
  const schema = JSON.parse(stdout) as { $defs: Record<string, { enum: string[]; markdownEnumDescriptions: string[] }> }
  expect(schema.$defs['ids-person']).toEqual({ enum: ['PER-001'], markdownEnumDescriptions: ['Ada \\*Example\\*'] })
  expect(schema.$defs['ids-asset']?.enum).toEqual(['AST-001'])
  expect(schema.$defs['ids-annex-a']?.enum).toHaveLength(93)
  const validate = new Ajv2020({ strict: false, logger: false }).compile(schema)
  const risk = { id: 'RISK-001', title: 'A', type: 'operational', description: 'B', status: 'identified' }
  for (const owner of ['PER-001', 'PER-999']) expect(validate({ ...risk, owner }), owner).toBe(true)
  expect(validate({ ...risk, owner: 7 })).toBe(false)
})

test('--with-ids needs an ISMS', () => {
  expect(isms(folderWith({}), ['schema', 'risk', '--with-ids'])).toMatchObject({ code: 2, stdout: '' })
})
