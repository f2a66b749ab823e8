/** Templates get plain data, fail on what is missing, and name the file and the line. */
import { describe, expect, it } from 'vitest'
import { templateFiller } from '../../src/render/template.ts'

const fill = (text: string, data: unknown) => templateFiller(() => ({ file: 'templates/x.md.hbs', text }))('x', data)

describe('templates', () => {
  it('fills values, escaped for Markdown', () => {
    expect(fill('{{text a}}', { a: '*x*\ny' })).toEqual({ ok: true, text: '\\*x\\* y' })
  })

  it('prints a table or its sentence', () => {
    const table = {
      columns: [{ title: 'A', width: 1 }],
      rows: [{ anchor: 'R-1', cells: [[{ text: 'x|y' }]] }],
      empty: 'None.',
    }
    expect(fill('{{table t}}', { t: table })).toEqual({ ok: true, text: '| A |\n| ---------- |\n| {#R-1}x\\|y |' })
    expect(fill('{{table t}}', { t: { ...table, rows: [] } })).toEqual({ ok: true, text: '*None.*' })
  })

  it.each([
    ['an unknown field', 'one\n{{text missing}}', 2],
    ['an unknown helper', 'one\ntwo\n{{nope a}}', 3],
    ['a broken block', 'one\n{{#if a}}', 2],
    ['a prototype property', '{{text a.constructor}}', 1],
    ['code in the data', '{{text a.toString}}', 1],
  ])('refuses %s at its line', (_, text, line) => {
    const result = fill(text, { a: 'x' })
    expect(result).toMatchObject({ ok: false, file: 'templates/x.md.hbs', line })
  })

  it('never calls functions of the data', () => {
    let called = false
    fill('{{#if f}}x{{/if}}', { f: () => (called = true) })
    expect(called).toBe(false)
  })
})
