/** What pages offer on screen: choices in an order that readers expect, rows marked with numbers, data that nothing runs. */
import { describe, expect, it } from 'vitest'
import { type Block, text } from '../../src/render/blocks.ts'
import { tableNames } from '../../src/render/html/table-names.ts'
import { rowMarks, writeFilter } from '../../src/render/html/write-filter.ts'
import { inertJson, writeSearch } from '../../src/render/html/write-search.ts'
import { rowFilter } from '../../src/render/screen.ts'

const filter = rowFilter(
  ['Status', 'Owner', 'Standard'],
  [
    { key: 'A.5.1', values: [['planned'], ['Bo', 'Ada'], ['same']] },
    { key: 'A.5.2', values: [['implemented'], ['Ada'], ['same']] },
    { key: 'A.5.3', values: [[], ['Cy'], ['same']] },
  ],
  { Status: ['implemented', 'partial', 'planned'] },
)

describe('a filter', () => {
  it('lists values in their order, else by the alphabet, and drops choices that narrow nothing', () => {
    expect(filter.facets).toEqual([
      { label: 'Status', values: ['implemented', 'planned'] },
      { label: 'Owner', values: ['Ada', 'Bo', 'Cy'] },
    ])
  })

  it.each([
    ['A.5.1', ' data-facets="1|1 0"'],
    ['A.5.2', ' data-facets="0|0"'],
    ['A.5.3', ' data-facets="|2"'],
    ['A.5.4', ''],
  ])('marks the row of %s with%s', (key, mark) => {
    expect(rowMarks(filter)([[{ type: 'anchor', id: 'x' }, text(key)]])).toBe(mark)
  })

  it('has a label for every choice, is hidden without script, and escapes what it offers', () => {
    const form = writeFilter({ facets: [{ label: 'Owner', values: ['<b>', '"x"'] }], rows: [] })
    expect(form).toMatch(/^<form class="filter"[^>]* hidden>/)
    expect(form).toContain('<label for="facet-0">Owner</label>')
    expect(form).toContain('<select id="facet-0">')
    expect(form).toContain('<option value="0">&lt;b&gt;</option><option value="1">&quot;x&quot;</option>')
    expect(form).toContain('role="status"')
  })
})

describe('the search', () => {
  it('holds no sign that could end its element', () => {
    const json = inertJson(['</script><!--', '&\u2028'])
    expect(json).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(json)).toEqual(['</script><!--', '&\u2028'])
  })

  it('leaves out what leads nowhere or outside', () => {
    const entry = { id: 'X', title: 'x', kind: 'Risk' }
    const written = writeSearch(
      [
        { ...entry, target: { kind: 'external', url: 'https://a.example' } },
        { ...entry, target: { kind: 'page', page: 'gone' } },
        { ...entry, id: 'Y', target: { kind: 'page', page: 'here' } },
      ],
      (target) => (target.kind === 'page' && target.page === 'here' ? 'here.html' : undefined),
    )
    expect(written).toContain('[["Y","x","Risk","here.html"]]')
  })
})

it('tables are named by caption or by the heading above them, each by a name of its own', () => {
  const table = (caption?: string) =>
    ({ type: 'table', columns: [], head: [], rows: [], ...(caption === undefined ? {} : { caption }) }) as const
  const heading = (words: string): Block => ({ type: 'heading', level: 2, id: words, content: [text(words)] })
  const blocks: Block[] = [
    table(),
    heading('Risks'),
    table(),
    { type: 'quote', blocks: [table()] },
    { type: 'figure', svg: '', caption: '', text: [table('Counts'), table('Counts')] },
  ]
  expect([...tableNames(blocks, 'Register').values()]).toEqual([
    'Register',
    'Risks',
    'Risks (2)',
    'Counts',
    'Counts (2)',
  ])
})
