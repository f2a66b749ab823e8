/** The PDF volume: same bytes every time, our fonts only, nothing lost in silence. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakable } from '../../src/render/pdf/breakable.ts'
import { drawableWith } from '../../src/render/pdf/drawable.ts'
import { readFonts } from '../../src/render/pdf/fonts.ts'
import { writePdf } from '../../src/render/pdf/write-pdf.ts'
import type { Volume } from '../../src/render/volume.ts'
import { englishTexts } from './english-texts.ts'
import { smallVolume } from './small-volume.ts'

const theme = readFileSync(new URL('../../templates/theme/volume.typ', import.meta.url), 'utf8')
const fonts = readFonts()
const compile = async (volume: Volume) => {
  const result = await writePdf(volume, { theme, fonts, texts: englishTexts })
  if (!result.ok) throw new Error(result.message)
  return { notices: result.notices, bytes: result.volumes[0]!.bytes }
}

describe('the volume', () => {
  it('is the same twice, and dated by its commit', async () => {
    const [one, two] = [await compile(smallVolume), await compile(smallVolume)]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    expect(Buffer.from(one.bytes).toString('latin1')).toContain('2026-02-03T00:00:00')
  })

  it('uses no font of the machine', async () => {
    const { bytes } = await compile(smallVolume)
    const names = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([A-Za-z]+)/g),
    ].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names.map((name) => name!.replace(/(Inter|JetBrainsMono).*/, '$1')))).toEqual(
      new Set(['Inter', 'JetBrainsMono']),
    )
  })

  it('is tagged PDF/A with bookmarks', async () => {
    const text = Buffer.from((await compile(smallVolume)).bytes).toString('latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(text).toContain('/Outlines')
  })

  it('never treats text as markup', async () => {
    const hostile = '#panic("x") $ \\ * _ @p <p> = #import "@preview/x:1.0.0" // `'
    const sections = smallVolume.sections.map((section) => ({ ...section, title: hostile }))
    const result = await writePdf(
      { ...smallVolume, organization: hostile, sections },
      { theme, fonts, texts: englishTexts },
    )
    expect(result.ok).toBe(true)
  })

  it('survives a broken picture', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a00', 'hex')
    const blocks = [
      { type: 'paragraph', content: [{ type: 'image', image: { format: 'png', bytes, alt: 'Plan' } }] },
    ] as const
    const sections = smallVolume.sections.map((section) => ({ ...section, pages: [{ ...section.pages[0]!, blocks }] }))
    const { notices } = await compile({ ...smallVolume, sections })
    expect(notices).toEqual(['The PDF has no pictures, because one of them cannot be read.'])
  })

  it('tells which characters it cannot show', async () => {
    const { notices } = await compile({ ...smallVolume, title: 'Pack 漢 ✅ ł Ω' })
    expect(notices).toEqual([
      [
        'The PDF shows □ for characters that its fonts lack; isms.yaml: pack.fonts.files can name a font that has them:',
        '  the cover: 漢 in "Pack 漢 ✅ ł Ω"',
      ].join('\n'),
    ])
  })
})

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
/** The object of a PDF, from its number to its end. */
const objectOf = (text: string, number: string): string =>
  new RegExp(`\\n${number} 0 obj\\n([\\s\\S]*?)endobj`).exec(text)?.[1] ?? ''

describe('links', () => {
  it('lead to pages of the volume', async () => {
    const text = latin((await compile(smallVolume)).bytes)
    const aims = [...text.matchAll(/\/Subtype \/Link[^>]*?\/Dest \[(\d+) 0 R \/XYZ \d[\d.]* \d[\d.]* 0\]/g)]
    // Eight in the contents (section and three pages, words and number), one in each of the two policies.
    expect(aims).toHaveLength(10)
    for (const [, page] of aims) expect(objectOf(text, page!)).toContain('/Type /Page\n')
    expect(text).not.toContain('isms-place:')
  })

  it('lead from one volume into another by its file name', async () => {
    const fileName = (number: number): string => `part-${number}.pdf`
    const result = await writePdf(smallVolume, { theme, fonts, texts: englishTexts, fileName, most: 1 })
    if (!result.ok) throw new Error(result.message)
    expect(result.volumes.map(({ file }) => file)).toEqual(['part-1.pdf', 'part-2.pdf', 'part-3.pdf'])
    const [one, two, three] = result.volumes.map(({ bytes }) => latin(bytes))
    // The contents of the first volume list all pages; POL-1 links to POL-2.
    expect([...one!.matchAll(/\/S \/GoToR \/F \(part-2\.pdf\) \/D \[2 \/XYZ/g)].length).toBeGreaterThan(2)
    expect(one).toContain('/Contents (Volume 2, Page 3)')
    expect(three).not.toContain('/GoToR')
    for (const text of [one!, two!, three!]) expect(text).not.toContain('isms-place:')
    expect(one).toMatch(/volume 1 of 3/)
  })
})

it('shows a near relative for common signs', () => expect(drawableWith(fonts).show('✅ done ☒')).toBe('✓ done ✗'))

it.each([
  ['RISK-001', 'RISK-001'],
  ['a plain sentence of ordinary words', 'a plain sentence of ordinary words'],
  ['https://a.example/very/long', 'https://\u200ba.\u200bexample/\u200bvery/\u200blong'],
])('lets %s wrap', (text, wrapped) => expect(breakable(text)).toBe(wrapped))
