/** CSV rows to plain records, each with the line it stands on. */
import { parse } from 'csv-parse/sync'
import type { ParseFault } from './fault.ts'
import { lineStarts } from './position.ts'

/** Rows of a CSV file: cell text by header name (blank cells are absent) and the 1-based line of each row. */
export interface CsvResult {
  readonly rows: readonly Record<string, string>[]
  readonly lines: readonly number[]
  readonly faults: readonly ParseFault[]
}

interface Entry {
  record: string[]
  info: { lines: number }
}

/** Parses a comma-separated file whose first row holds the field names (RFC 4180). */
export function parseCsv(text: string): CsvResult {
  let entries: Entry[]
  // The parser makes an error for every row of another width; without stack traces that stays cheap.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    entries = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Entry[]
  } catch (error) {
    const message = `The CSV cannot be read: ${(error as Error).message.split('\n')[0]}`
    return {
      rows: [],
      lines: [],
      faults: [
        {
          rule: 'syntax/invalid-csv',
          message,
          help: 'Quote cells that hold commas, quotes or line breaks.',
          from: 0,
          to: 1,
        },
      ],
    }
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
  const header = entries[0]?.record ?? []
  const rows: Record<string, string>[] = []
  const lines: number[] = []
  const starts = lineStarts(text)
  const faults: ParseFault[] = []
  const columns = new Map<string, number>()
  header.forEach((name, index) => {
    if (!columns.has(name)) columns.set(name, index)
    else
      faults.push({
        rule: 'syntax/duplicate-key',
        message: `The column "${name}" stands twice`,
        help: 'Keep one of the two; the first is used for now.',
        from: 0,
        to: 1,
      })
  })
  let line = (entries[0]?.info.lines ?? 0) + 1
  for (const { record, info } of entries.slice(1)) {
    // Rows follow each other; only blank lines may stand between them.
    while (line < info.lines && text.slice(starts[line - 1], starts[line]).trim() === '') line += 1
    if (record.length > header.length) {
      const from = starts[line - 1] ?? 0
      faults.push({
        rule: 'syntax/invalid-csv',
        message: `Line ${line} has ${record.length} cells, the header ${header.length}`,
        help: 'Quote cells that hold commas.',
        from,
        to: from + 1,
      })
    }
    const row = Object.create(null) as Record<string, string>
    record.forEach((cell, index) => {
      const name = header[index]
      if (name !== undefined && cell !== '' && columns.get(name) === index) row[name] = cell
    })
    rows.push({ ...row })
    lines.push(line)
    line = info.lines + 1
  }
  return { rows, lines, faults }
}
