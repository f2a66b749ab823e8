/** Loading YAML: every oddity either works or gives one clear finding, and the findings of other files still come. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/engine/check.ts'
import { memorySource } from '../../src/source/memory.ts'
import { faultsBeside, faultsOf, soundRisk } from '../support/faults.ts'
import { minimalConfig } from '../support/in-memory.ts'

/** The risk with one more line. */
const risk = (line: string): string => `${soundRisk}${line}\n`
const depth = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels)

describe('YAML that works', () => {
  test.each<[string, string | Uint8Array]>([
    ['plain', soundRisk],
    ['a byte order mark', `\ufeff${soundRisk}`],
    ['CRLF', soundRisk.replace(/\n/g, '\r\n')],
    ['lone CR', soundRisk.replace(/\n/g, '\r')],
    ['a byte order mark with CRLF', `\ufeff${soundRisk.replace(/\n/g, '\r\n')}`],
    ['no line break at the end', soundRisk.trimEnd()],
    ['a document marker', `---\n${soundRisk}`],
    ['an end marker', `${soundRisk}...\n`],
    ['comments', `# head\n${soundRisk}# tail`],
    ['a tab after the colon', soundRisk.replace('type: ', 'type:\t')],
    ['a flow map', '{ id: RISK-001, title: T, type: isms, description: D, status: identified }'],
    ['JSON', '{"id": "RISK-001", "title": "T", "type": "isms", "description": "D", "status": "identified"}'],
    ['40 levels', risk(`x-a: ${depth('[', ']', 39)}`)],
    ['a field of one million characters', risk(`x-a: ${'y'.repeat(1_000_000)}`)],
    ['a line of one million blanks', risk(`x-a: ${' '.repeat(1_000_000)}y`)],
    ['20,000 keys in one map', risk(`x-a:\n${Array.from({ length: 20_000 }, (_, i) => `  k${i}: ${i}`).join('\n')}`)],
    [
      '20,000 keys in one flow map',
      risk(`x-a: {${Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}`).join(', ')}}`),
    ],
    ['names of object methods as keys', risk('x-a: { toString: 1, hasOwnProperty: 2, valueOf: 3 }')],
    ['an escaped NUL in quotes', risk('x-a: "a\\0b"')],
    ['half a surrogate pair in quotes', risk('x-a: "\\uD800"')],
    ['a literal block that holds "---"', risk('x-a: |\n  one\n  ---\n  two')],
  ])('%s', (_, content) => {
    expect(faultsBeside({ 'risks/a.yaml': content })).toEqual([])
  })
})

describe('YAML that gives one finding', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'syntax/empty-file risks/a.yaml:1:1'],
    ['a file of comments', '# nothing yet\n', 'syntax/empty-file risks/a.yaml:1:1'],
    ['the value null', 'null\n', 'syntax/empty-file risks/a.yaml:1:1'],
    ['a byte order mark alone', '\ufeff', 'syntax/empty-file risks/a.yaml:1:1'],
    ['one scalar', 'hello\n', 'schema/wrong-type risks/a.yaml:1:1'],
    ['a tab as indentation', 'id: RISK-001\nscenario:\n\tthreat: x\n', 'syntax/invalid-yaml risks/a.yaml:3:1'],
    ['an open bracket', 'id: [\n', 'syntax/invalid-yaml risks/a.yaml:2:1'],
    ['an open quote', 'id: "x\n', 'syntax/invalid-yaml risks/a.yaml:2:1'],
    ['a NUL', 'id: RISK\0-001\n', 'syntax/invalid-yaml risks/a.yaml:1:9'],
    ['a control character', 'id: RISK\u0007\n', 'syntax/invalid-yaml risks/a.yaml:1:9'],
    ['Latin-1', Buffer.from('id: RISK-001\ntitle: caf\xe9\n', 'latin1'), 'syntax/encoding risks/a.yaml:1:1'],
    ['UTF-16', Buffer.from(`\ufeff${soundRisk}`, 'utf16le'), 'syntax/encoding risks/a.yaml:1:1'],
    ['a cut UTF-8 sequence', Buffer.from([0x61, 0xe2, 0x82]), 'syntax/encoding risks/a.yaml:1:1'],
    ['more than 1 MiB', risk(`x-a: ${'y'.repeat(1024 * 1024)}`), 'syntax/file-too-large risks/a.yaml:1:1'],
    ['50 MB', Buffer.alloc(50_000_000, 'a'), 'syntax/file-too-large risks/a.yaml:1:1'],
    ['a key that stands twice', risk('title: Again'), 'syntax/duplicate-key risks/a.yaml:6:1'],
    ['a key that stands twice, first without value', `title:\n${soundRisk}`, 'syntax/duplicate-key risks/a.yaml:3:1'],
    ['an anchor', soundRisk.replace('title: ', 'title: &t '), 'syntax/forbidden-yaml risks/a.yaml:2:8'],
    [
      'an anchor and its alias',
      soundRisk.replace('title: ', 'title: &t ').replace(/description: .*/, 'description: *t'),
      'syntax/forbidden-yaml risks/a.yaml:2:8',
    ],
    [
      'a required field that is an alias',
      soundRisk.replace(/description: .*/, 'description: *t'),
      'syntax/forbidden-yaml risks/a.yaml:4:14',
    ],
    [
      'a merge key',
      `${soundRisk.replace(/description: .*\n/, '')}<<: *common\n`,
      'syntax/forbidden-yaml risks/a.yaml:5:5',
    ],
    ['an alias in itself', risk('x-a: &a [*a]'), 'syntax/forbidden-yaml risks/a.yaml:6:6'],
    ['an alias bomb', aliasBomb(), 'syntax/forbidden-yaml risks/a.yaml:6:6'],
    ['a tag', soundRisk.replace('title: ', 'title: !!str '), 'syntax/forbidden-yaml risks/a.yaml:2:8'],
    [
      'a tag that would make an object',
      risk('x-a: !!js/function "function () {}"'),
      'syntax/forbidden-yaml risks/a.yaml:6:6',
    ],
    ['a directive', `%YAML 1.1\n---\n${soundRisk}`, 'syntax/forbidden-yaml risks/a.yaml:1:1'],
    ['two documents', `${soundRisk}---\nid: RISK-002\n`, 'syntax/forbidden-yaml risks/a.yaml:7:1'],
    ['many documents', `${soundRisk}${'---\nid: RISK-002\n'.repeat(50)}`, 'syntax/forbidden-yaml risks/a.yaml:7:1'],
    ['a key that is a list', risk('? [a, b]\n: 1'), 'syntax/forbidden-yaml risks/a.yaml:6:3'],
    ['the key __proto__', risk('__proto__: { polluted: 1 }'), 'syntax/forbidden-yaml risks/a.yaml:6:1'],
    ['the key constructor', risk('x-a: { constructor: 1 }'), 'syntax/forbidden-yaml risks/a.yaml:6:8'],
    ['41 levels', risk(`x-a: ${depth('[', ']', 40)}`), 'syntax/forbidden-yaml risks/a.yaml:6:45'],
    ['10,000 levels of flow lists', risk(`x-a: ${depth('[', ']', 10_000)}`), 'syntax/forbidden-yaml risks/a.yaml:6:55'],
    [
      '10,000 levels of flow maps',
      risk(`x-a: ${depth('{a: ', '}', 10_000)}`),
      'syntax/forbidden-yaml risks/a.yaml:6:199',
    ],
    ['10,000 open brackets', risk(`x-a: ${'['.repeat(10_000)}`), 'syntax/forbidden-yaml risks/a.yaml:6:55'],
    [
      '1,000 levels of block maps',
      risk(Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}x-a:`).join('\n')),
      'syntax/forbidden-yaml risks/a.yaml:55:50',
    ],
    [
      '10,000 levels of block lists',
      risk(`x-a:\n  ${'- '.repeat(10_000)}x`),
      'syntax/forbidden-yaml risks/a.yaml:7:101',
    ],
  ])('%s', (_, content, finding) => {
    expect(faultsBeside({ 'risks/a.yaml': content })).toEqual([finding])
  })

  test('each forbidden construct of a file is named once, at its first place', () => {
    const text = risk('x-a: !a &b c\nx-b: !a &c d\nx-c: *b')
    expect(faultsOf({ 'risks/a.yaml': text }).map(({ message }) => message)).toEqual([
      'The file uses a tag (!), which is not allowed here',
      'The file uses an anchor (&) or alias (*), which is not allowed here',
    ])
  })

  test('no prototype is touched', () => {
    faultsOf({
      'risks/a.yaml': risk('__proto__: { polluted: 1 }\nx-a: { constructor: { prototype: { polluted: 1 } } }'),
    })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('isms.yaml itself', () => {
  test.each<[string, string, string[]]>([
    ['broken', 'organization: [\n', ['syntax/invalid-yaml isms.yaml:2:1']],
    ['empty', '', ['syntax/empty-file isms.yaml:1:1']],
    ['a scalar', '42\n', ['schema/wrong-type isms.yaml:1:1']],
    ['an unknown field', `${minimalConfig}organisation: x\n`, ['schema/unknown-field isms.yaml:5:1']],
    ['a faulty field', `${minimalConfig}phase: stage3\n`, ['schema/value-not-allowed isms.yaml:5:8']],
  ])('%s: still checks the rest', (_, text, findings) => {
    expect(faultsBeside({ 'isms.yaml': text })).toEqual(findings)
  })

  test('absent: there is no answer', () => {
    expect(() => check({ source: memorySource({ 'risks/a.yaml': soundRisk }), asOf: '2026-06-30' })).toThrow(
      'There is no isms.yaml',
    )
  })

  test('of a newer format: there is no answer', () => {
    const source = memorySource({ 'isms.yaml': minimalConfig.replace('format: 1', 'format: 2') })
    expect(() => check({ source, asOf: '2026-06-30' })).toThrow('isms.yaml has format 2; this version reads format 1')
  })

  test('in another place is no configuration', () => {
    const hostile =
      'kind: isms-config\norganization: Evil\nseverity_overrides: { schema/unknown-field: { severity: off } }\n'
    expect(faultsBeside({ 'a.yaml': hostile, 'risks/b.yaml': risk('tittle: x') })).toEqual([
      'source/unknown-kind a.yaml:1:7',
      'schema/unknown-field risks/b.yaml:6:1',
    ])
  })
})

function aliasBomb(): string {
  const levels = ['x-a: &a [x, x, x, x, x, x, x, x, x]']
  for (let at = 98; at < 110; at += 1) {
    const [name, before] = [String.fromCharCode(at), String.fromCharCode(at - 1)]
    levels.push(`x-${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
  }
  return risk(levels.join('\n'))
}
