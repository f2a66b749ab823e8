/** `isms status --framework`: shipped catalogues, catalogues and mappings of the user, and what is wrong with them. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleFolder } from '../support/example.ts'
import { minimalConfig } from '../support/in-memory.ts'
import { outputErrors } from '../support/output-schemas.ts'
import { commit, folderWith, git, isms, writeInto } from '../support/run-cli.ts'

const config = { 'isms.yaml': minimalConfig }
const day = ['--as-of', '2026-06-30', '--no-git']
const dora = `id: dora
title: Digital resilience
criteria:
  - { id: Art. 5, title: Governance, clauses: ["5.3"] }
`.replace('Art. 5', 'ART-5')
const run = (files: Record<string, string>, id: string, ...rest: string[]) =>
  isms(folderWith({ ...config, ...files }), ['status', '--framework', id, ...day, ...rest])

test('the example through SOC 2, as JSON that fits its schema', () => {
  const { code, stdout } = isms(exampleFolder, ['status', '--framework', 'soc2', '--format', 'json', ...day])
  const document = JSON.parse(stdout) as { counts: Record<string, number>; framework: { sources: string[] } }
  expect(outputErrors('framework-status', document)).toEqual([])
  expect(document.counts.criteria).toBe(38)
  expect(document.counts.covered).toBeGreaterThan(20)
  expect(document.framework.sources).toEqual([])
  expect(code).toBe(0)
})

test('a catalogue of the user, which no check reads', () => {
  const folder = folderWith({ ...config, 'frameworks/dora.yaml': dora, 'frameworks/broken.yaml': 'id: [\n' })
  expect(isms(folder, ['check', ...day]).stdout).not.toContain('frameworks/')
  writeInto(folder, { 'frameworks/broken.yaml': 'id: other\ntitle: Other\ncriteria: [{ id: "1", title: One }]\n' })
  const { code, stdout } = isms(folder, ['status', '--framework', 'dora', ...day])
  expect(stdout).toContain('Digital resilience\n1 criterion: 0 covered, 0 partly, 1 not\n')
  expect(stdout).toContain('Also from frameworks/dora.yaml')
  expect(code).toBe(0)
})

test('a mapping of the user adds to a shipped catalogue and changes it', () => {
  const own = `id: soc2
criteria:
  - { id: CC1.2, controls: [A.5.4], clauses: [] }
  - { id: P1.1, title: Notice to people, group: Privacy, controls: [A.5.34] }
`
  const { stdout } = run({ 'frameworks/ours.yaml': own }, 'soc2', '--format', 'json')
  const { criteria, framework } = JSON.parse(stdout) as {
    criteria: { id: string; title: string; parts: { id: string }[] }[]
    framework: { title: string; sources: string[] }
  }
  expect(criteria).toHaveLength(39)
  expect(criteria.find(({ id }) => id === 'CC1.2')).toMatchObject({
    title: 'Oversight by the board',
    parts: [{ id: 'A.5.4' }],
  })
  expect(criteria.at(-1)).toMatchObject({ id: 'P1.1', parts: [{ id: 'A.5.34' }] })
  expect(framework.title).toMatch(/^SOC 2/)
  expect(framework.sources).toEqual(['frameworks/ours.yaml'])
})

test('is read at a revision, too', () => {
  const folder = folderWith({ ...config, 'frameworks/dora.yaml': dora })
  git(folder, 'init', '-q')
  commit(folder, 'v1')
  writeInto(folder, { 'frameworks/dora.yaml': 'id: [' })
  expect(isms(folder, ['status', '--framework', 'dora', '--ref', 'v1']).stdout).toContain('Digital resilience')
})

describe('no answer, with the place of the fault', () => {
  const criteria = (text: string) => `id: dora\ntitle: D\ncriteria:\n  - ${text}\n`
  test.each<[string, string, RegExp]>([
    ['YAML that cannot be read', 'id: [', /frameworks\/x\.yaml:1:\d+: The YAML cannot be read/],
    ['an anchor', 'id: &a dora\ncriteria: []\n', /x\.yaml:1:5: The file uses an anchor/],
    ['a list', '- id: dora\n', /x\.yaml:1:1: The file holds no catalogue/],
    ['an empty file', '', /x\.yaml:1:1: The file holds no catalogue/],
    ['no id', 'title: D\ncriteria: [{ id: "1", title: One }]\n', /x\.yaml:\d+:\d+: The catalogue has no id/],
    [
      'an unknown field',
      criteria('{ id: A1, title: A, control: [A.8.1] }'),
      /x\.yaml:4:\d+: dora has an unknown field/,
    ],
    [
      'a control that does not exist',
      criteria('{ id: A1, title: A, controls: [A.8.99] }'),
      /x\.yaml:4:\d+: A1 names A\.8\.99, which is no control/,
    ],
    [
      'a control of 2013',
      criteria('{ id: A1, title: A, controls: [A.9.2.3] }'),
      /A1 names A\.9\.2\.3, an id of the edition of 2013/,
    ],
    [
      'a clause that does not exist',
      criteria('{ id: A1, title: A, clauses: ["6.9"] }'),
      /x\.yaml:4:\d+: A1 names clause 6\.9/,
    ],
    [
      'a criterion twice',
      criteria('{ id: A1, title: A }\n  - { id: A1, title: B }'),
      /x\.yaml:5:11: The criterion A1 stands twice/,
    ],
    ['a criterion without a title', criteria('{ id: A1 }'), /x\.yaml: no title for A1/],
    ['a prototype key', 'id: dora\n__proto__: {}\n', /x\.yaml:2:1: The file uses the key "__proto__"/],
    [
      'an id that is no name',
      'id: "../x"\ntitle: D\ncriteria: [{ id: A1, title: A }]\n',
      /x\.yaml:1:5: \.\.\/x has id/,
    ],
  ])('%s', (_, text, reason) => {
    const { code, stdout, stderr } = run({ 'frameworks/x.yaml': text }, 'dora')
    expect(stderr).toMatch(reason)
    expect([code, stdout]).toEqual([2, ''])
  })

  test('faults of a catalogue that was not asked for do not matter', () => {
    expect(run({ 'frameworks/x.yaml': criteria('{ id: A1, title: A, controls: [A.8.99] }') }, 'soc2').code).toBe(0)
  })

  test('a link out of the repository is not followed', () => {
    const folder = folderWith({ ...config, 'frameworks/a.md': 'Notes' })
    symlinkSync('/etc/hostname', join(folder, 'frameworks/x.yaml'))
    const { code, stderr } = isms(folder, ['status', '--framework', 'soc2', ...day])
    expect(stderr).toContain('frameworks/x.yaml:1:1: The path is no plain file')
    expect(code).toBe(2)
  })

  test('neither is a link in place of a folder', () => {
    const folder = folderWith(config)
    symlinkSync('/etc', join(folder, 'frameworks'))
    const { code, stderr } = isms(folder, ['status', '--framework', 'soc2', ...day])
    expect(stderr).toContain('frameworks:1:1: The path is no plain file')
    expect(code).toBe(2)
  })

  test('more files than are read', () => {
    const many = Array.from({ length: 101 }, (_, at) => [
      `frameworks/f${1000 + at}.yaml`,
      dora.replace('dora', `f${at}`),
    ])
    expect(run(Object.fromEntries(many), 'soc2').stderr).toContain('frameworks/f1100.yaml:1:1: More than 100 files')
  })

  test('a name that nothing has', () => {
    const { code, stderr } = run({ 'frameworks/dora.yaml': dora }, 'soc')
    expect(stderr).toContain('"soc" is no framework here')
    expect(stderr).toContain('Known: nist-csf, soc2, dora')
    expect(code).toBe(2)
  })

  test('control characters never reach the terminal', () => {
    const { stdout } = run(
      {
        'frameworks/dora.yaml': dora
          .replace('Digital', '"\\e[2JDigital"')
          .replace('"\\e[2JDigital" resilience', '"\\e[2JDigital resilience"'),
      },
      'dora',
    )
    expect(stdout).toContain('\\u001b[2JDigital')
    expect(stdout).not.toContain('\u001b')
  })
})
