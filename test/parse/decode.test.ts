/** Bytes to text, and what is remembered of their form. */
import { expect, test } from 'vitest'
import { decode } from '../../src/parse/decode.ts'

test.each<[string, string, { text: string; crlf: boolean; bom: boolean; mixedEnds: boolean }]>([
  ['LF', 'a\nb\n', { text: 'a\nb\n', crlf: false, bom: false, mixedEnds: false }],
  ['CRLF', 'a\r\nb\r\n', { text: 'a\nb\n', crlf: true, bom: false, mixedEnds: false }],
  ['CR', 'a\rb', { text: 'a\nb', crlf: false, bom: false, mixedEnds: true }],
  ['both', 'a\r\nb\n', { text: 'a\nb\n', crlf: true, bom: false, mixedEnds: true }],
  ['a byte order mark', '\ufeffa', { text: 'a', crlf: false, bom: true, mixedEnds: false }],
  ['a second byte order mark', '\ufeff\ufeffa', { text: '\ufeffa', crlf: false, bom: true, mixedEnds: false }],
  ['nothing', '', { text: '', crlf: false, bom: false, mixedEnds: false }],
])('%s', (_, written, expected) => {
  expect(decode(Buffer.from(written))).toEqual(expected)
})

test.each<[string, number[], number]>([
  ['a Latin-1 letter', [0x61, 0xe9, 0x62], 1],
  ['a cut sequence', [0x61, 0x62, 0xe2, 0x82], 2],
  ['an overlong form', [0xc0, 0xaf], 0],
  ['half a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1],
  ['after letters of two bytes', [0xc3, 0xa9, 0xff], 2],
])('the first byte that is not UTF-8: %s', (_, bytes, badByte) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ badByte })
})
