/** Prints blocks as HTML. */
import type { Block, ListItem } from '../blocks.ts'
import { escapeHtml } from './escape.ts'
import { type HtmlContext, writeInlines } from './write-inlines.ts'
import { writeTable } from './write-table.ts'

export function writeBlocks(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map((block) => writeOne(block, context)).join('\n')
}

function writeOne(block: Block, context: HtmlContext): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${Math.min(6, Math.max(1, block.level))}`
      return `<${tag} id="${escapeHtml(block.id)}">${writeInlines(block.content, context)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${writeInlines(block.content, context)}</p>`
    case 'list': {
      const items = block.items.map((item) => `<li>${writeItem(item, block.tight, context)}</li>`).join('\n')
      if (!block.ordered) return `<ul>\n${items}\n</ul>`
      return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>\n${items}\n</ol>`
    }
    case 'table':
      return writeTable(block, context)
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'quote':
      return `<blockquote>\n${writeBlocks(block.blocks, context)}\n</blockquote>`
    case 'rule':
      return '<hr>'
    case 'figure': {
      // The drawing is hidden from assistive technology; the same facts follow as text.
      const same =
        block.text.length === 0
          ? ''
          : `\n<details><summary>The same as text</summary>\n${writeBlocks(block.text, context)}\n</details>`
      return `<figure>\n<div aria-hidden="true">${block.svg}</div>\n<figcaption>${escapeHtml(block.caption)}</figcaption>${same}\n</figure>`
    }
    case 'page-break':
      return '<div class="page-break"></div>'
  }
}

function writeItem(item: ListItem, tight: boolean, context: HtmlContext): string {
  const box =
    item.checked === undefined
      ? ''
      : `<span class="box" role="img" aria-label="${item.checked ? 'done' : 'to do'}">${item.checked ? '☑' : '☐'}</span> `
  const [first, ...rest] = item.blocks
  if (!tight || first?.type !== 'paragraph') return box + writeBlocks(item.blocks, context)
  const tail = rest.length > 0 ? `\n${writeBlocks(rest, context)}` : ''
  return box + writeInlines(first.content, context) + tail
}
