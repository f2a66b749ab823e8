/** Which files hold artifacts: by top-level name, by `kind:`, and what is said about those that do neither. */
import { describe, expect, test } from 'vitest'
import { locate } from '../../src/engine/locations.ts'
import { faultsBeside, faultsOf, soundPolicy, soundRisk } from '../support/faults.ts'
import { checkFiles } from '../support/in-memory.ts'

describe('a path means', () => {
  test.each<[string, string]>([
    ['isms.yaml', 'config'],
    ['risks.yaml', 'risk'],
    ['risks.yml', 'risk'],
    ['risks/a.yaml', 'risk'],
    ['risks/deep/er/a.yaml', 'risk'],
    ['soa.yaml', 'soa'],
    ['policies/a.md', 'policy'],
    ['training-records.csv', 'training-record'],
    ['evidence/a.yaml', 'evidence'],
    ['evidence/files/a.yaml', 'none'],
    ['templates/a.yaml', 'none'],
    ['frameworks/a.yaml', 'none'],
    ['packs/a.yaml', 'none'],
    ['schemas/a.yaml', 'none'],
    ['README.md', 'none'],
    ['risks/README.md', 'none'],
    ['CODEOWNERS', 'none'],
    ['risks/a.txt', 'none'],
    ['risks/a.json', 'none'],
    ['notes/a.md', 'unknown'],
    ['Risks/a.yaml', 'unknown'],
    ['risks.yaml/a.yaml', 'unknown'],
  ])('%s: %s', (path, meaning) => {
    const location = locate(path)
    expect(location.type === 'kind' ? location.info.kind : location.type).toBe(meaning)
  })
})

test('a list holds one artifact per entry', () => {
  const entry = (id: string) => `- ${soundRisk.replace('RISK-001', id).trim().replace(/\n/g, '\n  ')}\n`
  const { repo } = checkFiles({ 'risks.yaml': entry('RISK-001') + entry('RISK-002') })
  expect(repo.all('risk').map(({ id, pointer }) => `${id} ${pointer}`)).toEqual(['RISK-001 /0', 'RISK-002 /1'])
})

test('an entry that is no map is named, the others are read', () => {
  const text = `- 1\n- ${soundRisk.trim().replace(/\n/g, '\n  ')}\n- [a]\n- null\n- text\n`
  expect(faultsBeside({ 'risks.yaml': text })).toEqual([
    'schema/wrong-type risks.yaml:1:3',
    'schema/wrong-type risks.yaml:7:3',
    'schema/wrong-type risks.yaml:8:3',
    'schema/wrong-type risks.yaml:9:3',
  ])
})

test('kind: overrides the place', () => {
  const { repo } = checkFiles({
    'notes/a.yaml': `kind: risk\n${soundRisk}`,
    'risks/b.md': soundPolicy().replace('level', 'kind: policy\nlevel'),
  })
  expect(repo.artifacts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'isms-config ',
    'risk RISK-001',
    'policy POL-001',
  ])
})

describe('one finding', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'an artifact under a name that is no kind',
      { 'riks/a.yaml': soundRisk },
      'source/unknown-location riks/a.yaml:1:1',
    ],
    ['a folder named like a file', { 'risks.yaml/a.yaml': soundRisk }, 'source/unknown-location risks.yaml/a.yaml:1:1'],
    ['a name in capitals', { 'Risks/a.yaml': soundRisk }, 'source/unknown-location Risks/a.yaml:1:1'],
    ['a kind that is none', { 'notes/a.yaml': `kind: rusk\n${soundRisk}` }, 'source/unknown-kind notes/a.yaml:1:7'],
    [
      'a kind that is none, in a known place',
      { 'risks/a.yaml': `kind: rusk\n${soundRisk}` },
      'source/unknown-kind risks/a.yaml:1:7',
    ],
  ])('%s', (_, files, finding) => {
    expect(faultsBeside(files)).toEqual([finding])
  })

  test('with the nearest name', () => {
    const help = (files: Record<string, string>) => faultsOf(files)[0]?.help
    expect(help({ 'riks/a.yaml': soundRisk })).toContain('nearest name: risks')
    expect(help({ 'risks.yaml/a.yaml': soundRisk })).toContain('nearest name: risks')
    expect(help({ 'notes/a.yaml': 'kind: polcy\nid: X\n' })).toContain('nearest name: policy')
  })
})

test('files elsewhere that are no artifacts are left alone', () => {
  expect(
    faultsBeside({
      'notes/a.md': '# Notes\n',
      'ci.yaml': 'steps: []\n',
      'notes/b.yaml': 'id_of: x\n',
      'docs/c.yaml': '[',
    }),
  ).toEqual([])
})
