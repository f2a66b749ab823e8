/** Schema faults in our words: what is wrong, at the right place, with the way out; one fault per place, no cascade. */
import { describe, expect, test } from 'vitest'
import { faultsOf, placed, soundPolicy, soundRisk } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'

const risk = (line: string) => ({ 'risks/a.yaml': `${soundRisk}${line}\n` })
const riskWithout = (field: string) => ({ 'risks/a.yaml': soundRisk.replace(new RegExp(`^${field}: .*\n`, 'm'), '') })
const riskWith = (field: string, value: string) => ({
  'risks/a.yaml': soundRisk.replace(new RegExp(`^${field}: .*`, 'm'), `${field}: ${value}`),
})
const role = (fields: string) => ({
  'roles/a.yaml': `id: ROL-001\ntitle: T\nkey: custom\nresponsibilities: [a]\nauthorities: []\n${fields}\n`,
})
const person = (fields: string) => ({
  'people/a.yaml': `id: PER-001\nname: Ada\nemployment: active\njoined: "2021-05-03"\ntype: employee\n${fields}\n`,
})

type Row = readonly [keyword: string, files: Record<string, string>, place: string, message: string, help: RegExp]

describe('each keyword', () => {
  test.each<Row>([
    [
      'required',
      riskWithout('type'),
      'schema/required-field risks/a.yaml:1:5',
      'RISK-001 has no type',
      /^Add "type:" \(What the risk bears on\)\.$/,
    ],
    [
      'required, no id',
      riskWithout('id'),
      'schema/required-field risks/a.yaml:1:1',
      'Risk has no id',
      /^Add "id:" \(Stable id, unique in the repository\)\.$/,
    ],
    [
      'required, value absent',
      riskWith('title', ''),
      'schema/required-field risks/a.yaml:2:1',
      'RISK-001 has no title',
      /^Add "title:"/,
    ],
    [
      'required in a group',
      role('top_management: true\nassignments: [{ person: PER-001 }]'),
      'schema/required-field roles/a.yaml:7:15',
      'ROL-001 has no assignments[1].from',
      /^Add "from:" \(First day\)\.$/,
    ],
    [
      'required when',
      role(''),
      'schema/required-field roles/a.yaml:1:5',
      'ROL-001 has no reports_to',
      /^Add "reports_to:"/,
    ],
    [
      'unknown field',
      risk('ownr: PER-001'),
      'schema/unknown-field risks/a.yaml:6:1',
      'RISK-001 has an unknown field "ownr"',
      /^Nearest name: owner\. A field of your own starts with "x-"\.$/,
    ],
    [
      'unknown field, far from any',
      risk('colour_of_day: red'),
      'schema/unknown-field risks/a.yaml:6:1',
      'RISK-001 has an unknown field "colour_of_day"',
      /^Remove it, or name it "x-colour_of_day".*Known fields: id, title, /,
    ],
    [
      'unknown field in a group',
      risk('scenario: { treat: x }'),
      'schema/unknown-field risks/a.yaml:6:13',
      'RISK-001 has an unknown field "scenario.treat"',
      /^Nearest name: threat\./,
    ],
    [
      'unknown field with a slash',
      risk('"own/er": x'),
      'schema/unknown-field risks/a.yaml:6:2',
      'RISK-001 has an unknown field "own/er"',
      /^Nearest name: owner\./,
    ],
    [
      'enum',
      riskWith('status', 'monitord'),
      'schema/value-not-allowed risks/a.yaml:5:9',
      'RISK-001 has status "monitord", which is not one of its values',
      /^Nearest value: monitored\. Allowed: identified, assessed, /,
    ],
    [
      'enum, far from any',
      riskWith('type', 'blue'),
      'schema/value-not-allowed risks/a.yaml:3:7',
      'RISK-001 has type "blue", which is not one of its values',
      /^Allowed: operational, isms\.$/,
    ],
    [
      'enum in a list',
      risk('properties: [integrity, secrecy]'),
      'schema/value-not-allowed risks/a.yaml:6:25',
      'RISK-001 has properties[2] "secrecy", which is not one of its values',
      /Allowed: confidentiality, integrity, availability\.$/,
    ],
    [
      'type: text',
      riskWith('title', '[a]'),
      'schema/wrong-type risks/a.yaml:2:8',
      'RISK-001 has a list in title where text is expected',
      /^Write text\.$/,
    ],
    [
      'type: text, not true',
      riskWith('title', 'true'),
      'schema/wrong-type risks/a.yaml:2:8',
      'RISK-001 has true in title where text is expected',
      /^Put quotes around it: "true"\.$/,
    ],
    [
      'type: list',
      risk('controls: A.5.1'),
      'schema/wrong-type risks/a.yaml:6:11',
      'RISK-001 has A.5.1 in controls where a list is expected',
      /^Write a list: \[A\.5\.1\]\.$/,
    ],
    [
      'type: map',
      risk('current: high'),
      'schema/wrong-type risks/a.yaml:6:10',
      'RISK-001 has high in current where a map of fields is expected',
      /^Write "field: value" lines/,
    ],
    [
      'type: number',
      risk('current: { likelihood: high }'),
      'schema/wrong-type risks/a.yaml:6:24',
      'RISK-001 has high in current.likelihood where a number is expected',
      /^Write a number\.$/,
    ],
    [
      'type: whole number',
      { 'isms.yaml': 'format: one\norganization: X\n' },
      'schema/wrong-type isms.yaml:1:9',
      'ISMS configuration has one in format where a whole number is expected',
      /^Write a whole number\.$/,
    ],
    [
      'type: true or false',
      person('remote: maybe'),
      'schema/wrong-type people/a.yaml:6:9',
      'PER-001 has maybe in remote where true or false is expected',
      /^Write true or false\.$/,
    ],
    [
      'format: date',
      risk('next_review: 31.03.2026'),
      'schema/wrong-format risks/a.yaml:6:14',
      'RISK-001 has next_review "31.03.2026", which is not a calendar date',
      /YYYY-MM-DD/,
    ],
    [
      'format: date that does not exist',
      risk('next_review: 2026-02-30'),
      'schema/wrong-format risks/a.yaml:6:14',
      'RISK-001 has next_review "2026-02-30", which is not a calendar date',
      /YYYY-MM-DD/,
    ],
    [
      'pattern: duration',
      risk('retention: 3 years'),
      'schema/wrong-format risks/a.yaml:6:12',
      'RISK-001 has retention "3 years", which is not a duration',
      /P12M/,
    ],
    [
      'pattern: version',
      { 'policies/a.md': soundPolicy().replace('level', 'version: v1\nlevel') },
      'schema/wrong-format policies/a.md:4:10',
      'POL-001 has version "v1", which is not a version',
      /in quotes as "MAJOR\.MINOR"/,
    ],
    [
      'pattern of its own',
      person('email: nobody'),
      'schema/wrong-format people/a.yaml:6:8',
      'PER-001 has email "nobody", which is not of the expected form',
      /^Expected form: /,
    ],
    [
      'minLength',
      riskWith('title', '""'),
      'schema/empty-text risks/a.yaml:2:8',
      'RISK-001 has an empty title',
      /^Write the text/,
    ],
    [
      'minimum',
      { 'isms.yaml': 'format: 0\norganization: X\n' },
      'schema/out-of-range isms.yaml:1:9',
      'ISMS configuration has format 0, which is out of range',
      /^Use a value >= 1\.$/,
    ],
    [
      'maximum',
      role('top_management: true\nallocation: 140'),
      'schema/out-of-range roles/a.yaml:7:13',
      'ROL-001 has allocation 140, which is out of range',
      /^Use a value <= 100\.$/,
    ],
    [
      'union',
      risk('shared_with: { a: 1 }'),
      'schema/wrong-type risks/a.yaml:6:14',
      'RISK-001 has a map in shared_with, which has none of the forms allowed there',
      /carries part of the risk/,
    ],
  ])('%s', (_, files, place, message, help) => {
    const found = faultsOf(files)
    expect(found.map(placed)).toEqual([place])
    expect(found[0]?.message).toBe(message)
    expect(found[0]?.help).toMatch(help)
  })
})

