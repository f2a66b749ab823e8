/**
 * Reads the plain subset of YAML in which nearly all artifacts are written, several times quicker than the full parser
 * does; whatever is unusual in any way is left to that parser, which alone judges what is wrong. Where this reader answers,
 * its answer is that of the full parser, without faults: test/parse/plain-yaml.test.ts holds the two against each other.
 *
 * The subset: block maps and lists, indented by spaces, of texts on one line (unquoted, or quoted without escapes), literal
 * and folded blocks, and flow lists and maps on one line. Comments only on lines of their own.
 */
import { resolvePlain } from './scalar.ts'

/** The answer for a text that is not in the subset. */
export const notPlain: unique symbol = Symbol('not plain')

/** Value of a document in the subset (absent values left out of maps), or `notPlain`. */
export function readPlainYaml(text: string): unknown {
  return unusual.test(text) ? notPlain : new PlainReader(text).document()
}

/** Tabs, controls, byte order marks, separators and anything beyond the basic plane. */
const unusual = /[^\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]/
const keyAhead = /[A-Za-z_][\w./-]{0,200}:(?=[ \n]|$)/y
/** Unquoted text in a flow list or map, far from every sign that may mean something there. */
const flowText = /[A-Za-z0-9_][^,[\]{}:#"'&*!|>%@`?\n]*/y
/** How an unquoted text may begin without any doubt. */
const textStart = /[A-Za-z0-9_(/$\u00a1-\ud7ff]|[-+][A-Za-z0-9]/y
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])
const headers = new Set(['|', '|-', '>', '>-'])
const deepest = 12

const space = 32
const newline = '\n'
const sign = (text: string): number => text.charCodeAt(0)
const [hash, dash, bar, angle, comma] = [sign('#'), sign('-'), sign('|'), sign('>'), sign(',')]
const [double, single] = [sign('"'), sign("'")]
const [listOpen, listClose, mapOpen, mapClose] = [sign('['), sign(']'), sign('{'), sign('}')]

/** Reads line by line; the only state is the line that comes next, and the place in a flow list or map. */
class PlainReader {
  private readonly text: string
  /** Offsets of the first sign of the current line that is no space, and of its end. */
  private from = 0
  private end = 0
  /** Column of `from`; -1 after the last line. */
  private indent = -1
  /** Place in a flow list or map. */
  private place = 0

  constructor(text: string) {
    this.text = text
  }

  document(): unknown {
    this.toLine(0)
    if (this.indent !== 0) return notPlain
    const value = this.block(0, 0)
    return this.atEnd() ? value : notPlain
  }

  private atEnd(): boolean {
    return this.indent === -1
  }

  /** Goes to the first line from an offset on that is neither blank nor a comment. */
  private toLine(at: number): void {
    const { text } = this
    for (let start = at; start < text.length; ) {
      const from = this.afterSpaces(start)
      const found = text.indexOf(newline, from)
      const end = found < 0 ? text.length : found
      if (from < end && text.charCodeAt(from) !== hash) {
        this.from = from
        this.end = end
        this.indent = from - start
        return
      }
      start = end + 1
    }
    this.indent = -1
  }

  private afterSpaces(at: number): number {
    let place = at
    while (this.text.charCodeAt(place) === space) place += 1
    return place
  }

  private isEntry(): boolean {
    return this.text.charCodeAt(this.from) === dash && this.text.charCodeAt(this.from + 1) === space
  }

  private block(indent: number, depth: number): unknown {
    if (depth > deepest) return notPlain
    return this.isEntry() ? this.list(indent, depth) : this.map(indent, depth)
  }

  private map(indent: number, depth: number): unknown {
    const map: Record<string, unknown> = {}
    let absent: Set<string> | undefined
    while (this.indent === indent) {
      keyAhead.lastIndex = this.from
      if (!keyAhead.test(this.text)) return notPlain
      const after = keyAhead.lastIndex
      const key = this.text.slice(this.from, after - 1)
      if (forbiddenKeys.has(key) || Object.hasOwn(map, key) || absent?.has(key)) return notPlain
      const value = this.member(after, indent, depth)
      if (value === notPlain) return notPlain
      if (value !== null) map[key] = value
      else {
        absent ??= new Set()
        absent.add(key)
      }
    }
    return this.indent > indent ? notPlain : map
  }

  /** What stands behind a key: on its line, or in the lines below. */
  private member(after: number, indent: number, depth: number): unknown {
    const start = this.afterSpaces(after)
    if (start < this.end) return this.scalar(start, indent)
    this.toLine(this.end + 1)
    if (this.indent > indent) return this.block(this.indent, depth + 1)
    return this.indent === indent && this.isEntry() ? this.list(indent, depth + 1) : null
  }

  private list(indent: number, depth: number): unknown {
    const items: unknown[] = []
    while (this.indent === indent && this.isEntry()) {
      const start = this.afterSpaces(this.from + 1)
      if (start >= this.end || depth > deepest) return notPlain
      keyAhead.lastIndex = start
      let item: unknown
      if (keyAhead.test(this.text)) {
        this.indent += start - this.from
        this.from = start
        item = this.map(this.indent, depth + 1)
      } else item = this.scalar(start, indent)
      if (item === notPlain) return notPlain
      items.push(item)
    }
    return this.indent > indent ? notPlain : items
  }

