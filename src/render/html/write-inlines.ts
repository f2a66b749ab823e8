/** Prints inline content as HTML; links inside the pack become relative ones, those to nowhere become their words. */
import type { Cell, Inline, LinkTarget, Table } from '../blocks.ts'
import { escapeHtml } from './escape.ts'

/** What the printer of one page knows about the rest of the pack. */
export interface HtmlContext {
  /** The address of a link target as seen from this page; undefined when the pack does not hold it. */
  readonly href: (target: LinkTarget) => string | undefined
  /** Collects the footnotes of the page; without it they stand in the text, in brackets. */
  readonly footnotes?: string[]
  /** The address of the sheet of an id, for the row of a register that is about it. */
  readonly sheet?: (id: string) => string | undefined
  /** The names of the tables of the page. */
  readonly names?: ReadonlyMap<Table, string>
  /** Attributes of a row that can be narrowed away. */
  readonly marks?: (row: readonly Cell[]) => string
}

export function writeInlines(content: readonly Inline[], context: HtmlContext): string {
  return content.map((inline) => writeOne(inline, context)).join('')
}

function writeOne(inline: Inline, context: HtmlContext): string {
  switch (inline.type) {
    case 'text':
      return keepIds(escapeHtml(inline.text))
    case 'strong':
      return `<strong>${writeInlines(inline.content, context)}</strong>`
    case 'emphasis':
      return `<em>${writeInlines(inline.content, context)}</em>`
    case 'strike':
      return `<s>${writeInlines(inline.content, context)}</s>`
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`
    case 'anchor':
      return `<span id="${escapeHtml(inline.id)}"></span>`
    case 'footnote':
      return writeFootnote(writeInlines(inline.content, context), context)
    case 'break':
      return '<br>'
    case 'image': {
      const data = Buffer.from(inline.image.bytes).toString('base64')
      const type = inline.image.format === 'svg' ? 'svg+xml' : inline.image.format
      return `<img src="data:image/${type};base64,${data}" alt="${escapeHtml(inline.image.alt)}">`
    }
    case 'link': {
      const words = writeInlines(inline.content, context)
      const href = context.href(inline.target)
      if (href === undefined) return words
      const outside = inline.target.kind === 'external' ? ' rel="noopener noreferrer"' : ''
      return `<a href="${escapeHtml(href)}"${outside}>${words}</a>`
    }
  }
}

/** Ids such as RISK-014 and dates stay on one line. */
function keepIds(html: string): string {
  return html.replace(/\b(?:[A-Z]{2,5}-\d{1,6}(?:-\d{1,4})?|\d{4}-\d{2}-\d{2})\b/g, '<span class="id-word">$&</span>')
}

function writeFootnote(words: string, { footnotes }: HtmlContext): string {
  if (footnotes === undefined) return ` (${words})`
  const number = footnotes.push(words)
  return `<sup><a class="footnote" id="footnote-ref-${number}" href="#footnote-${number}">${number}</a></sup>`
}

/** The footnotes that were met, to stand at the end of the page; empty without any. */
export function writeFootnotes(footnotes: readonly string[], label: string): string {
  if (footnotes.length === 0) return ''
  const items = footnotes.map(
    (words, index) =>
      `<li id="footnote-${index + 1}">${words} <a href="#footnote-ref-${index + 1}" aria-label="${index + 1}">↩</a></li>`,
  )
  return `\n<section class="footnotes" aria-label="${escapeHtml(label)}">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}
