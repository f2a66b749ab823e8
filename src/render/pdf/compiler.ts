/** The PDF compiler: loaded where it is installed, run in a private empty folder with our fonts and in-memory files only. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'

export interface PdfFault {
  readonly ok: false
  readonly reason: 'missing' | 'failed'
  readonly message: string
}

export interface Compiled {
  readonly ok: true
  readonly bytes: Buffer
  /** Where each numbered place stands that a link leads to. */
  readonly places: readonly (readonly [page: number, x: number, y: number] | null)[]
}

/** One compile: pictures by the absolute path that the data names, and the data as JSON text. */
export type Compile = (files: ReadonlyMap<string, Uint8Array>, data: string) => Compiled | PdfFault

export type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')

/** Whether this machine can set a PDF, asked before pages say that there is one. */
export const canWritePdf = async (): Promise<boolean> => (await loadCompiler()) !== undefined

/** What to tell where it cannot. */
export const NO_COMPILER =
  'the PDF compiler is not installed: add the optional package @myriaddreamin/typst-ts-node-compiler for this platform'

export async function loadCompiler(): Promise<Typst | undefined> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    return undefined
  }
}

/** Lends a compiler for any number of compiles with one theme; its private folder is empty, so there is nothing else to read. */
export function withCompiler<Result>(
  typst: Typst,
  { theme, fonts }: { readonly theme: string; readonly fonts: readonly Uint8Array[] },
  use: (compile: Compile) => Result,
): Result {
  const workspace = mkdtempSync(join(tmpdir(), 'isms-pdf-'))
  try {
    const fontBlobs = fonts.map((font) => Buffer.from(font))
    const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
    return use((files, data) => {
      for (const [path, bytes] of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes))
      const compiled = compileOne(compiler, theme, data, typst.PdfStandard.A_2b)
      for (const path of files.keys()) compiler.unmapShadow(join(workspace, path))
      // What the compiler remembers is of no use to the next volume, and is most of the memory it holds.
      compiler.evictCache(0)
      return compiled
    })
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

function compileOne(compiler: NodeCompiler, theme: string, data: string, pdfStandard: string): Compiled | PdfFault {
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

function explain(compiler: NodeCompiler, error: NodeError | null): string {
  if (!error) return 'the PDF compiler gave no document'
  const found = compiler.fetchDiagnostics(error) as { message?: string }[]
  return found.map((item) => item.message ?? JSON.stringify(item)).join('; ') || 'the PDF compiler gave no document'
}
