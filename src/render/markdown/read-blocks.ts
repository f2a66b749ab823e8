/** Turns the flat token list of the Markdown parser into the block tree. */
import type { Token } from 'markdown-it'
import { type Block, type Inline, type ListItem, plainText } from '../blocks.ts'
import type { MarkdownOptions } from '../markdown.ts'
import { headingIds } from './heading-ids.ts'
import { readInlines } from './read-inlines.ts'
import { readTable } from './read-table.ts'
import { taskItem } from './task-item.ts'

/** Reading options plus the source lines, which tables need for their widths. */
export interface ReadContext extends MarkdownOptions {
  readonly lines: readonly string[]
}

/** Lists and quotes nested deeper than this lose their frame and keep their words: the PDF compiler refuses deeper ones. */
const MOST_DEEP = 8

const INSERT = /^isms:([a-z0-9-]+)\s*$/

/** The block tree of a whole token list. */
export function readBlocks(tokens: readonly Token[], context: ReadContext): Block[] {
  const idOf = headingIds()
  const inlines = (token: Token | undefined): Inline[] => readInlines(token?.children ?? null, context)

  function readRange(from: number, to: number, depth: number): Block[] {
    const blocks: Block[] = []
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]!
      const end = token.nesting === 1 ? closing(tokens, at) : at
      blocks.push(...readOne(token, at, end, depth))
      at = end
    }
    return blocks
  }

  function readOne(token: Token, at: number, end: number, depth: number): readonly Block[] {
    switch (token.type) {
      case 'heading_open': {
        const content = inlines(tokens[at + 1])
        return [{ type: 'heading', level: Number(token.tag.slice(1)), id: idOf(plainText(content)), content }]
      }
      case 'paragraph_open': {
        const content = inlines(tokens[at + 1])
        return content.length > 0 ? [{ type: 'paragraph', content }] : []
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return readList(token, at, end, depth)
      case 'blockquote_open': {
        const blocks = readRange(at + 1, end, depth + 1)
        return depth < MOST_DEEP ? [{ type: 'quote', blocks }] : blocks
      }
      case 'table_open':
        return [readTable(tokens.slice(at, end), inlines, context.lines[(token.map?.[0] ?? -1) + 1])]
      case 'fence':
      case 'code_block':
        return readCode(token)
      case 'hr':
        return [{ type: 'rule' }]
      default:
        return []
    }
  }

  function readList(token: Token, at: number, end: number, depth: number): readonly Block[] {
    const items: ListItem[] = []
    let tight = false
    for (let item = at + 1; item < end; item += 1) {
      const close = closing(tokens, item)
      if (tokens[item + 1]?.hidden) tight = true
      items.push(taskItem(readRange(item + 1, close, depth + 1)))
      item = close
    }
    if (depth >= MOST_DEEP) return items.flatMap(({ blocks }) => blocks)
    const start = Number(token.attrGet('start') ?? 1)
    return [{ type: 'list', ordered: token.type === 'ordered_list_open', start, tight, items }]
  }

  function readCode(token: Token): readonly Block[] {
    const name = INSERT.exec(token.info)?.[1]
    const inserted = name === undefined ? undefined : context.insert?.(name)
    if (inserted) return inserted
    const language = token.info.trim().split(/\s/)[0]
    return [{ type: 'code', text: token.content.replace(/\n$/, ''), ...(language ? { language } : {}) }]
  }

  return readRange(0, tokens.length, 0)
}

/** The index of the token that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]!.level
  let at = open + 1
  while (at < tokens.length && !(tokens[at]!.nesting === -1 && tokens[at]!.level === level)) at += 1
  return at
}
