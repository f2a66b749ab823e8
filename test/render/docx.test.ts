/** Word documents: real styles and fields, the same bytes every time, nothing hostile in them. */
import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bookmarkName } from '../../src/render/docx/bookmark-name.ts'
import { writeDocx } from '../../src/render/docx/write-docx.ts'
import { drawHeatMap } from '../../src/render/heat-map.ts'
import { readMarkdown } from '../../src/render/markdown.ts'
import type { Page } from '../../src/render/volume.ts'
import { englishTexts } from './english-texts.ts'
import { heatMap, smallVolume } from './small-volume.ts'

const [plain, draft] = smallVolume.sections[0]!.pages as [Page, Page]
const write = (page: Page, volume = smallVolume) =>
  writeDocx(page, volume, {
    texts: englishTexts,
    href: (target) =>
      target.kind === 'external' ? target.url : target.kind === 'page' ? `../${target.page}.docx` : undefined,
  })
const parts = (page: Page, volume = smallVolume): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(write(page, volume))).map(([path, bytes]) => [path, strFromU8(bytes)]))
const body = (markdown: string): string =>
  parts({ ...plain, control: [], revisions: [], blocks: readMarkdown(markdown) })['word/document.xml']!

describe('a Word document', () => {
  it('is the same again, whatever was written before it, and knows no day but that of the commit', () => {
    const first = write(plain)
    write(draft)
    expect(Buffer.compare(first, write(plain))).toBe(0)
    expect(parts(plain)['docProps/core.xml']).toContain('2026-02-03T00:00:00Z')
    const years = [
      ...Object.values(parts(draft))
        .join('')
        .matchAll(/\b(20\d\d)-\d\d-\d\dT/g),
    ].map(([, year]) => year)
    expect(new Set(years)).toEqual(new Set(['2026']))
  })

  it('is well-formed in every part', () => {
    for (const [path, text] of Object.entries(parts(draft)))
      expect([path, XMLValidator.validate(text)]).toEqual([path, true])
  })

  it('starts with title, control header and revision history', () => {
    const text = body('')
    const words = [...parts(plain)['word/document.xml']!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, word]) => word)
    expect(text).toContain('<w:pStyle w:val="Title"/>')
    expect(words.slice(0, 5)).toEqual(['Policy &lt;POL-1&gt;', 'Owner', 'Ada Example', 'Next review', 'not recorded'])
    expect(words).toContain('First text')
  })

  it('says who approved it, and says so when nobody did', () => {
    const approvals = [{ name: 'Bo Boss', role: 'Director', version: '1.0', on: '2026-01-02', proof: 'declared' }]
    expect(parts({ ...plain, approvals })['word/document.xml']).toContain('>Bo Boss<')
    expect(parts({ ...plain, approvals: [] })['word/document.xml']).toContain('>No approval covers this text.<')
  })

  it('marks a draft by watermark, notice and footer, and an approved document by none', () => {
    const marked = parts(draft)
    expect(marked['word/header1.xml']).toContain('PowerPlusWaterMarkObject')
    expect(marked['word/footer1.xml']).toContain('DRAFT')
    expect(marked['word/document.xml']).toContain('DraftNotice')
    expect(Object.values(parts(plain)).join('')).not.toMatch(/WaterMark|DRAFT/)
  })

  it('counts its pages, and names itself and its commit at the foot', () => {
    const { 'word/footer1.xml': footer = '', 'word/header1.xml': header = '' } = parts(plain)
    for (const code of ['PAGE', 'NUMPAGES']) expect(footer).toContain(`>${code}<`)
    expect(footer).toContain('commit abc1234')
    expect(header).toContain('INTERNAL')
  })

  it('lies as the page does, on the paper of the volume', () => {
    expect(parts(plain)['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(parts(draft)['word/document.xml']).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"')
    expect(parts(plain, { ...smallVolume, paper: 'us-letter' })['word/document.xml']).toContain(
      'w:w="12240" w:h="15840"',
    )
  })
})

