/** Documents as PDFs of their own: the same bytes again, links aimed, no cover. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/render/markdown.ts'
import { readFonts } from '../../src/render/pdf/fonts.ts'
import { writeDocumentPdfs } from '../../src/render/pdf/write-document-pdfs.ts'
import type { Page } from '../../src/render/volume.ts'
import { englishTexts } from './english-texts.ts'
import { smallVolume } from './small-volume.ts'

const theme = readFileSync(new URL('../../templates/theme/volume.typ', import.meta.url), 'utf8')
const fonts = readFonts()
const pages = smallVolume.sections[0]!.pages as [Page, Page, Page]
const write = async (which: readonly Page[], volume = smallVolume) => {
  const href = (target: { kind: string; page?: string }) =>
    target.kind === 'page' ? `../${target.page}.pdf` : undefined
  const result = await writeDocumentPdfs(volume, which, { theme, fonts, texts: englishTexts, href })
  if (!result.ok) throw new Error(result.message)
  return result
}
const latin = (bytes: Uint8Array | undefined): string => Buffer.from(bytes!).toString('latin1')

describe('a document by itself', () => {
  it('does not depend on what was set before it', async () => {
    const together = await write(pages)
    const alone = await write([pages[1]])
    expect(Buffer.compare(together.files.get('POL-2')!, alone.files.get('POL-2')!)).toBe(0)
  })

  it('is tagged PDF/A, named after itself, without cover, and links to its neighbours', async () => {
    const text = latin((await write([pages[0]])).files.get('POL-1'))
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(text).toContain('POL-1 Policy &lt;POL-1&gt;')
    expect(text).toContain('/URI (../POL-2.pdf)')
    expect(text).not.toContain('isms-place:')
  })

  it('sets footnotes, in tables and lists too', async () => {
    const blocks = readMarkdown(
      'One[^1]\n\n- item[^1]\n\n| Two |\n|---|\n| cell[^2] |\n\n[^1]: First.\n[^2]: Second.\n',
    )
    const { files } = await write([{ ...pages[0], blocks }])
    expect(latin(files.get('POL-1')).match(/\/S \/Note\b/g)).toHaveLength(3)
  })

  it('survives a broken picture, and says whose it was', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a00', 'hex')
    const blocks = [
      { type: 'paragraph', content: [{ type: 'image', image: { format: 'png', bytes, alt: 'Plan' } }] },
    ] as const
    const { notices, files } = await write([{ ...pages[0], blocks }, pages[1]])
    expect(notices).toEqual(['The PDF of POL-1 has no pictures, because one of them cannot be read.'])
    expect(files.size).toBe(2)
  })

  it('carries the logo and the colours of the company', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10" fill="#aa11bb"/></svg>'
    const colors = { primary: '#aa11bb', accent: '#aa11bb', text: '#000000', muted: '#333333', background: '#ffffff' }
    const look = {
      colors,
      fonts: {},
      fontFiles: [],
      logo: { format: 'svg', bytes: Buffer.from(svg), width: 30, height: 10 } as const,
    }
    const [plain, branded] = [await write([pages[0]]), await write([pages[0]], { ...smallVolume, look })]
    expect(Buffer.compare(plain.files.get('POL-1')!, branded.files.get('POL-1')!)).not.toBe(0)
    expect(latin(branded.files.get('POL-1'))).toContain('/Figure')
  })
})
