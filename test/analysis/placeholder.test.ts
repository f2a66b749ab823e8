/** What counts as a placeholder, and where it is found. */
import { describe, expect, test } from 'vitest'
import { mayHoldPlaceholder, placeholdersIn } from '../../src/analysis/placeholder.ts'

const texts = (text: string, isBody = false) => placeholdersIn(text, isBody).map((placeholder) => placeholder.text)

describe('placeholders', () => {
  test.each([
    ['TODO: write this', 'TODO'],
    ['owner: tbd', 'tbd'],
    ['EUR XXX per year', 'XXX'],
    ['[Company] shall', '[Company]'],
    ['the [YOUR COMPANY] policy', '[YOUR COMPANY]'],
    ['by [insert name of the owner, title].', '[insert name of the owner, title]'],
    ['[TODO: 3 examples]', '[TODO: 3 examples]'],
    ['every [number] days', '[number]'],
    ['[____]', '[____]'],
    ['\\[Company\\]', '\\[Company\\]'],
    ['for {{ company }} only', '{{ company }}'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
    ['[TODO](plan.md)', 'TODO'],
  ])('%s', (text, expected) => {
    expect(mayHoldPlaceholder(text)).toBe(true)
    expect(texts(text)).toEqual([expected])
  })

  test.each([
    'nada que hacer, todo bien',
    'TODO.md and /TODO',
    'EVD-XXX',
    '[ ] and [x] and [X]',
    '[PER-001], [ISO 27001], [1], [A.5.1]',
    'ticket[s] and a[i]',
    '[Company](company.md), [Company][ref], ![Logo](logo.png), [^Note], [[Wiki]]',
    '[Internal] [sic] [We] he [the manager] said',
    '`TODO` and ``[Name] ` ``',
    '<!-- TODO\n[Name] -->',
    'https://example.org/TODO',
    '[plan](TODO.md#TODO)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces of a workflow are meant.
    '${{ secrets.TOKEN }}',
    '```\nTODO\n```',
  ])('not: %s', (text) => {
    expect(texts(text)).toEqual([])
  })

  test('a body knows indented code and link definitions, a field does not', () => {
    const text = 'See [Roles].\n\n    TODO code\n\n[roles]: roles.md\n'
    expect(texts(text, true)).toEqual([])
    expect(texts(text)).toEqual(['[Roles]', 'TODO'])
  })

  test('indented text in a list is no code', () => {
    expect(texts('1. Ask.\n\n    TODO: whom\n', true)).toEqual(['TODO'])
  })

  test('offsets are those of the text', () => {
    const text = 'Signed by\n[Name\nof owner], TBD'
    expect(placeholdersIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['[Name\nof owner]', 'TBD'])
  })

  test.each(['<!--', '`a\n\n', '[Name ', '](', '```\n', '{{', '> - '])(
    'a text full of %j is read in linear time',
    (part) => {
      expect(texts(`${part.repeat(100_000)}`, true)).toEqual([])
    },
  )
})
