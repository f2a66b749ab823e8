/** Writes one document of a volume as a Word file with real styles, fields and tables. Same input, same bytes. */
import { Document, Packer, PageOrientation, Paragraph } from 'docx'
import type { LinkTarget } from '../blocks.ts'
import { cleanText } from '../clean-text.ts'
import { placesOf } from '../pdf/link-labels.ts'
import type { Texts } from '../texts.ts'
import type { Page, Volume } from '../volume.ts'
import { bookmarkName } from './bookmark-name.ts'
import type { DocxContext } from './context.ts'
import { writeControl } from './control.ts'
import { runningFooter, runningHeader } from './header-footer.ts'
import { logoLine } from './logo.ts'
import { docxLook, MARGIN, paperSize, textWidth } from './look.ts'
import { listCounter } from './numbering.ts'
import { stableBytes, type WordParts } from './stable-bytes.ts'
import { tableStyles, wordStyles } from './styles.ts'
import { writeBlocks } from './write-blocks.ts'

export interface DocxOptions {
  readonly texts: Texts
  /** The address of a link target as seen from this document; `#place` for one inside it, undefined for none. */
  readonly href: (target: LinkTarget) => string | undefined
}

export function writeDocx(page: Page, volume: Volume, options: DocxOptions): Uint8Array {
  const { texts } = options
  const look = docxLook(volume.look)
  const lists = listCounter()
  const places = new Set([...placesOf([page])].map((place) => place.slice(page.key.length + 1)))
  const claimed = new Set<string>()
  const footnotes: Record<number, { children: Paragraph[] }> = {}
  const width = textWidth(volume.paper, page.landscape)
  const language = LANGUAGES[volume.language] ?? volume.language
  const context: DocxContext = {
    look,
    href: options.href,
    bookmark: (anchor) => (places.has(anchor) ? bookmarkName(anchor) : undefined),
    claim: (anchor) => !claimed.has(anchor) && claimed.add(anchor) !== undefined,
    newList: lists.newList,
    width,
    language,
    addFootnote: (content) => {
      const number = Object.keys(footnotes).length + 1
      footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', children: content })] }
      return number
    },
  }
  const running = { organization: volume.organization, commit: volume.commit, width, look, texts }
  const children = [...logoLine(volume), ...writeControl(page, context, texts), ...writeBlocks(page.blocks, context)]
  const document = new Document({
    title: cleanText(page.id ? `${page.id} ${page.title}` : page.title),
    subject: cleanText(page.classification),
    creator: cleanText(volume.organization),
    lastModifiedBy: cleanText(volume.organization),
    customProperties: properties(page, volume),
    externalStyles: tableStyles(),
    styles: wordStyles(look, language),
    numbering: lists.options(),
    footnotes,
    sections: [
      {
        properties: {
          page: {
            margin: MARGIN,
            size: {
              ...paperSize(volume.paper),
              orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
          },
        },
        headers: { default: runningHeader(page, running) },
        footers: { default: runningFooter(page, running) },
        children,
      },
    ],
  })
  return stableBytes(partsOf(document), volume.date)
}

/** The parts before they are zipped: the library zips with the time of day, and packing twice takes a third of the time. */
function partsOf(document: Document): WordParts {
  const { compiler } = Packer as unknown as {
    compiler: { compile: (file: Document, prettify: undefined, overrides: []) => WordParts }
  }
  return compiler.compile(document, undefined, [])
}

/** Languages that Word proofs under a regional name. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', cs: 'cs-CZ', el: 'el-GR' }

/** What document management systems read without opening the text. */
function properties(page: Page, volume: Volume): { name: string; value: string }[] {
  return [
    { name: 'Document id', value: page.id },
    { name: 'Version', value: page.version },
    { name: 'Classification', value: page.classification },
    { name: 'Status', value: page.control?.find(({ key }) => key === 'status')?.value },
    { name: 'Commit', value: volume.commit },
  ].flatMap(({ name, value }) => (value ? [{ name, value: cleanText(value) }] : []))
}
