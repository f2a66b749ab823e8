/** One file of the repository, parsed, with the places of everything in it. */
import { parseCsv } from './csv.ts'
import { recordAt } from './csv-cells.ts'
import { decode, maxFileBytes } from './decode.ts'
import type { ParseFault } from './fault.ts'
import { splitFrontMatter } from './front-matter.ts'
import { locateNodes, type NodeOffsets, pointerTokens } from './locate.ts'
import { lineStarts, type Position, type Range, rangeBetween } from './position.ts'
import { parseYaml } from './yaml.ts'

/** How a file is read, by its extension. */
export type FileFormat = 'yaml' | 'markdown' | 'csv'

/** A parsed file. `value` is undefined when nothing could be read. */
export interface SourceFile {
  /** Path below the ISMS root, with forward slashes. */
  readonly path: string
  readonly format: FileFormat
  /** Normalised text: no byte order mark, LF line ends. */
  readonly text: string
  readonly crlf: boolean
  /** True when the file began with a byte order mark. */
  readonly bom: boolean
  /** True when its lines end in several ways, so that `crlf` does not tell all. */
  readonly mixedEnds: boolean
  readonly value: unknown
  /** Offset in `text` at which the YAML begins (after the opening fence in Markdown). */
  readonly yamlOffset: number
  /** YAML part of the file. */
  readonly yaml: string
  /** Markdown body, empty for other formats. */
  readonly body: string
  readonly bodyOffset: number
  /** 1-based line of each CSV row. */
  readonly rowLines?: readonly number[]
  /** Column names of a CSV file, and the line they stand on. */
  readonly header?: { readonly names: readonly string[]; readonly line: number }
  /** Indexes of CSV rows whose cells may stand under the wrong names. */
  readonly misaligned?: ReadonlySet<number>
  readonly faults: readonly ParseFault[]
  /** Offsets in `yaml` of values that were refused, such as aliases. */
  readonly unread?: readonly number[]
}

/** Format of a path, or undefined when the file is no artifact file. */
export function formatOf(path: string): FileFormat | undefined {
  if (/\.ya?ml$/i.test(path)) return 'yaml'
  if (/\.(md|markdown)$/i.test(path)) return 'markdown'
  if (/\.csv$/i.test(path)) return 'csv'
  return undefined
}

/** A file that is no artifact, as a place for findings in its text. */
export function plainTextFile(path: string, text: string): SourceFile {
  return {
    path,
    format: formatOf(path) ?? 'yaml',
    text,
    crlf: false,
    bom: false,
    mixedEnds: false,
    value: undefined,
    yamlOffset: 0,
    yaml: '',
    body: '',
    bodyOffset: 0,
    faults: [],
  }
}

/** A file that could not be taken in at all; it stays in the model as a place for its fault. */
export const unreadableFile = (path: string, fault: ParseFault): SourceFile => ({
  ...plainTextFile(path, ''),
  faults: [fault],
})

/** Decodes and parses one file. Never throws for its content. */
export function parseFile(path: string, bytes: Uint8Array): SourceFile {
  if (bytes.length > maxFileBytes) return unreadableFile(path, tooLarge(bytes.length))
  const decoded = decode(bytes)
  if ('badByte' in decoded) {
    return unreadableFile(path, {
      rule: 'syntax/encoding',
      message: `The file is not UTF-8 (byte ${decoded.badByte + 1})`,
      help: 'Save the file as UTF-8.',
      from: 0,
      to: 1,
    })
  }
  const { text, crlf, bom, mixedEnds } = decoded
  const format = formatOf(path) ?? 'yaml'
  const base = {
    path,
    format,
    text,
    crlf,
    bom,
    mixedEnds,
    yamlOffset: 0,
    yaml: text,
    body: '',
    bodyOffset: text.length,
  }
  if (format === 'csv') {
    const { header, headerLine, rows, lines, misaligned, faults } = parseCsv(text)
    if (header === undefined) return { ...base, yaml: '', value: undefined, faults }
    return {
      ...base,
      yaml: '',
      value: rows,
      rowLines: lines,
      header: { names: header, line: headerLine },
      misaligned,
      faults,
    }
  }
  if (format === 'yaml') {
    return { ...base, ...parseYaml(text) }
  }
  const split = splitFrontMatter(text)
  const inner = split.yaml === undefined ? { value: undefined, faults: [], unread: [] } : parseYaml(split.yaml)
  const shifted = inner.faults.map((fault) => ({
    ...fault,
    from: fault.from + split.yamlOffset,
    to: fault.to + split.yamlOffset,
  }))
  return {
    ...base,
    value: inner.value,
    yaml: split.yaml ?? '',
    yamlOffset: split.yamlOffset,
    body: split.body,
    bodyOffset: split.bodyOffset,
    faults: [...split.faults, ...shifted],
    unread: inner.unread,
  }
}

