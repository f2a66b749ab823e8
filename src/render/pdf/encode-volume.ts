/** Writes a volume as the data of the Typst theme and the pictures it refers to. */
import type { LinkTarget } from '../blocks.ts'
import { allPages, type Page, type Volume } from '../volume.ts'
import { encodeBlocks } from './encode-blocks.ts'
import type { PdfContext } from './encode-inlines.ts'
import { countLinks, linkedPlaces, placesOf } from './link-labels.ts'
import { pdfWords } from './words.ts'

export interface TypstInput {
  /** JSON text for `sys.inputs.data`. */
  readonly data: string
  /** Pictures by the absolute path that the data names. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** True when the volume has so many links that those inside documents were left out. */
  readonly linksDropped: boolean
}

/** Links cost the compiler a millisecond each; above this number only indexes and registers keep theirs. */
const MOST_LINKS = 8000

/** The input of one compile; `drawable` replaces characters that the fonts lack; without `pictures` their words stand for them. */
export function encodeVolume(volume: Volume, drawable: (text: string) => string, pictures = true): TypstInput {
  const files = new Map<string, Uint8Array>()
  const pages = allPages(volume)
  const linked = linkedPlaces(pages)
  const existing = placesOf(pages)
  const keys = new Set(pages.map((page) => page.key))
  const linksDropped = countLinks(pages) > MOST_LINKS
  const placed = new Set<string>()
  const contextOf = (page: Page): PdfContext => ({
    drawable,
    landscape: page.landscape,
    addImage: (bytes, format) => (pictures ? addImage(files, bytes, format) : undefined),
    placeLabel: (id) => {
      const place = `${page.key}#${id}`
      // A label may stand once; a repository with an id twice still gets its pack.
      if (!linked.has(place) || placed.has(place)) return undefined
      placed.add(place)
      return `p:${place}`
    },
    labelOf: (target) =>
      linksDropped && page.control !== undefined ? undefined : labelOf(target, page.key, keys, existing),
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
  return { data: JSON.stringify(data), files, linksDropped }
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