describe('the body', () => {
  it('uses the heading styles of Word, the first level of the text being Heading 1', () => {
    const styles = [...body('## One\n\n### Two\n\n#### Three\n').matchAll(/w:pStyle w:val="(Heading\d)"/g)]
    expect(styles.map(([, style]) => style)).toEqual(['Heading1', 'Heading2', 'Heading3'])
  })

  it('gives a long document contents as a field', () => {
    const text = body('## One\n\n## Two\n\n## Three\n\n## Four\n')
    expect(text).toMatch(/<w:instrText[^>]*>TOC /)
    expect(text.match(/w:anchor="_Toc\d+"/g)).toHaveLength(4)
    expect(body('## One\n')).not.toContain('TOC ')
  })

  it('repeats the header row of a table and keeps rows whole', () => {
    const text = body('| Id | Level |\n|---|--:|\n| RISK-001 | 12 |\n')
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(text.match(/<w:cantSplit\/>/g)).toHaveLength(2)
    expect(text).toContain('<w:tblStyle w:val="RegisterTable"/>')
    expect(text).toContain('<w:jc w:val="right"/>')
  })

  it('counts every numbered list by itself, from its own first number', () => {
    const page = { ...plain, blocks: readMarkdown('1. a\n2. b\n\nwords\n\n1. c\n\nwords\n\n5. e\n') }
    const { 'word/document.xml': text = '', 'word/numbering.xml': numbering = '' } = parts(page)
    const lists = [...text.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
    expect(lists[0]).toBe(lists[1])
    expect(new Set(lists).size).toBe(3)
    const last = new RegExp(`<w:num w:numId="${lists.at(-1)}".*?</w:num>`).exec(numbering)![0]
    expect(last).toContain('<w:startOverride w:val="5"/>')
  })

  it('gives tasks a box that Word can tick', () => {
    expect(body('- [x] done\n- [ ] open\n').match(/w14:checked w14:val="[01]"/g)).toEqual([
      'w14:checked w14:val="1"',
      'w14:checked w14:val="0"',
    ])
  })

  it('links to places in itself, to other documents and outside', () => {
    const { 'word/document.xml': text = '', 'word/_rels/document.xml.rels': links = '' } = parts({
      ...plain,
      blocks: readMarkdown(
        '## A place\n\n[here](#a-place) [there](POL-2) [out](https://a.example/?a=1&b=2) [no](#none)',
        {
          link: (href) => (href === 'POL-2' ? { kind: 'page', page: 'POL-2' } : undefined),
        },
      ),
    })
    expect(text).toContain(`<w:bookmarkStart w:name="${bookmarkName('a-place')}"`)
    expect(text).toContain(`w:anchor="${bookmarkName('a-place')}"`)
    expect(links).toContain('Target="../POL-2.docx" TargetMode="External"')
    expect(links).toContain('Target="https://a.example/?a=1&amp;b=2" TargetMode="External"')
    expect(text.match(/<w:hyperlink /g)).toHaveLength(3)
  })

  it('has footnotes of Word', () => {
    const page = {
      ...plain,
      blocks: readMarkdown('Words[^a] more[^b] and[^none].\n\n[^a]: See **this**.\n[^b]: That.\n'),
    }
    const { 'word/document.xml': text = '', 'word/footnotes.xml': notes = '' } = parts(page)
    expect(text.match(/<w:footnoteReference w:id="\d+"\/>/g)).toHaveLength(2)
    expect(notes).toContain('>See </w:t>')
    expect(text).toContain('and[^none]')
    expect(text).not.toContain('That.')
  })

  it('sets scripts that run from right to left as such', () => {
    expect(body('العربية نص\n')).toContain('<w:bidi/>')
    expect(body('Latin words\n')).not.toContain('<w:bidi/>')
  })

  it('shows hostile text as text', () => {
    const text = body(
      'Words <script>alert(1)</script> {{secret}} \u202e\u0007 ]]> &amp; [x](javascript:alert(1)) [y](file:///etc/passwd)\n',
    )
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{secret}}')
    expect(text).not.toMatch(/[\u0000-\u0008\u202e]|<w:hyperlink/)
    expect(XMLValidator.validate(text)).toBe(true)
  })

  it('tells the facts of our own drawings, which many programs would show as an empty place', () => {
    const written = parts({ ...plain, blocks: [drawHeatMap(heatMap, 'Risks before and after')] })
    expect(Object.keys(written).filter((path) => path.includes('media'))).toEqual([])
    expect(written['word/document.xml']).toMatch(/>Risks before and after<[\s\S]*>Likelihood</)
  })

  it('shows the words of a picture that cannot be read', () => {
    const image = () => ({ format: 'png' as const, bytes: new Uint8Array([0x89, 0x50]), alt: 'Plan' })
    const text = parts({ ...plain, blocks: readMarkdown('![Plan](plan.png)', { image }) })['word/document.xml']
    expect(text).toContain('[picture: Plan]')
  })
})

it.each([
  ['scope', 'p_scope'],
  ['POL-003', 'p_POL_003'],
])('the place %s is the bookmark %s', (place, name) => expect(bookmarkName(place)).toBe(name))

it('names of bookmarks are short and never clash', () => {
  const names = ['a_b', 'a-b', 'a.b', 'ä-b', 'x'.repeat(50), `${'x'.repeat(50)}y`].map(bookmarkName)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/)
})
