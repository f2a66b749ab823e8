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
  try {
    entries = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as unknown as Entry[]
  } catch (error) {
    const message = `The CSV cannot be read: ${(error as Error).message.split('\n')[0]}`
    return { rows: [], lines: [], faults: [{ rule: 'syntax/invalid-csv', message, help: 'Quote cells that hold commas, quotes or line breaks.', from: 0, to: 1 }] }
  }
  const header = entries[0]?.record ?? []
  const rows: Record<string, string>[] = []
  const lines: number[] = []
  const starts = lineStarts(text)
  const faults: ParseFault[] = []
  for (const { record, info } of entries.slice(1)) {
    const line = info.lines - record.join('').split('\n').length + 1
    if (record.length > header.length) {
      const from = starts[line - 1] ?? 0
      faults.push({ rule: 'syntax/invalid-csv', message: `Line ${line} has ${record.length} cells, the header ${header.length}`, help: 'Quote cells that hold commas.', from, to: from + 1 })
    }
    const row: Record<string, string> = Object.create(null) as Record<string, string>
    header.forEach((name, index) => {
      const cell = record[index]
      if (cell !== undefined && cell !== '') row[name] = cell
    })
    rows.push({ ...row })
    lines.push(line)
  }
  return { rows, lines, faults }
}
