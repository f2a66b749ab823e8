/** Reads Markdown into the block tree; raw HTML is shown as text and every link and image passes the caller's resolver. */
import MarkdownIt from 'markdown-it'
import type { Block, Image, LinkTarget } from './blocks.ts'
import { cleanText } from './clean-text.ts'
import { anchorMark } from './markdown/anchor-mark.ts'
import { readFootnotes } from './markdown/footnotes.ts'
import { lineBreakTag } from './markdown/line-break-tag.ts'
import { readBlocks } from './markdown/read-blocks.ts'

/** How the Markdown of one document is read. Every callback is optional and pure. */
export interface MarkdownOptions {
  /** Where a relative link leads; undefined turns the link into its words. External links never reach it. */
  readonly link?: (href: string) => LinkTarget | undefined
  /** The picture behind a relative path; undefined shows its words. Remote pictures never reach it. */
  readonly image?: (path: string, alt: string) => Image | undefined
  /** Blocks that a fenced block with the info string `isms:<name>` stands for (templates only). */
  readonly insert?: (name: string) => readonly Block[] | undefined
  /** The text is a filled template of ours: table widths follow the dashes of the delimiter row, `{#id}` marks places. */
  readonly template?: boolean
}

const documentParser = newParser()
const templateParser = newParser()
templateParser.inline.ruler.before('autolink', 'anchor_mark', anchorMark)

function newParser() {
  const parser = new MarkdownIt({ html: false, linkify: true, typographer: false })
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  // Links are judged by our own resolver, after parsing: see markdown/link-target.ts.
  parser.validateLink = () => true
  parser.inline.ruler.before('autolink', 'line_break_tag', lineBreakTag)
  readFootnotes(parser)
  return parser
}

/** The block tree of a Markdown text. Never throws on any input. */
export function readMarkdown(source: string, options: MarkdownOptions = {}): Block[] {
  const clean = cleanText(source)
  const parser = options.template ? templateParser : documentParser
  return readBlocks(parser.parse(clean, {}), { ...options, lines: options.template ? clean.split('\n') : [] })
}
