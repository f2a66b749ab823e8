/** Replaces what no font of the PDF theme can draw, so that the PDF never borrows a font from the machine that builds it. */
import { fontCoverage } from './font-coverage.ts'

/** Familiar signs that have a near relative in the theme's fonts. */
const NEAR: ReadonlyMap<string, string> = new Map([
  ['✅', '✓'],
  ['☑', '✓'],
  ['✔', '✓'],
  ['❌', '✗'],
  ['☒', '✗'],
  ['⚠', '!'],
  ['☐', '□'],
])
const PLAIN = /^[\n\t\u0020-\u007e]*$/
const UNSEEN = /\ufe0e|\ufe0f|\u200d|\u00ad|\u2060|\ufeff/gu

/** A replacer, and the characters that it could not show so far. */
export interface Drawable {
  readonly show: (text: string) => string
  readonly missing: () => string[]
}

/** Judges by the fonts that the volume is compiled with. */
export function drawableWith(fonts: readonly Uint8Array[]): Drawable {
  const covered = new Set<number>()
  for (const font of fonts) for (const code of fontCoverage(font)) covered.add(code)
  const missing = new Set<string>()
  const has = (text: string): boolean => [...text].every((sign) => covered.has(sign.codePointAt(0)!))
  const replace = (sign: string): string => {
    if (sign === '\n' || sign === '\t' || sign === '\u200b' || has(sign)) return sign
    const plain = NEAR.get(sign) ?? sign.normalize('NFKC')
    if (has(plain)) return plain
    missing.add(sign)
    return '□'
  }
  return {
    show: (text) => (PLAIN.test(text) ? text : [...text.replace(UNSEEN, '')].map(replace).join('')),
    missing: () => [...missing].sort(),
  }
}
