/** Writes blocks as the short arrays that the Typst theme prints. */
import type { Block, Table } from '../blocks.ts'
import { columnWeights, rowMayBreak } from '../column-weights.ts'
import { encodeImage, encodeInlines, type PdfContext } from './encode-inlines.ts'

export type TypstBlock = readonly [string, ...unknown[]]

/** The blocks in the theme's short form. */
export function encodeBlocks(blocks: readonly Block[], context: PdfContext): TypstBlock[] {
  return blocks.flatMap((block) => encodeOne(block, context))
}

function encodeOne(block: Block, context: PdfContext): readonly TypstBlock[] {
  const nested = (inner: readonly Block[]): TypstBlock[] => encodeBlocks(inner, context)
  switch (block.type) {
    case 'heading':
      return [['h', block.level, encodeInlines(block.content, context), context.placeLabel(block.id) ?? null]]
    case 'paragraph': {
      const [only, ...others] = block.content
      const picture =
        only?.type === 'image' && others.length === 0 ? encodeImage(only.image, 'img', context) : undefined
      return typeof picture === 'object' ? [picture] : [['p', encodeInlines(block.content, context)]]
    }
    case 'list': {
      const items = block.items.map((item) => {
        const body = nested(item.blocks)
        return item.checked === undefined ? body : markTask(body, item.checked)
      })
      return [block.ordered ? ['ol', block.start, block.tight, items] : ['ul', block.tight, items]]
    }
    case 'table':
      return [['t', encodeTable(block, context)]]
    case 'code':
      return [['pre', context.drawable(block.text)]]
    case 'quote':
      return [['q', nested(block.blocks)]]
    case 'rule':
      return [['hr']]
    case 'figure':
      return [['fig', context.drawable(block.svg), context.drawable(block.caption)], ...nested(block.text)]
    case 'page-break':
      return [['pb']]
  }
}

function encodeTable(table: Table, context: PdfContext): unknown {
  const small = table.columns.length > 4
  const lineLength = context.landscape ? (small ? 180 : 160) : small ? 120 : 105
  const weights = columnWeights(table, lineLength)
  return {
    small,
    columns: weights,
    align: table.columns.map((column) => column.align ?? 'left'),
    head: table.head.map((cell) => encodeInlines(cell, context)),
    rows: table.rows.map((row) => [
      rowMayBreak(row, weights, lineLength),
      table.columns.map((_, index) => encodeInlines(row[index] ?? [], context)),
    ]),
  }
}

/** Puts the box of a task before its first words. */
function markTask(body: TypstBlock[], checked: boolean): TypstBlock[] {
  const box = checked ? '[x] ' : '[  ] '
  const [first, ...rest] = body
  if (first?.[0] === 'p') return [['p', [['c', box.trim()], ' ', ...(first[1] as unknown[])]], ...rest]
  return [['p', [['c', box.trim()]]], ...body]
}
