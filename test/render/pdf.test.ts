/** The PDF volume: same bytes every time, our fonts only, nothing lost in silence. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakable } from '../../src/render/pdf/breakable.ts'
import { drawableWith } from '../../src/render/pdf/drawable.ts'
import { readFonts } from '../../src/render/pdf/fonts.ts'
import { writePdf } from '../../src/render/pdf/write-pdf.ts'
import type { Volume } from '../../src/render/volume.ts'
import { smallVolume } from './small-volume.ts'

const theme = readFileSync(new URL('../../templates/theme/volume.typ', import.meta.url), 'utf8')
const fonts = readFonts()
const compile = async (volume: Volume) => {
  const result = await writePdf(volume, { theme, fonts })
  if (!result.ok) throw new Error(result.message)
  return result
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
    const result = await writePdf({ ...smallVolume, organization: hostile, sections }, { theme, fonts })
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
    expect(notices).toEqual(['The PDF shows □ for characters that its fonts lack: 漢'])
  })
})

it('shows a near relative for common signs', () => expect(drawableWith(fonts).show('✅ done ☒')).toBe('✓ done ✗'))

it.each([
  ['RISK-001', 'RISK-001'],
  ['a plain sentence of ordinary words', 'a plain sentence of ordinary words'],
  ['https://a.example/very/long', 'https://\u200ba.\u200bexample/\u200bvery/\u200blong'],
])('lets %s wrap', (text, wrapped) => expect(breakable(text)).toBe(wrapped))
