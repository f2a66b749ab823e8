/** Text of a repository on a terminal and in the log of a CI runner. */
import { describe, expect, test } from 'vitest'
import { plainLine, plainText } from '../../src/terminal/plain-text.ts'

describe('plainText', () => {
  test.each([
    ['Café 日本 \u{1F512}', 'Café 日本 \u{1F512}'],
    ['a\tb\nc', 'a\tb\nc'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['a\rb', 'a\\u000db'],
    ['\u0000\u0007\u007f\u009b', '\\u0000\\u0007\\u007f\\u009b'],
    ['\u202eabc\u2066', '\\u202eabc\\u2066'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })
})

describe('plainLine', () => {
  test.each([
    ['one\n  two \n\n three', 'one two three'],
    ['\none', ' one'],
    ['  kept  ', '  kept  '],
    ['::error::x', '\\u003a:error::x'],
    ['  ::error::x', '  \\u003a:error::x'],
    ['##[error]x', '\\u0023#[error]x'],
    ['a ::b', 'a ::b'],
    ['# heading', '# heading'],
  ])('%j becomes %j', (text, line) => {
    expect(plainLine(text)).toBe(line)
  })

  test('a very long run of blanks takes one pass', () => {
    expect(plainLine(`${' '.repeat(1_000_000)}x`)).toHaveLength(1_000_001)
  })
})