/** The fault of a file over the size limit; the caller may know the size without reading it. */
export function tooLarge(size: number): ParseFault {
  const megabytes = (Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1)
  return {
    rule: 'syntax/file-too-large',
    message: `The file has ${megabytes} MiB; the limit is ${maxFileBytes / 1024 / 1024} MiB`,
    help: 'Split the register, or move bulk files below evidence/files.',
    from: 0,
    to: 1,
  }
}

const startsOf = new WeakMap<SourceFile, number[]>()
const nodesOf = new WeakMap<SourceFile, Map<string, NodeOffsets>>()

/** Offsets at which the lines of a file begin, worked out once. */
function startsIn(file: SourceFile): number[] {
  let starts = startsOf.get(file)
  if (starts === undefined) {
    starts = lineStarts(file.text)
    startsOf.set(file, starts)
  }
  return starts
}

/** Offset of a position in a file's text. */
export const offsetOf = (file: SourceFile, { line, column }: Position): number =>
  (startsIn(file)[line - 1] ?? 0) + column - 1

/** Range between two offsets of a file's text. */
export function rangeAt(file: SourceFile, from: number, to: number): Range {
  return rangeBetween(startsIn(file), Math.min(from, file.text.length), Math.min(to, file.text.length))
}

/** Offsets of the node at a pointer, or of its nearest existing parent. */
export function nodeAt(file: SourceFile, pointer: string): NodeOffsets | undefined {
  if (file.format === 'csv') return csvRow(file, pointer)
  let nodes = nodesOf.get(file)
  if (nodes === undefined) {
    nodes = locateNodes(file.yaml)
    nodesOf.set(file, nodes)
  }
  const found = nodes.get(pointer)
  if (found === undefined) return undefined
  const shift = file.yamlOffset
  return {
    from: found.from + shift,
    to: found.to + shift,
    ...(found.keyFrom === undefined ? {} : { keyFrom: found.keyFrom + shift, keyTo: (found.keyTo as number) + shift }),
  }
}

/**
 * Place of a field in a file: its value (or key) where it is written, else the key of its nearest written parent,
 * else the start of the artifact.
 */
export function placeOf(file: SourceFile, pointer: string, part: 'value' | 'key' = 'value'): Range {
  const node = nodeAt(file, pointer)
  if (node !== undefined) {
    if (part === 'key' && node.keyFrom !== undefined) return rangeAt(file, node.keyFrom, node.keyTo as number)
    if (node.to > node.from) return rangeAt(file, node.from, firstLineEnd(file, node.from, node.to))
    if (node.keyFrom !== undefined) return rangeAt(file, node.keyFrom, node.keyTo as number)
  }
  const tokens = pointerTokens(pointer)
  if (tokens.length > 0) return placeOf(file, pointer.slice(0, pointer.lastIndexOf('/')), 'key')
  const start = nodeAt(file, '')?.from ?? 0
  return rangeAt(file, start, firstLineEnd(file, start, file.text.length))
}

function firstLineEnd(file: SourceFile, from: number, to: number): number {
  const end = file.text.indexOf('\n', from)
  return end < 0 ? to : Math.min(end, to)
}

/** A row of a CSV file (`/2`), or one of its cells (`/2/person`); undefined for a column that does not exist. */
function csvRow(file: SourceFile, pointer: string): NodeOffsets | undefined {
  const [row, column] = pointerTokens(pointer)
  const line = file.rowLines?.[Number(row)]
  if (line === undefined) return undefined
  const from = startsIn(file)[line - 1] ?? 0
  if (column === undefined) return { from, to: firstLineEnd(file, from, file.text.length) }
  const index = file.header?.names.indexOf(column) ?? -1
  const cell = index < 0 ? undefined : recordAt(file.text, from).cells[index]
  return cell === undefined || cell.to === cell.from ? undefined : cell
}

/** Place of a column name in the header of a CSV file; the whole header where the column does not exist. */
export function columnPlace(file: SourceFile, index: number): NodeOffsets {
  const from = startsIn(file)[(file.header?.line ?? 1) - 1] ?? 0
  const cell = index < 0 ? undefined : recordAt(file.text, from).cells[index]
  return cell === undefined || cell.to === cell.from ? { from, to: firstLineEnd(file, from, file.text.length) } : cell
}
