/** Edits by range: what is set or added changes its own bytes only, and a diff says so. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyEdits, setField } from '../../src/edit/field-edit.ts'
import { addToList } from '../../src/edit/list-edit.ts'
import { unifiedDiff } from '../../src/edit/unified-diff.ts'
import { parseFile } from '../../src/parse/source-file.ts'
import { folderWith, writeInto } from '../support/run-cli.ts'

const file = (text: string) => parseFile('x.yaml', Buffer.from(text))
const set = (text: string, pointer: string, name: string, line: string) =>
  applyEdits(text, [setField(file(text), pointer, name, [line], ['what', 'due', 'status'])])
const add = (text: string, present: string[], items: string[]) => {
  const edit = addToList(file(text), '', 'evidence', present, items, ['id', 'status'])
  return edit === undefined ? text : applyEdits(text, [edit])
}

describe('a field', () => {
  test.each([
    [
      'of an action',
      'actions:\n  - what: a # why\n    due: x\n',
      '/actions/0',
      'actions:\n  - what: a # why\n    due: x\n    done_on: y\n',
    ],
    [
      'of an action in braces',
      'actions:\n  - { what: a, due: x } # c\n',
      '/actions/0',
      'actions:\n  - { what: a, due: x, done_on: y } # c\n',
    ],
    ['behind a folded text', 'what: >-\n  a\n  b\n\nz: 1\n', '', 'what: >-\n  a\n  b\ndone_on: y\n\nz: 1\n'],
    ['that is there', 'what: a\ndone_on: old   # kept\nz: 1\n', '', 'what: a\ndone_on: y   # kept\nz: 1\n'],
    ['that is empty', 'what: a\ndone_on:\nz: 1\n', '', 'what: a\ndone_on: y\nz: 1\n'],
    ['at the end without a line end', 'what: a', '', 'what: a\ndone_on: y'],
  ])('%s', (_, text, pointer, after) => {
    expect(set(text, pointer, 'done_on', 'done_on: y')).toBe(after)
  })

  test('two new ones keep their order', () => {
    const text = 'what: a\n'
    const edits = ['b', 'c'].map((name) => setField(file(text), '', name, [`${name}: 1`], ['what']))
    expect(applyEdits(text, edits)).toBe('what: a\nb: 1\nc: 1\n')
  })
})

describe('a list', () => {
  test.each([
    ['in brackets', 'id: a\nevidence: [E-1] # c\n', ['E-1'], 'id: a\nevidence: [E-1, E-2] # c\n'],
    ['in lines', 'id: a\nevidence:\n  - E-1 # c\nz: 1\n', ['E-1'], 'id: a\nevidence:\n  - E-1 # c\n  - E-2\nz: 1\n'],
    ['in lines without indentation', 'evidence:\n- E-1', ['E-1'], 'evidence:\n- E-1\n- E-2'],
    ['that is absent', 'id: a\nz: 1\n', [], 'id: a\nevidence: [E-2]\nz: 1\n'],
    ['that is empty', 'id: a\nevidence: []\n', [], 'id: a\nevidence: [E-2]\n'],
    ['of one value', 'id: a\nevidence: E-1\n', ['E-1'], 'id: a\nevidence: [E-1, E-2]\n'],
    ['that holds it', 'id: a\nevidence: [E-2]\n', ['E-2'], 'id: a\nevidence: [E-2]\n'],
  ])('%s', (_, text, present, after) => {
    expect(add(text, present, ['E-2'])).toBe(after)
  })
})

describe('a diff', () => {
  const many = Array.from({ length: 30 }, (_, at) => `line ${at}`)
  const changed = (...at: number[]) => many.map((line, index) => (at.includes(index) ? `${line}!` : line))
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`
  test.each([
    ['one change', text(many), text(changed(15))],
    ['changes far apart', text(many), text(changed(2, 25))],
    ['changes close together', text(many), text(changed(10, 14, 20))],
    ['lines put in and taken out', text(many), text(['first', ...many.slice(3), 'last'])],
    ['no line end before', many.join('\n'), text(changed(29))],
    ['no line end after', text(many), [...many, 'x'].join('\n')],
    ['everything gone', text(many), ''],
    ['from nothing', '', text(many)],
  ])('%s applies with git', (_, before, after) => {
    const folder = folderWith({ 'a.txt': before })
    writeInto(folder, { 'x.patch': unifiedDiff('a.txt', before, after) })
    execFileSync('git', ['apply', '--unidiff-zero', '--allow-empty', 'x.patch'], { cwd: folder })
    expect(after === '' ? '' : readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(after)
  })

  test('of nothing is empty', () => {
    expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('')
  })
})
