/** CSV rows to plain records, each with the line it stands on. */
import { type CsvError, parse } from 'csv-parse/sync'
import { recordAt, unclosedQuote } from './csv-cells.ts'
import type { ParseFault } from './fault.ts'
import { lineStarts } from './position.ts'

/** Rows of a CSV file: cell text by header name (blank cells are absent) and the 1-based line of each row. */
export interface CsvResult {
  /** Names of the columns as written in the first row; undefined when the file cannot be read. */
  readonly header: readonly string[] | undefined
  /** 1-based line of the header. */
  readonly headerLine: number
  readonly rows: readonly Record<string, string>[]
  readonly lines: readonly number[]
  /** Indexes of rows with more filled cells than the header; their cells may stand under the wrong names. */
  readonly misaligned: ReadonlySet<number>
  readonly faults: readonly ParseFault[]
}

interface Entry {
  record: string[]
  info: { lines: number }
}

/** Parses a comma-separated file whose first row holds the field names (RFC 4180). Rows of blank cells are skipped. */
export function parseCsv(text: string): CsvResult {
  const entries = readEntries(text)
  if (!Array.isArray(entries))
    return { header: undefined, headerLine: 1, rows: [], lines: [], misaligned: new Set(), faults: [entries] }
  const starts = lineStarts(text)
  const isBlank = (line: number) => text.slice(starts[line - 1], starts[line]).trim() === ''
  let line = 1
  const header = entries[0]?.record ?? []
  const headerLine = entries[0]?.info.lines ?? 1
  const columns = firstColumns(header)
  const rows: Record<string, string>[] = []
  const lines: number[] = []
  const misaligned = new Set<number>()
  const faults = duplicateColumns(text, starts[headerLine - 1] ?? 0, header)
  line = headerLine + 1
  for (const { record, info } of entries.slice(1)) {
    // Rows follow each other; only blank lines may stand between them.
    while (line < info.lines && isBlank(line)) line += 1
    const start = starts[line - 1] ?? 0
    if (record.length > header.length && record.slice(header.length).some((cell) => cell !== '')) {
      misaligned.add(rows.length)
      faults.push(tooManyCells(text, start, record, header.length))
    }
    if (record.some((cell) => cell !== '')) {
      rows.push(rowOf(record, header, columns))
      lines.push(line)
    }
    line = info.lines + 1
  }
  return { header, headerLine, rows, lines, misaligned, faults }
}

function readEntries(text: string): Entry[] | ParseFault {
  const separator = otherSeparator(text)
  if (separator !== undefined) return separator
  // The parser makes an error for every row of another width; without stack traces that stays cheap.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Entry[]
  } catch (error) {
    return quoteFault(text, error as CsvError & { lines?: number })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** A header of one cell that other programs would split: the file is written with semicolons or tabs. */
function otherSeparator(text: string): ParseFault | undefined {
  const from = text.search(/\S/)
  if (from < 0) return undefined
  const line = text.slice(from).split('\n', 1)[0] as string
  if (line.includes(',')) return undefined
  const name = line.includes(';') ? 'semicolons' : line.includes('\t') ? 'tabs' : undefined
  if (name === undefined) return undefined
  return {
    rule: 'syntax/invalid-csv',
    message: `The cells are separated by ${name}, not by commas`,
    help: 'Export the file with commas between the cells; several values of one cell are separated by semicolons.',
    from,
    to: from + line.length,
  }
}

function quoteFault(text: string, error: CsvError & { lines?: number }): ParseFault {
  const line = error.lines ?? 1
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED' ? unclosedQuote(text) : undefined
  const from = open ?? lineStarts(text)[line - 1] ?? 0
  return {
    rule: 'syntax/invalid-csv',
    message:
      open === undefined
        ? 'A quotation mark stands inside a cell, so the file cannot be read from there'
        : 'A quotation mark opens a cell that is never closed, so the file cannot be read from there',
    help: 'Put the whole cell in quotation marks and double those inside it: "the ""main"" site".',
    from,
    to: from + 1,
  }
}

function firstColumns(header: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const [index, name] of header.entries()) if (!columns.has(name)) columns.set(name, index)
  return columns
}

function rowOf(
  record: readonly string[],
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
): Record<string, string> {
  const row = Object.create(null) as Record<string, string>
  record.forEach((cell, index) => {
    const name = header[index]
    if (name !== undefined && cell !== '' && columns.get(name) === index) row[name] = cell
  })
  return { ...row }
}

function duplicateColumns(text: string, start: number, header: readonly string[]): ParseFault[] {
  const columns = firstColumns(header)
  return header.flatMap((name, index) => {
    if (name === '' || columns.get(name) === index) return []
    const cell = recordAt(text, start).cells[index] ?? { from: start, to: start + 1 }
    return [
      {
        rule: 'syntax/duplicate-key',
        message: `The column "${clip(name)}" stands twice`,
        help: 'Keep one of the two; the first is used for now.',
        ...cell,
      },
    ]
  })
}

function tooManyCells(text: string, start: number, record: readonly string[], columns: number): ParseFault {
  const surplus = record.findIndex((cell, index) => index >= columns && cell !== '')
  const extra = recordAt(text, start).cells[surplus] ?? { from: start, to: start + 1 }
  return {
    rule: 'syntax/invalid-csv',
    message: `A row has ${record.length} cells, the header ${columns}`,
    help: 'Quote cells that hold commas.',
    ...extra,
  }
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
