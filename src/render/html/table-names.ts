/** Gives every table of a page a name of its own, by which a screen reader lists it: its caption, else the heading above it. */
import { type Block, plainText, type Table } from '../blocks.ts'

/** Names by table; those that would be the same are numbered. */
export function tableNames(blocks: readonly Block[], title: string): ReadonlyMap<Table, string> {
  const names = new Map<Table, string>()
  // The revision history stands before the blocks.
  const used = new Set(['Revision history'])
  let above = title
  const visit = (block: Block): void => {
    if (block.type === 'heading') above = plainText(block.content)
    else if (block.type === 'quote') block.blocks.forEach(visit)
    else if (block.type === 'figure') block.text.forEach(visit)
    else if (block.type === 'list') for (const item of block.items) item.blocks.forEach(visit)
    else if (block.type === 'table') {
      const wanted = block.caption ?? above
      let name = wanted
      for (let copy = 2; used.has(name); copy += 1) name = `${wanted} (${copy})`
      used.add(name)
      names.set(block, name)
    }
  }
  blocks.forEach(visit)
  return names
}
