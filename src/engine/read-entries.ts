/**
 * Reads versions of list files entry by entry: neighbouring versions share almost every entry, so each is parsed once and is
 * the same object in all of them. A register of a thousand entries over hundreds of commits costs little more than one.
 */
import { type FileArtifact, readVersions } from './read-versions.ts'

/** A reader that gives what `readVersions` gives; it keeps the entries that it has read. */
export function entryReader(): typeof readVersions {
  const known = new Map<string, FileArtifact | undefined>()
  const entryAt = (path: string, text: string, index: number, kind: string | undefined): FileArtifact | undefined => {
    const key = `${kind ?? path}\n${index}\n${text}`
    if (known.has(key)) return known.get(key)
    const elsewhere = `${kind ?? path}\n\n${text}`
    let entry = known.get(elsewhere)
    if (!known.has(elsewhere)) {
      const read = readVersions(path, Buffer.from(text, 'utf8'), kind)
      entry = read?.length === 1 ? read[0] : undefined
      known.set(elsewhere, entry)
    }
    const placed = entry === undefined ? undefined : { ...entry, pointer: `/${index}` }
    known.set(key, placed)
    return placed
  }
  return (path, bytes, kind, owner) => {
    const texts = /\.ya?ml$/i.test(path) ? entryTexts(Buffer.from(bytes).toString('utf8')) : undefined
    const entries = texts?.map((text, index) => entryAt(path, text, index, kind))
    // Where one entry is not plain, the whole file is read as it is everywhere else.
    if (entries === undefined || entries.includes(undefined)) return readVersions(path, bytes, kind, owner)
    return entries as FileArtifact[]
  }
}

/** The texts of the entries of a top-level list; undefined for anything but a plain one, in which nothing spans two entries. */
function entryTexts(text: string): string[] | undefined {
  if (/[\r\t\ufeff\ufffd\u0085\u2028\u2029]/.test(text) || !/^(?:#.*\n|\n)*- /.test(text)) return undefined
  const starts: number[] = []
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    const mark = text[at]
    if (mark === '-') {
      if (text[at + 1] !== ' ') return undefined
      starts.push(at)
    } else if (mark !== ' ' && mark !== '#' && mark !== '\n') return undefined
    if (text.indexOf('\n', at) < 0) break
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}
