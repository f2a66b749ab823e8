/** Text from a repository as a table cell: one safe line of at most a given width. */
import { plainLine } from './plain-text.ts'

/** The line, cut with an ellipsis when it is longer than `most` characters. */
export function clippedLine(text: string, most: number): string {
  const marks = [...plainLine(text)]
  return marks.length > most ? `${marks.slice(0, most - 1).join('')}…` : marks.join('')
}
