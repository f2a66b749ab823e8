/** The reader of plain YAML never answers otherwise than the full parser, and it does answer for what people write. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/generated/rules.ts'
import { splitFrontMatter } from '../../src/parse/front-matter.ts'
import { notPlain, readPlainYaml } from '../../src/parse/plain-yaml.ts'
import { parseAnyYaml } from '../../src/parse/yaml.ts'
import { mutate, randomFrom, randomLayout, randomValue } from '../support/random-yaml.ts'

const root = join(import.meta.dirname, '../..')

/** Compares the answers, the order of keys included; true when the plain reader answers at all. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text)
  if (plain === notPlain) return false
  const full = parseAnyYaml(text)
  const seen = { text, faults: full.faults, unread: full.unread, value: JSON.stringify(full.value) }
  const wanted = { text, faults: [], unread: [], value: JSON.stringify(plain) }
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) expect(seen).toEqual(wanted)
  return true
}

const yamlOf = (path: string, text: string): string | undefined =>
  path.endsWith('.csv') ? undefined : path.endsWith('.md') ? splitFrontMatter(text).yaml : text

const exampleFolder = join(root, 'examples')
const exampleFiles = readdirSync(exampleFolder, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.(ya?ml|md)$/.test(item.name))
  .map((item) => join(item.parentPath, item.name))
const exampleTexts = exampleFiles
  .map((file) => yamlOf(file, readFileSync(file, 'utf8').replace(/\r\n/g, '\n')))
  .filter((text) => text !== undefined)
const ruleTexts = rules
  .flatMap(({ examples }) => [...examples.bad, ...examples.good])
  .flatMap(({ files }) => Object.entries(files))
  .map(([path, text]) => yamlOf(path, text))
  .filter((text) => text !== undefined)

describe('what people write', () => {
  test('reads alike, and nearly all of the examples is plain', () => {
    expect(exampleTexts.length).toBeGreaterThan(100)
    const plain = exampleTexts.filter(agrees).length
    expect(plain / exampleTexts.length).toBeGreaterThan(0.8)
  })

  test('reads alike in the examples of all rules', () => {
    expect(ruleTexts.length).toBeGreaterThan(1000)
    expect(ruleTexts.filter(agrees).length / ruleTexts.length).toBeGreaterThan(0.8)
  })

  test('reads alike after accidents', () => {
    const random = randomFrom(7)
    const texts = [...exampleTexts.filter((text) => text.length < 4000), ...ruleTexts]
    let plain = 0
    for (let round = 0; round < 12_000; round += 1) {
      let text = texts[Math.floor(random() * texts.length)] as string
      for (let accidents = 1 + Math.floor(random() * 3); accidents > 0; accidents -= 1) text = mutate(random, text)
      if (agrees(text)) plain += 1
    }
    expect(plain).toBeGreaterThan(2000)
  })

  test('reads alike in generated documents of every layout, whole and after accidents', () => {
    const random = randomFrom(8)
    let plain = 0
    for (let round = 0; round < 4000; round += 1) {
      const text = randomLayout(random, { id: 'X', field: randomValue(random), last: 'z' })
      if (agrees(text)) plain += 1
      agrees(mutate(random, text))
    }
    expect(plain).toBeGreaterThan(100)
  })

  test('reads alike in every document of a few lines of difficult pieces', () => {
    const pieces = [
      'a:',
      ' a:',
      '- a:',
      '- ',
      '-',
      'b',
      ' b',
      ': ',
      '|',
      '|-',
      '>',
      '>-',
      '\n',
      ' ',
      '  ',
      '"c"',
      "'",
      '#',
      '[d, e]',
      '{f: g}',
      ',',
    ]
    const random = randomFrom(9)
    let plain = 0
    for (let round = 0; round < 40_000; round += 1) {
      const length = 2 + Math.floor(random() * 9)
      const text = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('')
      if (agrees(text)) plain += 1
    }
    expect(plain).toBeGreaterThan(500)
  })
})

describe('what is left to the full parser', () => {
  test.each([
    ['an anchor', 'a: &x b\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !t b\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a tab', 'a:\tb\n'],
    ['a key that stands twice', 'a: b\na: c\n'],
    ['an absent key that stands twice', 'a:\na: c\n'],
    ['a reserved key', '__proto__: b\n'],
    ['a text over two lines', 'a: b\n  c\n'],
    ['a folded block with indented lines', 'a: >\n  b\n   c\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a doubled quote', "a: 'b''c'\n"],
    ['a colon in a text', 'a: b: c\n'],
    ['a comment behind a text', 'a: b # c\n'],
    ['a list over two lines', 'a: [b,\n  c]\n'],
    ['a trailing comma', 'a: [b, ]\n'],
    ['a merge key', '<<: { a: b }\n'],
    ['a carriage return', 'a: b\rc: d\n'],
    ['a letter beyond the basic plane', 'a: \u{1F512}\n'],
    ['no map or list', 'text\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text)).toBe(notPlain)
  })
})
