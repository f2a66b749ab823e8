/** Sets a volume as PDF with Typst: our fonts only, in-memory files only, the volume's own date. */
import { cleanText } from '../clean-text.ts'
import type { Texts } from '../texts.ts'
import type { Volume } from '../volume.ts'
import { aimLinks, type BoundVolume, type Place } from './aim-links.ts'
import { loadCompiler, NO_COMPILER, type PdfFault, type Typst, withCompiler } from './compiler.ts'
import { COVER, drawableWith, missingNotices } from './drawable.ts'
import { type EncodedPage, type EncodedPages, type EncodedSection, encodePages } from './encode-volume.ts'
import { releaseMemory } from './release-memory.ts'
import { splitVolume } from './split-volume.ts'
import { volumeData } from './volume-data.ts'
import { pdfWords } from './words.ts'

/** The PDF, in one volume or several, with what it could not show; or why there is none: no compiler on this machine, or it refused. */
export type PdfResult =
  | { readonly ok: true; readonly volumes: readonly PdfVolume[]; readonly notices: readonly string[] }
  | PdfFault

export interface PdfVolume {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What the volume is compiled with; `theme` is Typst source, fonts are whole TTF files. */
export interface PdfOptions {
  readonly theme: string
  readonly fonts: readonly Uint8Array[]
  readonly texts: Texts
  /** File name of a volume by its number from 1; links between volumes name it. */
  readonly fileName?: (number: number) => string
  /** Characters of set text that one volume may hold. */
  readonly most?: number
  /** Told the text of each volume, as JSON, before it is set. */
  readonly onData?: (data: string) => void
}

/** Same input, same bytes, on every machine. */
export async function writePdf(volume: Volume, options: PdfOptions): Promise<PdfResult> {
  const typst = await loadCompiler()
  if (!typst) return { ok: false, reason: 'missing', message: NO_COMPILER }
  const fonts = [...options.fonts, ...(volume.look?.fontFiles ?? []).map(({ bytes }) => bytes)]
  const drawable = drawableWith(fonts)
  const show = (text: string): string => drawable.show(cleanText(text))
  const attempt = (pages: EncodedPages) => {
    drawable.at(COVER)
    return bindAll(typst, volume, pages, { ...options, fonts }, show)
  }
  const pages = encodePages(volume, { drawable: show, pictures: true, onPage: drawable.at })
  let result = await attempt(pages)
  const notices = result.ok ? [] : ['The PDF has no pictures, because one of them cannot be read.']
  // A broken picture must not cost the auditor the volume.
  if (!result.ok && pages.files.size > 0)
    result = await attempt(encodePages(volume, { drawable: show, pictures: false }))
  if (!result.ok) return result
  notices.push(...missingNotices(drawable.missing()))
  return { ok: true, volumes: result.volumes, notices }
}

/** Sets the volumes from the last to the first, so that the contents of the first can name pages of the others; then aims the links. */
async function bindAll(
  typst: Typst,
  volume: Volume,
  pages: EncodedPages,
  options: PdfOptions,
  show: (text: string) => string,
): Promise<{ readonly ok: true; readonly volumes: readonly BoundVolume[] } | PdfFault> {
  const parts = splitVolume<EncodedPage, EncodedSection>(pages.sections, options.most)
  const fileName = options.fileName ?? ((number) => `volume-${number}.pdf`)
  const found = new Map<string, Place>()
  const pageOf = (label: string): number | undefined => found.get(label)?.page
  const volumes: BoundVolume[] = []
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const data = volumeData(volume, pages, { parts, fileName, pageOf, texts: options.texts }, index, show)
    options.onData?.(data)
    const compiled = withCompiler(typst, options, (compile) => compile(pages.files, data))
    if (!compiled.ok) return compiled
    if (index > 0) await releaseMemory()
    volumes.unshift({ file: fileName(index + 1), bytes: compiled.bytes })
    for (const [number, place] of compiled.places.entries()) {
      if (place) found.set(pages.places[number]!, { volume: index + 1, page: place[0], x: place[1], y: place[2] })
    }
  }
  aimLinks(
    volumes,
    pages.places.map((label) => found.get(label)),
    pdfWords(options.texts),
  )
  return { ok: true, volumes }
}
