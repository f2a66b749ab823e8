/** Sets documents of a volume as PDFs of their own: no cover, no contents, links to the others as relative addresses. */
import type { LinkTarget } from '../blocks.ts'
import { cleanText } from '../clean-text.ts'
import type { Texts } from '../texts.ts'
import type { Page, Volume } from '../volume.ts'
import { aimLinks, type Place } from './aim-links.ts'
import { type Compiled, loadCompiler, NO_COMPILER, type PdfFault, withCompiler } from './compiler.ts'
import { drawableWith, missingNotices } from './drawable.ts'
import { type EncodedPage, type EncodedPages, type EncodedSection, encodePages } from './encode-volume.ts'
import { splitVolume } from './split-volume.ts'
import { volumeData } from './volume-data.ts'
import { pdfWords } from './words.ts'

export interface DocumentPdfOptions {
  readonly theme: string
  readonly fonts: readonly Uint8Array[]
  readonly texts: Texts
  /** The address of something outside the document, as seen from it. */
  readonly href: (target: LinkTarget, from: Page) => string | undefined
  /** Told the text of each document, as JSON, before it is set. */
  readonly onData?: (data: string) => void
}

/** The PDFs by page key, with what they could not show; or why there are none. Same input, same bytes. */
export type DocumentPdfs =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly notices: readonly string[] }
  | PdfFault

export async function writeDocumentPdfs(
  volume: Volume,
  pages: readonly Page[],
  options: DocumentPdfOptions,
): Promise<DocumentPdfs> {
  const typst = await loadCompiler()
  if (!typst) return { ok: false, reason: 'missing', message: NO_COMPILER }
  const fonts = [...options.fonts, ...(volume.look?.fontFiles ?? []).map(({ bytes }) => bytes)]
  const drawable = drawableWith(fonts)
  const show = (text: string): string => drawable.show(cleanText(text))
  const files = new Map<string, Uint8Array>()
  const notices: string[] = []
  const fault = withCompiler(typst, { theme: options.theme, fonts }, (compile): PdfFault | undefined => {
    for (const page of pages) {
      const single = alone(page, volume)
      const encode = (pictures: boolean): EncodedPages =>
        encodePages(single, { drawable: show, pictures, outside: options.href, onPage: drawable.at })
      let encoded = encode(true)
      const data = dataOf(single, encoded, show, options.texts)
      options.onData?.(data)
      let compiled = compile(encoded.files, data)
      if (!compiled.ok && encoded.files.size > 0) {
        notices.push(`The PDF of ${page.id ?? page.key} has no pictures, because one of them cannot be read.`)
        encoded = encode(false)
        compiled = compile(encoded.files, dataOf(single, encoded, show, options.texts))
      }
      if (!compiled.ok) return { ...compiled, message: `${page.id ?? page.key}: ${compiled.message}` }
      files.set(page.key, aimed(compiled, encoded, options.texts))
    }
    return undefined
  })
  return fault ?? { ok: true, files, notices: [...notices, ...missingNotices(drawable.missing())] }
}

/** A volume of one document. */
function alone(page: Page, volume: Volume): Volume {
  return {
    ...volume,
    title: page.id ? `${page.id} ${page.title}` : page.title,
    classification: page.classification,
    draft: page.draft,
    notices: [],
    facts: [],
    sections: [{ key: 'document', number: '', title: '', pages: [page] }],
  }
}

function dataOf(volume: Volume, pages: EncodedPages, show: (text: string) => string, texts: Texts): string {
  const parts = splitVolume<EncodedPage, EncodedSection>(pages.sections, Number.POSITIVE_INFINITY)
  const binding = { parts, fileName: () => '', pageOf: () => undefined, single: true, texts }
  return volumeData(volume, pages, binding, 0, show)
}

/** The bytes with links inside the document put to their places. */
function aimed(compiled: Compiled, pages: EncodedPages, texts: Texts): Uint8Array {
  const place = (found: Compiled['places'][number]): Place | undefined =>
    found ? { volume: 1, page: found[0], x: found[1], y: found[2] } : undefined
  aimLinks(
    [{ file: '', bytes: compiled.bytes }],
    pages.places.map((_, number) => place(compiled.places[number] ?? null)),
    pdfWords(texts),
  )
  return compiled.bytes
}
