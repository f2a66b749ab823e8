/** Reads footnotes: `[^name]` in the text, `[^name]: words` on lines of their own, continued by indented lines. */
import type MarkdownIt from 'markdown-it'
import type { StateBlock, StateInline } from 'markdown-it'

const DEFINITION = /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/
const REFERENCE = /^\[\^([^\]\s]{1,60})\]/

interface FootnoteEnv {
  footnotes?: Map<string, string>
}

/** Teaches a parser footnotes. A reference without its note stays as written; so does one inside a note. */
export function readFootnotes(parser: InstanceType<typeof MarkdownIt>): void {
  parser.block.ruler.before('reference', 'footnote_definition', definition, { alt: ['paragraph', 'reference'] })
  parser.inline.ruler.before('link', 'footnote_reference', reference)
}

function definition(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (state.sCount[line]! - state.blkIndent >= 4) return false
  const found = DEFINITION.exec(lineText(state, line))
  if (!found) return false
  if (silent) return true
  const words = [found[2]!]
  let next = line + 1
  while (next < end && !state.isEmpty(next) && state.sCount[next]! - state.blkIndent >= 2) {
    words.push(lineText(state, next))
    next += 1
  }
  const env = state.env as FootnoteEnv
  env.footnotes ??= new Map()
  if (!env.footnotes.has(found[1]!)) env.footnotes.set(found[1]!, words.join(' ').trim())
  state.line = next
  return true
}

const lineText = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])

function reference(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false
  const found = REFERENCE.exec(state.src.slice(state.pos, state.pos + 64))
  const words = found && (state.env as FootnoteEnv).footnotes?.get(found[1]!)
  if (!found || words === undefined || words === null) return false
  if (!silent) {
    const token = state.push('footnote', '', 0)
    token.children = []
    state.md.inline.parse(words, state.md, {}, token.children)
  }
  state.pos += found[0].length
  return true
}
