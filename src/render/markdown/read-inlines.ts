/** Turns the inline tokens of one Markdown block into inline content. */
import type { Token } from 'markdown-it'
import { type Inline, plainText } from '../blocks.ts'
import type { MarkdownOptions } from '../markdown.ts'
import { isLocalPath, linkTarget } from './link-target.ts'

const WRAPPERS: Readonly<Record<string, 'strong' | 'emphasis' | 'strike'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'strike',
}

/** Emphasis nested deeper than this adds nothing that a reader could see, and the PDF compiler refuses it. */
const MOST_DEEP = 8

interface Frame {
  readonly content: Inline[]
  readonly close?: (content: Inline[]) => Inline[]
}

/** The inline content of a token list; links without a good target become their words. */
export function readInlines(tokens: readonly Token[] | null, options: MarkdownOptions): Inline[] {
  const stack: Frame[] = [{ content: [] }]
  for (const token of tokens ?? []) {
    const wrapper = WRAPPERS[token.type]
    if (wrapper && stack.length > MOST_DEEP) stack.push({ content: [], close: (content) => content })
    else if (wrapper) stack.push({ content: [], close: (content) => [{ type: wrapper, content }] })
    else if (token.type === 'link_open') stack.push(openLink(token, options))
    else if (token.nesting === -1) closeFrame(stack)
    else addLeaf(stack.at(-1)!.content, token, options)
  }
  while (stack.length > 1) closeFrame(stack)
  return stack[0]!.content
}

function openLink(token: Token, options: MarkdownOptions): Frame {
  const target = linkTarget(String(token.attrGet('href') ?? ''), options.link)
  return { content: [], close: (content) => (target ? [{ type: 'link', target, content }] : content) }
}

function closeFrame(stack: Frame[]): void {
  if (stack.length < 2) return
  const frame = stack.pop()!
  for (const inline of frame.close!(frame.content)) push(stack.at(-1)!.content, inline)
}

function addLeaf(content: Inline[], token: Token, options: MarkdownOptions): void {
  if (token.type === 'softbreak') push(content, { type: 'text', text: ' ' })
  else if (token.type === 'hardbreak') content.push({ type: 'break' })
  else if (token.type === 'code_inline') content.push({ type: 'code', text: token.content })
  else if (token.type === 'footnote') content.push({ type: 'footnote', content: readInlines(token.children, options) })
  else if (token.type === 'anchor_mark') content.push({ type: 'anchor', id: token.content })
  else if (token.type === 'image') push(content, readImage(token, options))
  else if (token.content !== '') push(content, { type: 'text', text: token.content })
}

function readImage(token: Token, options: MarkdownOptions): Inline {
  const alt = plainText(readInlines(token.children, options))
  const path = String(token.attrGet('src') ?? '')
  const image = isLocalPath(path) ? options.image?.(path, alt) : undefined
  return image ? { type: 'image', image } : { type: 'text', text: alt === '' ? '[picture]' : `[picture: ${alt}]` }
}

/** Adds an inline, joining neighbouring runs of text. */
function push(content: Inline[], inline: Inline): void {
  const last = content.at(-1)
  if (inline.type === 'text' && last?.type === 'text') {
    content[content.length - 1] = { type: 'text', text: last.text + inline.text }
  } else content.push(inline)
}
