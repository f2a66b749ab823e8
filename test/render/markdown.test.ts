/** Markdown becomes blocks; what could harm a reader becomes plain words. */
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/render/blocks.ts'
import { readMarkdown } from '../../src/render/markdown.ts'

const words = (source: string): string =>
  readMarkdown(source)
    .map((block) => ('content' in block ? plainText(block.content) : ''))
    .join('\n')
const json = (source: string): string => JSON.stringify(readMarkdown(source))

describe('blocks', () => {
  it('keeps headings with readable unique ids', () => {
    const headings = readMarkdown('# One\n\n## One\n\n## Ünïcode & more').map(
      (block) => block.type === 'heading' && [block.level, block.id],
    )
    expect(headings).toEqual([
      [1, 'one'],
      [2, 'one-1'],
      [2, 'ünïcode--more'],
    ])
  })

  it('keeps nested lists, tasks and the start of numbering', () => {
    const [list] = readMarkdown('3. a\n   - [x] done\n   - [ ] open\n')
    expect(list).toMatchObject({ type: 'list', ordered: true, start: 3 })
    expect(JSON.stringify(list)).toContain('"checked":true')
    expect(JSON.stringify(list)).toContain('"checked":false')
  })

  it('keeps the alignment of table columns and breaks inside cells', () => {
    const [table] = readMarkdown('| a | b |\n|---|--:|\n| x<br>y | \\| |')
    expect(table).toMatchObject({ type: 'table', columns: [{}, { align: 'right' }] })
    expect(JSON.stringify(table)).toContain('"break"')
  })

  it('takes widths and places from templates only', () => {
    const source = '| a | b |\n|---|------|\n| {#R-1}x | y |'
    expect(JSON.stringify(readMarkdown(source, { template: true }))).toContain('{"type":"anchor","id":"R-1"}')
    expect(readMarkdown(source, { template: true })[0]).toMatchObject({ columns: [{ weight: 3 }, { weight: 6 }] })
    expect(json(source)).not.toContain('anchor')
  })
})

describe('hostile text', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](data:text/html,hi)', 'x'],
    ['[x](vbscript:a)', 'x'],
    ['[x](file:///etc/passwd)', 'x'],
    ['[x](//evil.example/a)', 'x'],
    ['[x](nowhere.md)', 'x'],
    ['![secret](/etc/passwd)', '[picture: secret]'],
    ['![secret](http://169.254.169.254/x)', '[picture: secret]'],
    ['a\u202eb\u0000c', 'abc'],
  ])('%s', (source, shown) => {
    expect(words(source)).toBe(shown)
    expect(json(source)).not.toContain('"link"')
  })

  it('asks the resolver for relative links and pictures only', () => {
    const asked: string[] = []
    readMarkdown('[a](x.md) [b](https://e.example) ![c](p.png) ![d](https://e.example/p.png) [e](tel:1)', {
      link: (href) => void asked.push(href),
      image: (path) => void asked.push(path),
    })
    expect(asked).toEqual(['x.md', 'p.png'])
  })

  it('stands very deep nesting', () => {
    expect(() => readMarkdown(`${'>'.repeat(5000)} x\n${'['.repeat(5000)}`)).not.toThrow()
  })
})

describe('footnotes', () => {
  const first = (source: string) => readMarkdown(source)[0]

  it('are taken to where they are named, whatever the order', () => {
    expect(readMarkdown('[^1]: The *note*\n  goes on.\n\nWords[^1].\n')).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Words' },
          {
            type: 'footnote',
            content: [
              { type: 'text', text: 'The ' },
              { type: 'emphasis', content: [{ type: 'text', text: 'note' }] },
              { type: 'text', text: ' goes on.' },
            ],
          },
          { type: 'text', text: '.' },
        ],
      },
    ])
  })

  it.each(['Words[^none].', 'Words[^ a].', 'Words[^].'])('%s stays as written', (source) =>
    expect(first(source)).toEqual({ type: 'paragraph', content: [{ type: 'text', text: source }] }),
  )

  it('do not nest without end', () => {
    const [block] = readMarkdown('A[^a]\n\n[^a]: b[^a]\n')
    expect(JSON.stringify(block)).toContain('{"type":"footnote","content":[{"type":"text","text":"b[^a]"}]}')
  })
})

it.each([
  ['quotes', `${'> '.repeat(60)}words`],
  ['lists', `${Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- item`).join('\n')} words`],
  ['emphasis', `${'*'.repeat(60)}words${'*'.repeat(60)}`],
])('%s nested without end keep their words and lose their frames', (_, source) => {
  const json = JSON.stringify(readMarkdown(source))
  expect(json).toContain('words')
  expect(json.match(/"type":"(?:quote|list|strong)"/g)!.length).toBeLessThanOrEqual(9)
})
