/** A value of the repository shows letter by letter, wherever a template puts it. */
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/render/blocks.ts'
import { escapeMarkdown } from '../../src/render/escape-markdown.ts'
import { readMarkdown } from '../../src/render/markdown.ts'
import { partsText } from '../../src/render/markdown-table.ts'

const values = [
  'plain words',
  '**not bold** _nor this_ ~~nor that~~ `nor code`',
  '[no](link) ![no](picture) <b>no</b> &amp; &lt;',
  'a | b \\ c \\| d',
  '# no heading',
  '- no list',
  '1. no list either',
  '> no quote',
  '--- no rule',
  '{#RISK-001} {{no}} template',
  'snake_case_word and 2 * 3 * 4',
  '```isms:body',
]

describe('escapeMarkdown', () => {
  it.each(values)('in running text: %s', (value) => {
    const [block] = readMarkdown(escapeMarkdown(value), { template: true })
    expect(block).toMatchObject({ type: 'paragraph' })
    expect(block?.type === 'paragraph' && plainText(block.content)).toBe(value)
  })

  it.each(values)('in a table cell: %s', (value) => {
    const [block] = readMarkdown(`| a |\n|---|\n| ${partsText([{ text: value }], ', ')} |`, { template: true })
    expect(block?.type === 'table' && plainText(block.rows[0]![0]!)).toBe(value)
  })

  it('leaves addresses whole', () => {
    const [block] = readMarkdown(escapeMarkdown('see https://a.example/x_y_z?q=1 now'))
    expect(JSON.stringify(block)).toContain('"url":"https://a.example/x_y_z?q=1"')
  })
})
