/** Recognises a task (`[ ]` or `[x]` at the head of a list item). */
import type { Block, ListItem } from '../blocks.ts'

const BOX = /^\[([ xX])\]\s+/

/** The list item of some blocks, its box taken off the text when it has one. */
export function taskItem(blocks: readonly Block[]): ListItem {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return { blocks }
  const [lead, ...others] = first.content
  const box = lead?.type === 'text' ? BOX.exec(lead.text) : null
  if (!box || lead?.type !== 'text') return { blocks }
  const content = [{ type: 'text', text: lead.text.slice(box[0].length) } as const, ...others]
  return { checked: box[1] !== ' ', blocks: [{ type: 'paragraph', content }, ...rest] }
}
