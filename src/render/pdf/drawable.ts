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

/** A character that no font has, with the first text that needed it and the page of that text. */
export interface Missing {
  readonly sign: string
  readonly page: string
  readonly text: string
}

/** A replacer, and the characters that it could not show so far. */
export interface Drawable {
  readonly show: (text: string) => string
  /** Names the page of the texts that follow. */
  readonly at: (page: string) => void
  readonly missing: () => Missing[]
}

/** Where texts stand that belong to no page. */
export const COVER = 'the cover'

const MOST_TOLD = 12
const AROUND = 16

/** What to tell of them: which character, where, in which words. */
export function missingNotices(missing: readonly Missing[]): string[] {
  if (missing.length === 0) return []
  const places = new Map<string, Missing[]>()
  for (const one of missing) {
    const place = `${one.page}\n${one.text}`
    places.set(place, [...(places.get(place) ?? []), one])
  }
  const lines = [...places.values()].slice(0, MOST_TOLD).map((signs) => {
    const [{ sign, page, text }] = signs as [Missing]
    const words = [...text]
    const at = words.indexOf(sign)
    const shown = words
      .slice(Math.max(0, at - AROUND), at + AROUND)
      .join('')
      .replace(/\s+/g, ' ')
    return `  ${page}: ${signs.map((one) => one.sign).join(' ')} in "${shown}"`
  })
  const more = places.size > MOST_TOLD ? [`  and ${places.size - MOST_TOLD} more texts`] : []
  const head =
    'The PDF shows □ for characters that its fonts lack; isms.yaml: pack.fonts.files can name a font that has them:'
  return [[head, ...lines, ...more].join('\n')]
}

/** Judges by the fonts that the volume is compiled with. */
export function drawableWith(fonts: readonly Uint8Array[]): Drawable {
  const covered = new Set<number>()
  for (const font of fonts) for (const code of fontCoverage(font)) covered.add(code)
  const missing = new Map<string, Missing>()
  let page: string = COVER
  let whole = ''
  const has = (text: string): boolean => [...text].every((sign) => covered.has(sign.codePointAt(0)!))
  const replace = (sign: string): string => {
    if (sign === '\n' || sign === '\t' || sign === '\u200b' || has(sign)) return sign
    const plain = NEAR.get(sign) ?? sign.normalize('NFKC')
    if (has(plain)) return plain
    if (!missing.has(sign)) missing.set(sign, { sign, page, text: whole })
    return '□'
  }
  return {
    show: (text) => {
      if (PLAIN.test(text)) return text
      whole = text
      return [...text.replace(UNSEEN, '')].map(replace).join('')
    },
    at: (name) => {
      page = name
    },
    missing: () => [...missing.values()].sort((left, right) => (left.sign < right.sign ? -1 : 1)),
  }
}
