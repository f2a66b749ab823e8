/** Finds the places of a volume (headings and anchors) and those that links lead to; only the latter get labels in the PDF. */
import type { Block, Inline } from '../blocks.ts'
import type { Page } from '../volume.ts'

/** `page#place` of every heading and anchor. */
export function placesOf(pages: readonly Page[]): Set<string> {
  const found = new Set<string>()
  for (const page of pages) {
    walk(
      page.blocks,
      (block) => block.type === 'heading' && found.add(`${page.key}#${block.id}`),
      (inline) => inline.type === 'anchor' && found.add(`${page.key}#${inline.id}`),
    )
  }
  return found
}

/** `page#place` of everything that some link names. */
export function linkedPlaces(pages: readonly Page[]): Set<string> {
  const found = new Set<string>()
  for (const page of pages) {
    walk(page.blocks, undefined, (inline) => {
      if (inline.type !== 'link') return
      const { target } = inline
      if (target.kind === 'anchor') found.add(`${page.key}#${target.anchor}`)
      if (target.kind === 'page' && target.anchor) found.add(`${target.page}#${target.anchor}`)
    })
  }
  return found
}

/** Visits every block and inline in reading order. */
function walk(
  blocks: readonly Block[],
  onBlock: ((block: Block) => unknown) | undefined,
  onInline: (inline: Inline) => unknown,
): void {
  const look = (content: readonly Inline[]): void => {
    for (const inline of content) {
      onInline(inline)
      if ('content' in inline) look(inline.content)
    }
  }
  for (const block of blocks) {
    onBlock?.(block)
    if (block.type === 'paragraph' || block.type === 'heading') look(block.content)
    if (block.type === 'table') for (const row of [block.head, ...block.rows]) row.forEach(look)
    if (block.type === 'quote') walk(block.blocks, onBlock, onInline)
    if (block.type === 'figure') walk(block.text, onBlock, onInline)
    if (block.type === 'list') for (const item of block.items) walk(item.blocks, onBlock, onInline)
  }
}
