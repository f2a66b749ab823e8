/** The block tree: the one document model that every writer (HTML, PDF, Word) prints. Plain, JSON-safe data. */

/** Where a link leads: outside, to a page of the same pack (by page key), or to a file that the pack carries. */
export type LinkTarget =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'page'; readonly page: string; readonly anchor?: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'file'; readonly path: string }

/** A run of text inside a block. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'strike'; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly target: LinkTarget; readonly content: readonly Inline[] }
  | { readonly type: 'image'; readonly image: Image }
  | { readonly type: 'break' }
  /** A remark that stands at the foot of the page or at the end of the text. */
  | { readonly type: 'footnote'; readonly content: readonly Inline[] }
  /** A place that links of other pages lead to. */
  | { readonly type: 'anchor'; readonly id: string }

/** A picture from the repository: its bytes and the words that stand for it. */
export interface Image {
  /** An `svg` is one that `svgFault` finds nothing wrong with. */
  readonly format: 'png' | 'jpeg' | 'svg'
  readonly bytes: Uint8Array
  readonly alt: string
}

export type Align = 'left' | 'center' | 'right'

/** One column of a table; `weight` is its share of the width, left to the writer when absent. */
export interface TableColumn {
  readonly align?: Align
  readonly weight?: number
}

export type Cell = readonly Inline[]

/** A table with one header row. */
export interface Table {
  readonly type: 'table'
  readonly columns: readonly TableColumn[]
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly caption?: string
}

/** One item of a list; `checked` makes it a task. */
export interface ListItem {
  readonly checked?: boolean
  readonly blocks: readonly Block[]
}

export interface Heading {
  readonly type: 'heading'
  /** 1 to 6; 1 is the title of the page. */
  readonly level: number
  /** Unique on its page, safe in a URL fragment. */
  readonly id: string
  readonly content: readonly Inline[]
}

/** A drawing (inline SVG made by us) and the same facts as blocks, for those who cannot see it; none where the page itself says them right below. */
export interface Figure {
  readonly type: 'figure'
  readonly svg: string
  readonly caption: string
  readonly text: readonly Block[]
}

export type Block =
  | Heading
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly tight: boolean
      readonly items: readonly ListItem[]
    }
  | Table
  | { readonly type: 'code'; readonly text: string; readonly language?: string }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'rule' }
  | Figure
  | { readonly type: 'page-break' }

/** The words of some inline content, without its markup. */
export function plainText(content: readonly Inline[]): string {
  let out = ''
  for (const inline of content) {
    if (inline.type === 'text' || inline.type === 'code') out += inline.text
    else if (inline.type === 'break') out += ' '
    else if (inline.type === 'anchor' || inline.type === 'footnote') continue
    else if (inline.type === 'image') out += inline.image.alt
    else out += plainText(inline.content)
  }
  return out
}

/** Shorthand for a run of plain text. */
export function text(value: string): Inline {
  return { type: 'text', text: value }
}
