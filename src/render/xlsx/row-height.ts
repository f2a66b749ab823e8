/** Row heights: programs that open a workbook without fitting its rows would otherwise print wrapped lines over each other. */
import type { CellValue, SheetColumn } from './workbook.ts'

/** Height of one line of text in points at the default size, and the room around it. */
const LINE_POINTS = 13.5
const ROOM_POINTS = 2.5
/** The highest row that spreadsheet programs accept, in points. */
const MOST_POINTS = 409

/** Height in points that the longest wrapped cell of a row needs. */
export function rowHeight(row: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = columns.map((column, index) => wrappedLines(String(row[index] ?? ''), column.width))
  return Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS + ROOM_POINTS)
}

/** Lines of a text set word by word in a column of so many characters. */
function wrappedLines(text: string, width: number): number {
  const room = Math.max(4, width - 1)
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0
    let count = 1
    for (const word of paragraph.split(' ')) {
      const length = word.length
      if (used > 0 && used + 1 + length > room) {
        count += 1
        used = 0
      }
      count += Math.floor(Math.max(0, length - 1) / room)
      used += (used > 0 ? 1 : 0) + (length > room ? length % room : length)
    }
    return lines + count
  }, 0)
}
