/** Fits the headings of a document into a page: no repeated title, no jumps between levels, ids unique on the page. */
import { type Block, plainText } from './blocks.ts'

/** Body of a document below its page title: headings start at `top` and never skip a level. */
export function fitHeadings(blocks: readonly Block[], title: string, top = 2): Block[] {
  const body = dropTitle(blocks, title)
  const levels = body.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  if (levels.length === 0) return [...body]
  const shift = top - Math.min(...levels)
  let last = top - 1
  return body.map((block) => {
    if (block.type !== 'heading') return block
    last = Math.min(block.level + shift, last + 1, 6)
    return { ...block, level: last }
  })
}

/** Documents often begin with their own title; the page has it already. */
function dropTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first] = blocks
  if (first?.type !== 'heading' || first.level !== 1) return blocks
  const others = blocks.some((block, index) => index > 0 && block.type === 'heading' && block.level === 1)
  const same = plainText(first.content).trim().toLowerCase() === title.trim().toLowerCase()
  return same || !others ? blocks.slice(1) : blocks
}

/** Gives repeated heading ids a number, so that every id is unique on the page. */
export function uniqueIds(blocks: readonly Block[]): Block[] {
  const used = new Set<string>()
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    let id = block.id
    for (let copy = 2; used.has(id); copy += 1) id = `${block.id}-${copy}`
    used.add(id)
    return id === block.id ? block : { ...block, id }
  })
}
