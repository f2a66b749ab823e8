/** What a pack profile says of each page before it is filled: its template, its data, and what it holds. */
import type { Artifact } from '../model/artifact.ts'
import type { Block } from '../render/blocks.ts'
import type { RowFilter } from '../render/screen.ts'

/** One page to be: a template over plain data. */
export interface PageSpec {
  /** Unique in the pack; also the file name. */
  readonly key: string
  readonly title: string
  /** Name of the template in the folder of the pack. */
  readonly template: string
  /** Plain data for the template. */
  readonly view: unknown
  /** Blocks made by us; the page then has no template. */
  readonly blocks?: readonly Block[]
  /** Texts that lie beside the page, by file name. */
  readonly files?: readonly (readonly [name: string, text: string])[]
  readonly landscape?: boolean
  /** The document that the page shows; gives it control header, history and draft mark. */
  readonly document?: Artifact
  /** Markdown that the template may place with a fenced block `isms:body`. */
  readonly body?: string
  /** Ids of artifacts that a reader finds on this page; links to them lead here. */
  readonly holds?: readonly string[]
  /** True when the heat map belongs on the page (fenced block `isms:heat-map`). */
  readonly heatMap?: boolean
  /** Pictures that the template may place, by the name of their fenced block: `isms:coverage`. */
  readonly figures?: Readonly<Record<string, readonly Block[]>>
  /** Choices by which a reader on screen narrows the tables. */
  readonly filter?: RowFilter
  /** The other pages of the pack, for the page from which all of it can be searched. */
  readonly search?: readonly { readonly key: string; readonly title: string }[]
  /** Makes the sheets that follow the page on screen, one for each thing that it lists. */
  readonly sheets?: () => readonly PageSpec[]
  /** The id that this page is the sheet of. */
  readonly sheetOf?: string
}

/** One folder of the pack. */
export interface SectionSpec {
  readonly key: string
  readonly number: string
  readonly title: string
  readonly pages: readonly PageSpec[]
  /** False for pages that are not bound into the PDF: too long to be read in order. */
  readonly bound?: boolean
}

/** The sections with every page key made unique: two documents with one id are a finding, but both belong in the pack. */
export function uniqueKeys(sections: readonly SectionSpec[]): SectionSpec[] {
  const used = new Set<string>()
  const rename = (page: PageSpec): PageSpec => {
    let key = page.key
    for (let copy = 2; used.has(key.toLowerCase()); copy += 1) key = `${page.key}-${copy}`
    used.add(key.toLowerCase())
    return key === page.key ? page : { ...page, key }
  }
  return sections.map((section) => ({ ...section, pages: section.pages.map(rename) }))
}
