/** Where the cells of one CSV record stand in its text; asked only for files that have findings. */

/** Offsets of a cell, quotes included and blanks around it left out. */
export interface CellSpan {
  readonly from: number
  readonly to: number
}

/** The cells of a record. */
export interface RecordSpan {
  readonly cells: readonly CellSpan[]
  /** Offset of the line end behind the record, or the length of the text. */
  readonly end: number
  /** Offset of a quote that is never closed. */
  readonly openQuote?: number
}

/** Scans the record that begins at an offset (RFC 4180; text with LF line ends). */
export function recordAt(text: string, start: number): RecordSpan {
  const cells: CellSpan[] = []
  let at = start
  for (;;) {
    const from = skipBlanks(text, at)
    let end = from
    if (text[from] === '"') {
      const close = closingQuote(text, from + 1)
      if (close < 0) return { cells: [...cells, { from, to: text.length }], end: text.length, openQuote: from }
      end = close + 1
    }
    while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1
    cells.push({ from, to: from + text.slice(from, end).trimEnd().length })
    if (text[end] !== ',') return { cells, end }
    at = end + 1
  }
}

/** Offset of the first quote that is never closed, or undefined. */
export function unclosedQuote(text: string): number | undefined {
  for (let at = 0; at < text.length; ) {
    const { end, openQuote } = recordAt(text, at)
    if (openQuote !== undefined) return openQuote
    at = end + 1
  }
  return undefined
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at
}

/** Offset of the quote that closes a cell; doubled quotes stand for one. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
