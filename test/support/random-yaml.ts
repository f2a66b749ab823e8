/** Documents from a seeded generator, for differential tests: the same seed always gives the same documents. */
import { stringify } from 'yaml'

/** A generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const words = [
  'risk',
  'a b',
  'x: y',
  '# no comment',
  "it's",
  'say "so"',
  '- dash',
  '',
  ' lead',
  'trail ',
  'naïve',
  '日本',
  '\u{1F512}',
  'null',
  'true',
  '1.0',
  '010',
  '2026-01-02',
  'line\nbreak',
  'two\n\nbreaks\n',
  'tab\tinside',
  '@at',
  '%pct',
  '&amp',
  '*star',
  '!bang',
  '{brace',
  '[bracket',
  'a,b',
  '~',
  '|',
  '>',
  '?',
  'key:',
  'a #b',
  '\\',
  'isms-ignore',
]

/** A random plain value of maps, lists and scalars. */
export function randomValue(random: () => number, depth = 0): unknown {
  const pick = random()
  if (depth < 4 && pick < 0.3)
    return Array.from({ length: Math.floor(random() * 4) }, () => randomValue(random, depth + 1))
  if (depth < 4 && pick < 0.6) {
    return Object.fromEntries(
      Array.from({ length: Math.floor(random() * 5) }, (_, i) => [
        `${word(random)}${i}`,
        randomValue(random, depth + 1),
      ]),
    )
  }
  if (pick < 0.7) return Math.floor(random() * 2000) - 1000
  if (pick < 0.75) return random() < 0.5
  return word(random)
}

const word = (random: () => number): string => words[Math.floor(random() * words.length)] as string

/** The value as YAML in one of many layouts. */
export function randomLayout(random: () => number, value: unknown): string {
  const style = (['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const)[
    Math.floor(random() * 5)
  ]
  return stringify(value, {
    defaultStringType: style ?? 'PLAIN',
    defaultKeyType: 'PLAIN',
    collectionStyle: random() < 0.3 ? 'flow' : 'any',
    indent: random() < 0.5 ? 2 : 4,
    indentSeq: random() < 0.5,
    lineWidth: random() < 0.5 ? 20 : 80,
    aliasDuplicateObjects: false,
  })
}

/** The text with one small accident: a character taken out, put in, doubled, or a line indented otherwise. */
export function mutate(random: () => number, text: string): string {
  const at = Math.floor(random() * text.length)
  const marks = [
    ' ',
    ':',
    '#',
    '-',
    '"',
    "'",
    '\n',
    '[',
    '{',
    ',',
    '|',
    '>',
    '  ',
    ': ',
    '- ',
    '&a ',
    '*a',
    '!t ',
    '%',
    '0',
    '?',
  ]
  const mark = marks[Math.floor(random() * marks.length)] as string
  const pick = random()
  if (pick < 0.3) return text.slice(0, at) + text.slice(at + 1)
  if (pick < 0.8) return text.slice(0, at) + mark + text.slice(at)
  const line = text.lastIndexOf('\n', at) + 1
  return `${text.slice(0, line)} ${text.slice(line)}`
}
