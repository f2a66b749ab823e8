/** Compiles a volume into one PDF with Typst: our fonts only, in-memory files only, the volume's own date. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { cleanText } from '../clean-text.ts'
import type { Volume } from '../volume.ts'
import { drawableWith } from './drawable.ts'
import { encodeVolume, type TypstInput } from './encode-volume.ts'

/** The PDF with what it could not show, or why there is none: no compiler on this machine, or it refused. */
export type PdfResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notices: readonly string[] }
  | { readonly ok: false; readonly reason: 'missing' | 'failed'; readonly message: string }

/** What the volume is compiled with; `theme` is Typst source, fonts are whole TTF files. */
export interface PdfOptions {
  readonly theme: string
  readonly fonts: readonly Uint8Array[]
}

/** One compile of one bound volume. Same input, same bytes, on every machine. */
export async function writePdf(volume: Volume, options: PdfOptions): Promise<PdfResult> {
  const typst = await loadCompiler()
  if (!typst) return { ok: false, reason: 'missing', message: NO_COMPILER }
  const drawable = drawableWith(options.fonts)
  const show = (text: string): string => drawable.show(cleanText(text))
  const fonts = options.fonts.map((font) => Buffer.from(font))
  const attempt = (input: TypstInput): PdfResult => inWorkspace(typst, fonts, input, options.theme)
  const input = encodeVolume(volume, show)
  let result = attempt(input)
  const notices = result.ok ? [] : ['The PDF has no pictures, because one of them cannot be read.']
  // A broken picture must not cost the auditor the volume.
  if (!result.ok && input.files.size > 0) result = attempt(encodeVolume(volume, show, false))
  if (!result.ok) return result
  if (input.linksDropped)
    notices.push(
      'The PDF has links in its indexes and registers only, because there are very many; the HTML pages have them all.',
    )
  const missing = drawable.missing()
  if (missing.length > 0) notices.push(`The PDF shows □ for characters that its fonts lack: ${missing.join(' ')}`)
  return { ...result, notices }
}

/** Whether this machine can set a PDF, asked before pages say that there is one. */
export const canWritePdf = async (): Promise<boolean> => (await loadCompiler()) !== undefined

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')

/** Compiles in a private empty folder: all files are in memory, and there is nothing else to read. */
function inWorkspace(typst: Typst, fontBlobs: Buffer[], input: TypstInput, theme: string): PdfResult {
  const workspace = mkdtempSync(join(tmpdir(), 'isms-pdf-'))
  try {
    const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
    for (const [path, bytes] of input.files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
    return compile(compiler, theme, input.data, typst.PdfStandard.A_2b)
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

function compile(compiler: NodeCompiler, theme: string, data: string, pdfStandard: string): PdfResult {
  const compiled = compiler.compile({ mainFileContent: theme, inputs: { data } })
  const document = compiled.result
  if (!document) return { ok: false, reason: 'failed', message: explain(compiler, compiled.takeError()) }
  try {
    return { ok: true, bytes: compiler.pdf(document, { pdfStandard }), notices: [] }
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
