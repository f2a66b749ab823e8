/** Inline ignores (`# isms-ignore <rule> -- <reason>`): where they stand and what they cover. */
import { locateNodes, type NodeOffsets } from '../parse/locate.ts'
import { lineStarts } from '../parse/position.ts'
import type { SourceFile } from '../parse/source-file.ts'

/** One ignore comment. */
export interface InlineIgnore {
  readonly file: SourceFile
  readonly rule: string
  /** Empty when none is given. */
  readonly reason: string
  /** Offsets of the comment. */
  readonly from: number
  readonly to: number
  /** Offsets that it covers: the node on its line, or alone on a line the node on the next. */
  readonly coversFrom: number
  readonly coversTo: number
}

const yamlComment = /#[ \t]*isms-ignore[ \t]+(\S+)([^\n]*)/g
const inHtmlComment = /^[ \t]*isms-ignore[ \t]+(\S+)([^\n]*)$/
const longestComment = 2000

/** Finds the ignore comments of a file; linear in its size, whatever the content. */
export function inlineIgnores(file: SourceFile): InlineIgnore[] {
  if (file.format === 'csv' || !file.text.includes('isms-ignore')) return []
  return [...inYaml(file), ...inBody(file)]
}

function inYaml(file: SourceFile): InlineIgnore[] {
  const { yaml, yamlOffset } = file
  const nodes = locateNodes(yaml)
  const starts = lineStarts(yaml)
  const quiet = textSpans(nodes, yaml)
  const entries = entriesByLine(nodes, starts)
  const contentLines = nextContentLines(yaml, starts)
  const ignores: InlineIgnore[] = []
  let line = 0
  let next = 0
  for (const match of yaml.matchAll(yamlComment)) {
    const from = match.index
    if (from > 0 && !/\s/.test(yaml[from - 1] as string)) continue
    while (next < quiet.length && (quiet[next] as Span).to <= from) next += 1
    if (next < quiet.length && (quiet[next] as Span).from < from) continue
    while (line + 1 < starts.length && (starts[line + 1] as number) <= from) line += 1
    const alone = yaml.slice(starts[line], from).trim() === ''
    const covered = entries.get(alone ? (contentLines[line + 1] ?? line) : line)
    ignores.push({
      file,
      rule: match[1] as string,
      reason: reasonIn(match[2] as string),
      from: from + yamlOffset,
      to: from + match[0].trimEnd().length + yamlOffset,
      coversFrom: (covered?.from ?? from) + yamlOffset,
      coversTo: (covered?.to ?? from) + yamlOffset,
    })
  }
  return ignores
}

/** Text after the dashes; text without dashes is no reason. */
function reasonIn(rest: string): string {
  const text = rest.trim()
  return text.startsWith('--') ? text.slice(2).trim() : ''
}

/** Stretches of text in which "#" starts no comment, in order: scalars and quoted keys. */
function textSpans(nodes: ReadonlyMap<string, NodeOffsets>, yaml: string): Span[] {
  const parents = new Set<string>()
  for (const pointer of nodes.keys()) if (pointer !== '') parents.add(pointer.slice(0, pointer.lastIndexOf('/')))
  const spans: Span[] = []
  for (const [pointer, node] of nodes) {
    if (node.keyFrom !== undefined) spans.push({ from: node.keyFrom, to: node.keyTo as number })
    if (parents.has(pointer)) continue
    const block = yaml[node.from] === '|' || yaml[node.from] === '>'
    // The line of a block indicator may end in a comment.
    const header = block ? yaml.indexOf('\n', node.from) : -1
    spans.push({ from: header < 0 ? node.from : header, to: node.to })
  }
  return spans.sort((a, b) => a.from - b.from)
}

/** For each line, the first line from it on that is neither blank nor a comment, so that several ignores may be stacked. */
function nextContentLines(yaml: string, starts: readonly number[]): (number | undefined)[] {
  const found: (number | undefined)[] = new Array(starts.length + 1).fill(undefined)
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const line = yaml.slice(starts[index], starts[index + 1]).trim()
    found[index] = line !== '' && !line.startsWith('#') ? index : found[index + 1]
  }
  return found
}

interface Span {
  readonly from: number
  readonly to: number
}

/** The outermost map member or list entry that starts on each line. */
function entriesByLine(nodes: ReadonlyMap<string, NodeOffsets>, starts: readonly number[]): Map<number, Span> {
  const entries = [...nodes]
    .filter(([pointer, node]) => node.keyFrom !== undefined || /\/\d+$/.test(pointer))
    .map(([, node]): Span => {
      const from = node.keyFrom ?? node.from
      return { from, to: Math.max(node.to, from + 1) }
    })
    .sort((a, b) => a.from - b.from)
  const byLine = new Map<number, Span>()
  let line = 0
  for (const entry of entries) {
    while (line + 1 < starts.length && (starts[line + 1] as number) <= entry.from) line += 1
    const best = byLine.get(line)
    if (best === undefined || entry.to - entry.from > best.to - best.from) byLine.set(line, entry)
  }
  return byLine
}

function inBody(file: SourceFile): InlineIgnore[] {
  const { body, bodyOffset } = file
  const starts = lineStarts(body)
  const lineEnd = (line: number): number => (starts[line + 1] ?? body.length + 1) - 1
  const ignores: InlineIgnore[] = []
  let line = 0
  let close = 0
  for (let at = body.indexOf('<!--'); at >= 0; at = body.indexOf('<!--', close)) {
    close = body.indexOf('-->', at + 4)
    if (close < 0) break
    const match = inHtmlComment.exec(body.slice(at + 4, Math.min(close, at + longestComment)))
    if (match === null) continue
    while (line + 1 < starts.length && (starts[line + 1] as number) <= at) line += 1
    const lineFrom = starts[line] as number
    const alone = body.slice(lineFrom, at).trim() === '' && body.slice(close + 3, lineEnd(line)).trim() === ''
    let covered = line
    if (alone)
      for (covered += 1; covered < starts.length - 1 && body.slice(starts[covered], lineEnd(covered)).trim() === ''; )
        covered += 1
    ignores.push({
      file,
      rule: match[1] as string,
      reason: reasonIn(match[2] as string),
      from: at + bodyOffset,
      to: close + 3 + bodyOffset,
      coversFrom: (starts[covered] ?? body.length) + bodyOffset,
      coversTo: lineEnd(covered) + bodyOffset,
    })
  }
  return ignores
}
