/** Compiles a volume into one PDF with Typst: our fonts only, in-memory files only, the volume's own date. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { cleanText } from '../clean-text.ts'
import type { Volume } from '../volume.ts'
import { drawableWith } from './drawable.ts'
import { encodeVolume } from './encode-volume.ts'

/** The PDF with the characters that it could not show, or why there is none: no compiler on this machine, or it refused. */
export type PdfResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly missing: readonly string[] }
  | { readonly ok: false; readonly reason: 'missing' | 'failed'; readonly message: string }

/** What the volume is compiled with; `theme` is Typst source, fonts are whole TTF files. */
export interface PdfOptions {
  readonly theme: string
  readonly fonts: readonly Uint8Array[]
}

/** One compile of one bound volume. Same input, same bytes, on every machine. */
export async function writePdf(volume: Volume, options: PdfOptions): Promise<PdfResult> {
  const typst = await loadCompiler()
  if (!typst) return { ok: false, reason: 'missing', message: MISSING }
  const drawable = drawableWith(options.fonts)
  const input = encodeVolume(volume, (text) => drawable.show(cleanText(text)))
  const workspace = mkdtempSync(join(tmpdir(), 'isms-pdf-'))
  try {
    const compiler = typst.NodeCompiler.create({
      workspace,
      fontArgs: [{ fontBlobs: options.fonts.map((font) => Buffer.from(font)) }],
    })
    for (const [path, bytes] of input.files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
    const result = compile(compiler, options.theme, input.data, typst.PdfStandard.A_2b)
    return result.ok ? { ...result, missing: drawable.missing() } : result
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

function compile(compiler: NodeCompiler, theme: string, data: string, pdfStandard: string): PdfResult {
  const compiled = compiler.compile({ mainFileContent: theme, inputs: { data } })
  const document = compiled.result
  if (!document) return { ok: false, reason: 'failed', message: explain(compiler, compiled.takeError()) }
  try {
    return { ok: true, bytes: compiler.pdf(document, { pdfStandard }), missing: [] }
  } catch (fault) {
    return { ok: false, reason: 'failed', message: fault instanceof Error ? fault.message : String(fault) }
  }
}

const MISSING =
  'the PDF compiler is not installed: add the optional package @myriaddreamin/typst-ts-node-compiler for this platform'

async function loadCompiler(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler') | undefined> {
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
