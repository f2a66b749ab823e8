/** Encodes the pages of a volume once, for however many PDF volumes they are bound in, with the pictures they refer to. */
import type { LinkTarget } from '../blocks.ts'
import { allPages, type Page, type Volume } from '../volume.ts'
import { encodeBlocks } from './encode-blocks.ts'
import type { PdfContext } from './encode-inlines.ts'
import { linkedPlaces, placesOf } from './link-labels.ts'
import { placeTable } from './place-table.ts'

/** One page as JSON text for the theme; its length is its weight when the volume is split. */
export interface EncodedPage {
  readonly label: string
  readonly title: string
  /** Short name of the page: its id, or its title where it has none. */
  readonly name: string
  readonly json: string
  readonly weight: number
}

export interface EncodedSection {
  readonly label: string
  readonly title: string
  readonly pages: readonly EncodedPage[]
}

/** Everything of a volume except its cover and contents. */
export interface EncodedPages {
  readonly sections: readonly EncodedSection[]
  /** Pictures by the absolute path that the data names. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The label of each numbered place that a link leads to. */
  readonly places: readonly string[]
  /** The address that leads to a label, for the contents. */
  readonly address: (label: string) => string
}

/** How pages are encoded. */
export interface EncodeOptions {
  /** Replaces characters that the fonts lack. */
  readonly drawable: (text: string) => string
  /** Without pictures their words stand for them. */
  readonly pictures: boolean
  /** Told before the texts of each page. */
  readonly onPage?: (name: string) => void
  /** The address of a target that is not in the volume; undefined turns the link into its words. */
  readonly outside?: (target: LinkTarget, page: Page) => string | undefined
}

export function encodePages(volume: Volume, { drawable, pictures, outside, onPage }: EncodeOptions): EncodedPages {
  const files = new Map<string, Uint8Array>()
  const { logo } = volume.look ?? {}
  if (logo) files.set(logoPath(logo), logo.bytes)
  const pages = allPages(volume)
  const linked = linkedPlaces(pages)
  const existing = placesOf(pages)
  const keys = new Set(pages.map((page) => page.key))
  const places = placeTable()
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
    addressOf: (target) => {
      const label = labelOf(target, page.key, keys, existing)
      return label === undefined ? outside?.(target, page) : places.address(label)
    },
  })
  const encodePage = (page: Page): EncodedPage => {
    onPage?.(page.id ?? page.title)
    const label = `p:${page.key}`
    const title = drawable(page.id ? `${page.id}  ${page.title}` : page.title)
    const json = JSON.stringify({
      label,
      title,
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
    return { label, title, name: drawable(page.id ?? page.title), json, weight: json.length }
  }
  const sections = volume.sections
    .filter((section) => section.pages.length > 0)
    .map((section) => ({
      label: `s:${section.key}`,
      title: `${section.number}  ${section.title}`,
      pages: section.pages.map(encodePage),
    }))
  return { sections, files, places: places.labels, address: places.address }
}

/** A labelled value; null where the value is absent, which the theme states. */
export function encodeFact(fact: { label: string; value: string | undefined }, drawable: (text: string) => string) {
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

/** Where the theme finds the logo. */
export const logoPath = ({ format }: { readonly format: string }): string => `/logo.${format}`

function addImage(files: Map<string, Uint8Array>, bytes: Uint8Array, format: string): string {
  const path = `/picture-${files.size + 1}.${format}`
  files.set(path, bytes)
  return path
}
