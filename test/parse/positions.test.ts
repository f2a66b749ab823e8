/** Where things stand: line and column of keys and values in every format. */
import { describe, expect, test } from 'vitest'
import { parseFile, placeOf, rangeAt } from '../../src/parse/source-file.ts'

const at = (path: string, text: string, pointer: string, part?: 'key' | 'value'): string => {
  const { start, end } = placeOf(parseFile(path, Buffer.from(text)), pointer, part)
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

const yaml = `id: RISK-001
"quoted key": 'single'
title: "double"
long: a plain text
  on two lines
block: |
  first
  second
folded: >-
  first
map:
  inner: 3
list:
  - one
  - id: two
    name: x
flow: { a: 1, "b": [x, 'y', { c: 2 }] }
empty:
tilde: ~
a/b: 1
c~d: 2
`

describe('in YAML', () => {
  test.each<[string, 'key' | 'value', string]>([
    ['/id', 'value', '1:5-1:13'],
    ['/id', 'key', '1:1-1:3'],
    ['/quoted key', 'value', '2:15-2:23'],
    ['/quoted key', 'key', '2:2-2:12'],
    ['/title', 'value', '3:8-3:16'],
    ['/long', 'value', '4:7-4:19'],
    ['/block', 'value', '6:8-6:9'],
    ['/block', 'key', '6:1-6:6'],
    ['/folded', 'value', '9:9-9:11'],
    ['/map', 'value', '12:3-12:11'],
    ['/map/inner', 'value', '12:10-12:11'],
    ['/list', 'value', '14:3-14:8'],
    ['/list/0', 'value', '14:5-14:8'],
    ['/list/1', 'value', '15:5-15:12'],
    ['/list/1/id', 'value', '15:9-15:12'],
    ['/list/1/name', 'key', '16:5-16:9'],
    ['/flow', 'value', '17:7-17:40'],
    ['/flow/a', 'value', '17:12-17:13'],
    ['/flow/b', 'value', '17:20-17:38'],
    ['/flow/b/1', 'value', '17:24-17:27'],
    ['/flow/b/2/c', 'value', '17:34-17:35'],
    ['/a~1b', 'value', '20:6-20:7'],
    ['/c~0d', 'key', '21:1-21:4'],
  ])('%s (%s) is at %s', (pointer, part, place) => {
    expect(at('risks/a.yaml', yaml, pointer, part)).toBe(place)
  })

  test('a value that is absent is at its key', () => {
    expect(at('risks/a.yaml', yaml, '/empty')).toBe('18:1-18:6')
  })

  test('a field that is not written is at the key of its nearest written parent', () => {
    expect(at('risks/a.yaml', yaml, '/map/missing')).toBe('11:1-11:4')
    expect(at('risks/a.yaml', yaml, '/map/missing/deeper')).toBe('11:1-11:4')
    expect(at('risks/a.yaml', yaml, '/list/1/missing')).toBe('15:5-15:12')
  })

  test('a field that is not written at the top is at the start', () => {
    expect(at('risks/a.yaml', `# head\n\n${yaml}`, '/missing')).toBe('3:1-3:13')
  })

  test('CRLF and a byte order mark move nothing', () => {
    expect(at('risks/a.yaml', `\ufeff${yaml.replace(/\n/g, '\r\n')}`, '/flow/b/1')).toBe('17:24-17:27')
  })

  test('columns count UTF-16 units, as editors and annotations do', () => {
    expect(at('risks/a.yaml', 'a: "\u{1F512}é"\nb: {c: "\u{1F512}", d: 1}\n', '/b/d')).toBe('2:17-2:18')
  })
})

describe('in a list file', () => {
  const list = `- id: A\n  title: x\n-\n  id: B\n  title: y\n`
  test.each([
    ['/0', '1:3-1:8'],
    ['/0/title', '2:10-2:11'],
    ['/1', '4:3-4:8'],
    ['/1/id', '4:7-4:8'],
    ['/1/missing', '4:3-4:8'],
  ])('%s is at %s', (pointer, place) => {
    expect(at('risks.yaml', list, pointer)).toBe(place)
  })
})

describe('in Markdown', () => {
  const markdown = '---\nid: POL-001\nowner: PER-001\nx-list:\n  - a\n---\n# Purpose\n\ntext\n'

  test.each([
    ['/id', '2:5-2:12'],
    ['/owner', '3:8-3:15'],
    ['/x-list/0', '5:5-5:6'],
    ['/missing', '2:1-2:12'],
  ])('front matter %s is at %s', (pointer, place) => {
    expect(at('policies/a.md', markdown, pointer)).toBe(place)
  })

  test.each([
    ['# Purpose', 7],
    ['text', 9],
  ])('body text "%s" is on line %i', (words, line) => {
    const file = parseFile('policies/a.md', Buffer.from(markdown))
    const offset = file.bodyOffset + file.body.indexOf(words)
    expect(file.text.slice(offset).startsWith(words)).toBe(true)
    expect(rangeAt(file, offset, offset + words.length).start).toEqual({ line, column: 1 })
  })

  test('faults of the YAML are shifted by the fence', () => {
    const file = parseFile('policies/a.md', Buffer.from('---\nid: X\nid: Y\n---\n'))
    expect(file.faults.map(({ from, to }) => rangeAt(file, from, to).start)).toEqual([{ line: 3, column: 1 }])
  })
})

describe('in CSV', () => {
  const csv = 'person,note\nA,"one\ntwo"\n\nB,x\n'
  test.each([
    ['/0', '2:1-2:7'],
    ['/0/note', '2:3-2:7'],
    ['/1/note', '5:3-5:4'],
    ['/1/other', '5:1-5:4'],
  ])('%s is at %s', (pointer, place) => {
    expect(at('training-programmes/a.csv', csv, pointer)).toBe(place)
  })
})

test('a place in a file without text is its start', () => {
  expect(at('risks/a.yaml', '', '/id')).toBe('1:1-1:1')
})
