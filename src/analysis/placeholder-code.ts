/** Which stretches of a text are code, comments or link addresses, where a placeholder is meant as it stands. */

/** Offsets in a text; `to` is exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Code blocks, code spans, HTML comments and link addresses, in order; indented code counts in Markdown bodies only. */
export function literalStretches(text: string, isBody: boolean): readonly Stretch[] {
  const blocks = codeBlocks(text, isBody)
  return [...blocks, ...inlineStretches(blanked(text, blocks))].sort((a, b) => a.from - b.from)
}

/** The text with its code blocks blanked, so that a back tick in one cannot open a span outside. */
function blanked(text: string, blocks: readonly Stretch[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to } of blocks) {
    parts.push(text.slice(at, from), '\n'.repeat(to - from))
    at = to
  }
  return [...parts, text.slice(at)].join('')
}

const opener = /<!--|`+|\]\(|\bhttps?:\/\//g
const linkAddress = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*/y
const address = /[^\s<>"'`\]]+/y

function inlineStretches(text: string): Stretch[] {
  const found: Stretch[] = []
  const closers = runsByLength(text)
  opener.lastIndex = 0
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const from = match.index
    const to = endOf(text, match[0], from, closers)
    if (to === undefined) continue
    found.push({ from, to })
    opener.lastIndex = to
  }
  return found
}

function endOf(text: string, opening: string, from: number, closers: Map<number, number[]>): number | undefined {
  if (opening === '<!--') {
    const end = text.indexOf('-->', from + 4)
    // A comment without an end runs to the end of the text.
    return end < 0 ? text.length : end + 3
  }
  if (opening.startsWith('`')) {
    const runs = closers.get(opening.length) ?? []
    while (runs.length > 0 && (runs.at(-1) as number) <= from) runs.pop()
    const close = runs.at(-1)
    // A code span ends with its paragraph.
    return close === undefined || /\n[ \t]*\n/.test(text.slice(from, close)) ? undefined : close + opening.length
  }
  const shape = opening === '](' ? linkAddress : address
  shape.lastIndex = from
  return shape.test(text) ? shape.lastIndex : undefined
}

/** Where the runs of back ticks stand, by their length, last one first. */
function runsByLength(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const { 0: ticks, index } of text.matchAll(/`+/g)) {
    const same = runs.get(ticks.length)
    if (same === undefined) runs.set(ticks.length, [index])
    else same.push(index)
  }
  for (const same of runs.values()) same.reverse()
  return runs
}

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/
const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/

function codeBlocks(text: string, isBody: boolean): Stretch[] {
  const blocks: Stretch[] = []
  let open: { readonly from: number; readonly mark: string } | undefined
  let afterBlank = true
  let inList = false
  let at = 0
  for (const line of text.split('\n')) {
    const end = at + line.length
    const mark = fence.exec(line)?.[1]
    if (open !== undefined) {
      if (mark?.startsWith(open.mark) && line.trimEnd().endsWith(mark)) {
        blocks.push({ from: open.from, to: end })
        open = undefined
      }
    } else if (mark !== undefined) {
      open = { from: at, mark }
    } else if (line.trim() === '') {
      afterBlank = true
    } else if (isBody) {
      const code: boolean = afterBlank && !inList && /^(?: {4}|\t)/.test(line)
      if (code) blocks.push({ from: at, to: end })
      else if (listItem.test(line)) inList = true
      else if (afterBlank && !/^[ \t]/.test(line)) inList = false
      // The lines after the first one of an indented block belong to it as well.
      afterBlank = code
    }
    at = end + 1
  }
  // A fence without an end runs to the end of the text.
  return open === undefined ? blocks : [...blocks, { from: open.from, to: text.length }]
}
