/** Writes a volume as the data of the Typst theme and the pictures it refers to. */
import type { LinkTarget } from '../blocks.ts'
import { allPages, type Page, type Volume } from '../volume.ts'
import { encodeBlocks } from './encode-blocks.ts'
import type { PdfContext } from './encode-inlines.ts'
import { linkedPlaces, placesOf } from './link-labels.ts'
import { pdfWords } from './words.ts'

export interface TypstInput {
  /** JSON text for `sys.inputs.data`. */
  readonly data: string
  /** Pictures by the absolute path that the data names. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The input of one compile; `drawable` replaces characters that the theme's fonts lack. */
export function encodeVolume(volume: Volume, drawable: (text: string) => string): TypstInput {
  const files = new Map<string, Uint8Array>()
  const pages = allPages(volume)
  const linked = linkedPlaces(pages)
  const existing = placesOf(pages)
  const keys = new Set(pages.map((page) => page.key))
  const contextOf = (page: Page): PdfContext => ({
    drawable,
    landscape: page.landscape,
    addImage: (bytes, format) => addImage(files, bytes, format),
    placeLabel: (id) => (linked.has(`${page.key}#${id}`) ? `p:${page.key}#${id}` : undefined),
    labelOf: (target) => labelOf(target, page.key, keys, existing),
  })
  const encodePage = (page: Page) => ({
    label: `p:${page.key}`,
    title: drawable(page.id ? `${page.id}  ${page.title}` : page.title),
    running: drawable([page.id, page.title, page.version && `v${page.version}`].filter(Boolean).join('  ·  ')),
    classification: drawable(page.classification),
    landscape: page.landscape,
    draft: page.draft,
    control: (page.control ?? []).map((fact) => encodeFact(fact, drawable)),
    revisions: (page.revisions ?? []).map((row) =>
      [row.version, row.date, row.author, row.approver, row.change].map(drawable),
    ),
    note: page.revisionNote === undefined ? null : drawable(page.revisionNote),
    blocks: encodeBlocks(page.blocks, contextOf(page)),
  })
  const [year, month, day] = volume.date.split('-').map(Number)
  const data = {
    title: drawable(volume.title),
    subtitle: drawable(volume.subtitle),
    organization: drawable(volume.organization),
    classification: drawable(volume.classification),
    commit: volume.commit,
    date: [year, month, day],
    keywords: ['ISO/IEC 27001:2022', volume.classification, volume.commit],
    language: volume.language,
    paper: volume.paper,
    notices: volume.notices.map(drawable),
    facts: volume.facts.map((fact) => encodeFact(fact, drawable)),
    words: pdfWords,
    sections: volume.sections
      .filter((section) => section.pages.length > 0)
      .map((section) => ({
        label: `s:${section.key}`,
        title: `${section.number}  ${section.title}`,
        pages: section.pages.map(encodePage),
      })),
  }
  return { data: JSON.stringify(data), files }
}

function encodeFact(fact: { label: string; value: string | undefined }, drawable: (text: string) => string) {
  return [fact.label, fact.value === undefined || fact.value === '' ? null : drawable(fact.value)]
}

function labelOf(
  target: LinkTarget,
  page: string,
  keys: ReadonlySet<string>,
  headings: ReadonlySet<string>,
): string | undefined {
  if (target.kind === 'page' && keys.has(target.page)) {
    const anchor = `${target.page}#${target.anchor ?? ''}`
    return headings.has(anchor) ? `p:${anchor}` : `p:${target.page}`
  }
  if (target.kind === 'anchor' && headings.has(`${page}#${target.anchor}`)) return `p:${page}#${target.anchor}`
  return undefined
}

function addImage(files: Map<string, Uint8Array>, bytes: Uint8Array, format: string): string {
  const path = `/picture-${files.size + 1}.${format}`
  files.set(path, bytes)
  return path
}
