/** The last look at a redacted pack: nothing that it redacts may stand in any of its files, whatever way it came there. */
import type { PackContext } from '../context.ts'
import type { PackFiles } from '../pack-files.ts'
import { fileWords } from './file-words.ts'
import { maskOf } from './masked.ts'

/** Zero-width blanks let long words wrap in a PDF. */
const WRAPS = /\u200b/g

/**
 * Files that show something redacted; empty for a pack that is as it should be.
 * @param setTexts what each PDF was set from, by a name for the reader: a finished PDF keeps its words packed
 */
export function leaks(
  files: PackFiles,
  context: PackContext,
  setTexts: ReadonlyMap<string, readonly string[]>,
): string[] {
  const mask = maskOf(context)
  if (mask === undefined) return []
  const shows = (text: string): boolean => mask.code(text) !== text
  const leaking = [...files].flatMap(([path, bytes]) =>
    shows(path) || fileWords(path, bytes).some(shows) ? [path] : [],
  )
  const inPdf = [...setTexts].flatMap(([name, data]) =>
    data.some((json) => shows(stringsOf(JSON.parse(json)).join('\n').replace(WRAPS, ''))) ? [name] : [],
  )
  return [...leaking, ...inPdf]
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
