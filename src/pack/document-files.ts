/** Writes the documents of a pack as files of their own, Word and PDF, beside their HTML pages. */
import type { LinkTarget } from '../render/blocks.ts'
import { relativeHref } from '../render/html/relative-href.ts'
import { writeDocumentPdfs } from '../render/pdf/write-document-pdfs.ts'
import type { Texts } from '../render/texts.ts'
import { allPages, type Page, type Volume } from '../render/volume.ts'
import type { PackFormat } from './formats.ts'

export interface DocumentFilesInput {
  readonly volume: Volume
  readonly formats: readonly PackFormat[]
  readonly theme: string
  readonly fonts: () => readonly Uint8Array[]
  readonly texts: Texts
  readonly progress?: ((stage: string) => void) | undefined
  /** Told the text of each PDF, as JSON, before it is set. */
  readonly onData?: (data: string) => void
}

/** The files by path in the pack, or why the PDFs could not be set. */
export type DocumentFiles =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly notices: readonly string[] }
  | { readonly ok: false; readonly message: string }

export async function documentFiles(input: DocumentFilesInput): Promise<DocumentFiles> {
  const { volume, formats } = input
  const documents = allPages(volume).filter((page) => page.control !== undefined)
  const files = new Map<string, Uint8Array>()
  const notices: string[] = []
  if (formats.includes('docx')) {
    input.progress?.('Writing the documents as Word files')
    const { writeDocx } = await import('../render/docx/write-docx.ts')
    const href = hrefs(input, 'docx')
    for (const page of documents) {
      const bytes = writeDocx(page, volume, { texts: input.texts, href: (target) => href(target, page) })
      files.set(`${page.path}.docx`, bytes)
    }
  }
  if (formats.includes('single-pdf')) {
    input.progress?.('Setting the documents as PDFs of their own')
    const options = {
      theme: input.theme,
      fonts: input.fonts(),
      texts: input.texts,
      href: hrefs(input, 'pdf'),
      ...(input.onData && { onData: input.onData }),
    }
    const pdfs = await writeDocumentPdfs(volume, documents, options)
    if (!pdfs.ok) return pdfs
    for (const page of documents) files.set(`${page.path}.pdf`, pdfs.files.get(page.key)!)
    notices.push(...pdfs.notices)
  }
  return { ok: true, files, notices }
}

/** Where links of a document lead: to documents in the same format, to HTML pages for all else, nowhere without those. */
function hrefs(
  { volume, formats }: DocumentFilesInput,
  extension: 'docx' | 'pdf',
): (target: LinkTarget, from: Page) => string | undefined {
  const pages = new Map(allPages(volume).map((page) => [page.key, page]))
  return (target, from) => {
    if (target.kind === 'external') return target.url
    if (target.kind !== 'page') return undefined
    const to = pages.get(target.page)
    if (to === undefined) return undefined
    const fragment = target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`
    if (to === from) return fragment || undefined
    if (to.control !== undefined) {
      // PDF readers know no places of ours in other files; Word does.
      const place = extension === 'docx' ? fragment : ''
      return relativeHref(`${from.path}.${extension}`, `${to.path}.${extension}`) + place
    }
    return formats.includes('html')
      ? relativeHref(`${from.path}.${extension}`, `${to.path}.html`) + fragment
      : undefined
  }
}