  /** A value that begins on the current line; a line below that is indented further would continue it. */
  private scalar(start: number, indent: number): unknown {
    const first = this.text.charCodeAt(start)
    if (first === bar || first === angle) return this.lines(start, indent)
    this.place = start
    const flow = first === listOpen || first === mapOpen || first === double || first === single
    const value = flow ? this.flow(0) : this.unquoted(start)
    if (value === notPlain || (flow && this.afterSpaces(this.place) !== this.end)) return notPlain
    this.toLine(this.end + 1)
    return this.indent > indent ? notPlain : value
  }

  private unquoted(start: number): unknown {
    textStart.lastIndex = start
    if (!textStart.test(this.text)) return notPlain
    const value = this.text.slice(start, this.withoutSpaces(this.end))
    if (value.endsWith(':') || value.includes(': ') || value.includes(' #')) return notPlain
    return resolvePlain(value)
  }

  private withoutSpaces(end: number): number {
    let place = end
    while (this.text.charCodeAt(place - 1) === space) place -= 1
    return place
  }

  private quoted(quote: number): unknown {
    const close = this.text.indexOf(quote === double ? '"' : "'", this.place + 1)
    if (close < 0 || close >= this.end) return notPlain
    const value = this.text.slice(this.place + 1, close)
    if (quote === double ? value.includes('\\') : this.text.charCodeAt(close + 1) === single) return notPlain
    this.place = close + 1
    return value
  }

  /** A value in a flow list or map, at `place`. */
  private flow(depth: number): unknown {
    const first = this.text.charCodeAt(this.place)
    if (first === double || first === single) return this.quoted(first)
    if (depth > deepest) return notPlain
    if (first === listOpen) return this.flowList(depth)
    if (first === mapOpen) return this.flowMap(depth)
    flowText.lastIndex = this.place
    if (!flowText.test(this.text)) return notPlain
    const end = flowText.lastIndex
    const value = resolvePlain(this.text.slice(this.place, this.withoutSpaces(end)))
    this.place = end
    return value
  }

  private flowList(depth: number): unknown {
    const items: unknown[] = []
    if (this.closesAtOnce(listClose)) return items
    for (;;) {
      const item = this.flow(depth + 1)
      if (item === notPlain) return notPlain
      items.push(item)
      const more = this.goesOn(listClose)
      if (more === notPlain) return notPlain
      if (!more) return items
    }
  }

  private flowMap(depth: number): unknown {
    const map: Record<string, unknown> = {}
    if (this.closesAtOnce(mapClose)) return map
    for (;;) {
      keyAhead.lastIndex = this.place
      if (!keyAhead.test(this.text)) return notPlain
      const key = this.text.slice(this.place, keyAhead.lastIndex - 1)
      if (forbiddenKeys.has(key) || Object.hasOwn(map, key)) return notPlain
      this.place = this.afterSpaces(keyAhead.lastIndex)
      const value = this.flow(depth + 1)
      // An absent value is rare here, and two of one name would have to be told apart.
      if (value === notPlain || value === null) return notPlain
      map[key] = value
      const more = this.goesOn(mapClose)
      if (more === notPlain) return notPlain
      if (!more) return map
    }
  }

  /** Steps over the opening sign; true when the closing one follows. */
  private closesAtOnce(close: number): boolean {
    this.place = this.afterSpaces(this.place + 1)
    if (this.text.charCodeAt(this.place) !== close) return false
    this.place += 1
    return true
  }

  /** Steps over a comma (true) or the closing sign (false). */
  private goesOn(close: number): boolean | typeof notPlain {
    this.place = this.afterSpaces(this.place)
    const next = this.text.charCodeAt(this.place)
    if (next !== comma && next !== close) return notPlain
    this.place = next === comma ? this.afterSpaces(this.place + 1) : this.place + 1
    return next === comma
  }

  /** A block of lines (`|`, `|-`, `>`, `>-`), which are indented further than what holds it. */
  private lines(start: number, indent: number): unknown {
    const { text } = this
    const header = text.slice(start, this.withoutSpaces(this.end))
    if (!headers.has(header)) return notPlain
    const lines: string[] = []
    let width = -1
    let filled = 0
    let at = this.end + 1
    while (at < text.length) {
      const from = this.afterSpaces(at)
      const end = text.indexOf(newline, from)
      if (end < 0) return notPlain
      if (from === end) {
        if (from - at > Math.max(width, 0)) return notPlain
        lines.push('')
      } else {
        if (width < 0) width = from - at
        if (from - at < width || width <= indent) break
        lines.push(text.slice(at + width, end))
        filled = lines.length
      }
      at = end + 1
    }
    if (filled === 0) return notPlain
    this.toLine(at)
    if (this.indent > indent || this.isIndentedBeyond(at, indent)) return notPlain
    lines.length = filled
    const value = header.startsWith('|') ? lines.join(newline) : folded(lines)
    return value === notPlain || header.length > 1 ? value : `${value as string}${newline}`
  }

  /** True when the line at an offset, comment or not, is indented further; only the full parser knows what that means. */
  private isIndentedBeyond(at: number, indent: number): boolean {
    const from = this.afterSpaces(at)
    return from < this.text.length && this.text.charCodeAt(from) !== 10 && from - at > indent
  }
}

/** Lines of a folded block as one text; indented lines, and blank ones before the first, fold by rules of their own. */
function folded(lines: readonly string[]): string | typeof notPlain {
  if (lines[0] === '') return notPlain
  let text = ''
  let blanks = 0
  for (const line of lines) {
    if (line.charCodeAt(0) === space) return notPlain
    if (line === '') blanks += 1
    else {
      text += text === '' ? line : (blanks === 0 ? ' ' : newline.repeat(blanks)) + line
      blanks = 0
    }
  }
  return text
}
