/** Sets a volume as PDF with Typst: our fonts only, in-memory files only, the volume's own date. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { cleanText } from '../clean-text.ts'
import type { Volume } from '../volume.ts'
import { aimLinks, type BoundVolume, type Place } from './aim-links.ts'
import { drawableWith } from './drawable.ts'
import { type EncodedPage, type EncodedPages, type EncodedSection, encodePages } from './encode-volume.ts'
import { releaseMemory } from './release-memory.ts'
import { splitVolume } from './split-volume.ts'
import { volumeData } from './volume-data.ts'

/** The PDF, in one volume or several, with what it could not show; or why there is none: no compiler on this machine, or it refused. */
export type PdfResult =
  | { readonly ok: true; readonly volumes: readonly PdfVolume[]; readonly notices: readonly string[] }
  | PdfFault

export interface PdfVolume {
  readonly file: string
  readonly bytes: Uint8Array
}

interface PdfFault {
  readonly ok: false
  readonly reason: 'missing' | 'failed'
  readonly message: string
}

/** What the volume is compiled with; `theme` is Typst source, fonts are whole TTF files. */
export interface PdfOptions {
  readonly theme: string
  readonly fonts: readonly Uint8Array[]
  /** File name of a volume by its number from 1; links between volumes name it. */
  readonly fileName?: (number: number) => string
  /** Characters of set text that one volume may hold. */
  readonly most?: number
}

/** Same input, same bytes, on every machine. */
export async function writePdf(volume: Volume, options: PdfOptions): Promise<PdfResult> {
  const typst = await loadCompiler()
  if (!typst) return { ok: false, reason: 'missing', message: NO_COMPILER }
  const drawable = drawableWith(options.fonts)
  const show = (text: string): string => drawable.show(cleanText(text))
  const attempt = (pages: EncodedPages) => bindAll(typst, volume, pages, options, show)
  const pages = encodePages(volume, show)
  let result = await attempt(pages)
  const notices = result.ok ? [] : ['The PDF has no pictures, because one of them cannot be read.']
  // A broken picture must not cost the auditor the volume.
  if (!result.ok && pages.files.size > 0) result = await attempt(encodePages(volume, show, false))
  if (!result.ok) return result
  const missing = drawable.missing()
  if (missing.length > 0) notices.push(`The PDF shows □ for characters that its fonts lack: ${missing.join(' ')}`)
  return { ok: true, volumes: result.volumes, notices }
}

/** Whether this machine can set a PDF, asked before pages say that there is one. */
export const canWritePdf = async (): Promise<boolean> => (await loadCompiler()) !== undefined

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')

interface Compiled {
  readonly ok: true
  readonly bytes: Buffer
  readonly places: readonly (readonly [page: number, x: number, y: number] | null)[]
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
    const data = volumeData(volume, pages, { parts, fileName, pageOf }, index, show)
    const compiled = inWorkspace(typst, options, pages.files, data)
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
  )
  return { ok: true, volumes }
}

/** Compiles in a private empty folder: all files are in memory, and there is nothing else to read. */
function inWorkspace(
  typst: Typst,
  { fonts, theme }: PdfOptions,
  files: ReadonlyMap<string, Uint8Array>,
  data: string,
): Compiled | PdfFault {
  const workspace = mkdtempSync(join(tmpdir(), 'isms-pdf-'))
  try {
    const fontBlobs = fonts.map((font) => Buffer.from(font))
    const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
    for (const [path, bytes] of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
    const compiled = compile(compiler, theme, data, typst.PdfStandard.A_2b)
    // What the compiler remembers is of no use to the next volume, and is most of the memory it holds.
    compiler.evictCache(0)
    return compiled
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

function compile(compiler: NodeCompiler, theme: string, data: string, pdfStandard: string): Compiled | PdfFault {
  const compiled = compiler.compile({ mainFileContent: theme, inputs: { data } })
  const document = compiled.result
  if (!document) return { ok: false, reason: 'failed', message: explain(compiler, compiled.takeError()) }
  try {
    const [places] = compiler.query(document, { selector: '<places>', field: 'value' }) as [Compiled['places']]
    return { ok: true, bytes: compiler.pdf(document, { pdfStandard }), places }
  } catch (fault) {
    return { ok: false, reason: 'failed', message: fault instanceof Error ? fault.message : String(fault) }
  }
}

/** What to tell where it cannot. */
export const NO_COMPILER =
  'the PDF compiler is not installed: add the optional package @myriaddreamin/typst-ts-node-compiler for this platform'

async function loadCompiler(): Promise<Typst | undefined> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    return undefined
  }
}

function explain(compiler: NodeCompiler, error: NodeError | null): string {
  if (!error) return 'the PDF compiler gave no document'
  const found = compiler.fetchDiagnostics(error) as { message?: string }[]
  return found.map((item) => item.message ?? JSON.stringify(item)).join('; ') || 'the PDF compiler gave no document'
}
