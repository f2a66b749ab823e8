/** Reads a CSV that a spreadsheet or another tool exported: any common delimiter and encoding, told where it is not plain. */
import { parse } from 'csv-parse/sync'
import { CannotAnswer } from '../../cannot-answer.ts'
import { cleanText } from '../../render/clean-text.ts'
import { type Cell, cellName, limits, type Table } from './sheet-table.ts'

/** The sheet of a CSV. Throws `CannotAnswer` when it is none or too large. */
export function readCsv(name: string, bytes: Uint8Array): Table {
  const { text: decoded, notices } = decodeText(bytes)
  const text = decoded.replace(/^\ufeff/, '')
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  const delimiter = named?.[1] ?? likelyDelimiter(body)
  let records: string[][]
  try {
    records = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    })
  } catch (error) {
    throw new CannotAnswer(
      `${name} cannot be read as CSV: ${(error as Error).message.split('\n')[0]}`,
      'Quote cells that hold quotes or line breaks, or save it as .xlsx.',
    )
  }
  const shift = named === null ? 0 : 1
  if (records.length > limits.rows) throw new CannotAnswer(`${name} has more than ${limits.rows} rows`, 'Split it.')
  if (records.some((record) => record.length > limits.columns))
    throw new CannotAnswer(
      `${name} has a row of more than ${limits.columns} cells`,
      'Keep only the columns that matter.',
    )
  const blank: (Cell | undefined)[][] = Array.from({ length: shift }, () => [])
  return {
    name: '',
    merges: [],
    notices: [...notices, ...(delimiter === ',' ? [] : [`${name} separates cells by ${nameOfMark(delimiter)}`])],
    rows: [
      ...blank,
      ...records.map((record, index) => record.map((cell, column) => csvCell(cell, index + shift, column))),
    ],
  }
}

function csvCell(raw: string, row: number, column: number): Cell | undefined {
  const clean = cleanText(raw)
  // The apostrophe with which exports keep a text from running as a formula is none of the text.
  const text = /^'[=+\-@\t\r\n|]/.test(clean) ? clean.slice(1) : clean
  return text.trim() === '' ? undefined : { at: cellName('', row, column), row, column, text, type: 'text' }
}

/** Text of a file: UTF-8, UTF-16 with its mark, else the Western code page of Windows, which is told. A byte order mark stays. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly notices: readonly string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodedAs('utf-16le', bytes), notices: ['Read as UTF-16'] }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodedAs('utf-16be', bytes), notices: ['Read as UTF-16'] }
  try {
    return { text: decodedAs('utf-8', bytes), notices: [] }
  } catch {
    return {
      text: decodedAs('windows-1252', bytes),
      notices: ['It is not UTF-8, so it was read as windows-1252; look at letters with accents'],
    }
  }
}

const decodedAs = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true }).decode(bytes)

/** The mark that stands equally often on most of the first lines, outside quotes. */
function likelyDelimiter(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n', 50)
    .filter((line) => line.trim() !== '')
  const score = (mark: string): number => {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(mark).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    return Math.max(0, ...[...counts].map(([count, times]) => times * times * Math.min(count, 20)))
  }
  return [',', ';', '\t', '|'].reduce((best, mark) => (score(mark) > score(best) ? mark : best))
}

const nameOfMark = (mark: string): string => (mark === '\t' ? 'tabs' : `"${mark}"`)