test('long values are cut in messages', () => {
  const [fault] = faultsOf(riskWith('type', 'x'.repeat(500)))
  expect(fault?.message.length).toBeLessThan(120)
})

test('all faults of one artifact come in one run', () => {
  const text = soundRisk.replace('isms', 'ism').replace(/^title.*\n/m, '')
  expect(faultsOf({ 'risks/a.yaml': `${text}ownr: x\nnext_review: soon\n` }).map(placed)).toEqual([
    'schema/required-field risks/a.yaml:1:5',
    'schema/value-not-allowed risks/a.yaml:2:7',
    'schema/unknown-field risks/a.yaml:5:1',
    'schema/wrong-format risks/a.yaml:6:14',
  ])
})

test('fields that start with x- are free, at any depth and of any shape', () => {
  expect(faultsOf(risk('x-own: { a: [1, { b: 2 }] }\nscenario: { x-own: 1 }'))).toEqual([])
})

describe('values that are read as another type without loss', () => {
  test.each<[string, Record<string, string>]>([
    ['a number in a text field', riskWith('title', '404')],
    ['text that spells a number', risk('current: { likelihood: "3" }')],
    ['1.0 in a number field', risk('current: { likelihood: 1.0 }')],
    ['a number in a list of texts', risk('tags: [2026, x]')],
    ['quoted true', person('remote: "true"')],
  ])('%s', (_, files) => {
    expect(faultsOf(files)).toEqual([])
  })

  test.each<[string, Record<string, string>]>([
    ['1e3 is no number', risk('current: { likelihood: 1e3 }')],
    ['0x10 is no number', risk('current: { likelihood: 0x10 }')],
    ['yes is not true', person('remote: yes')],
    ['1 is not true', person('remote: 1')],
    ['true is no number', risk('current: { likelihood: true }')],
  ])('%s', (_, files) => {
    expect(faultsOf(files).map(({ rule }) => rule)).toEqual(['schema/wrong-type'])
  })
})

test('a broken artifact stays in the model, without its faulty values', () => {
  const { repo } = checkFiles(risk('next_review: soon\nproperties: [secrecy, integrity]'))
  const found = repo.get('risk', 'RISK-001')
  expect(found?.data.next_review).toBeUndefined()
  expect(found?.data.properties).toEqual(['', 'integrity'])
  expect([...(found?.faults ?? [])].sort()).toEqual(['/next_review', '/properties/0'])
})
