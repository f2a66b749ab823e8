/** Makes the bytes of a Word file depend on its content only: dates, random ids and running numbers of the library are replaced. */
import { strToU8, type Zippable, zipSync } from 'fflate'

/** Parts of a Word file by path, as the library makes them. */
export type WordParts = ReadonlyMap<string, string | Uint8Array>

/** The file with dates of `date` (ISO 8601), ids in order of appearance, and entries in a fixed order. */
export function stableBytes(parts: WordParts, date: string): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = {}
  for (const path of [...parts.keys()].sort(contentTypesFirst)) {
    const part = parts.get(path)!
    const bytes = typeof part === 'string' ? strToU8(stableText(path, part, parts, date)) : part
    entries[path] = [bytes, { mtime, os: 0, level: /\.(?:png|jpe?g)$/.test(path) ? 0 : 6 }]
  }
  return zipSync(entries)
}

/** Word wants the list of content types at the head of the file. */
function contentTypesFirst(left: string, right: string): number {
  const first = (path: string) => (path === '[Content_Types].xml' ? 0 : 1)
  return first(left) - first(right) || (left < right ? -1 : 1)
}

function stableText(path: string, text: string, parts: WordParts, date: string): string {
  if (path === 'docProps/core.xml') return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`)
  const names = relationshipNames(path, parts)
  const renamed = (whole: string, before: string, id: string) => (names.has(id) ? `${before}"${names.get(id)}"` : whole)
  if (path.endsWith('.rels')) return text.replace(/( Id=)"([^"]+)"/g, renamed)
  return numbered(names.size === 0 ? text : text.replace(/( r:(?:id|embed|link)=)"([^"]+)"/g, renamed))
}

/** New names of the relationships of a part, in the order in which its list names them. */
function relationshipNames(path: string, parts: WordParts): ReadonlyMap<string, string> {
  const list = parts.get(path.endsWith('.rels') ? path : path.replace(/([^/]+)$/, '_rels/$1.rels'))
  const names = new Map<string, string>()
  if (typeof list !== 'string') return names
  for (const [, id] of list.matchAll(/<Relationship [^>]*?Id="([^"]+)"/g))
    if (!names.has(id!)) names.set(id!, `rId${names.size + 1}`)
  return names
}

/** Numbers that the library counts over all documents of a run, or draws: bookmarks, entries of contents, pictures, watermarks. */
function numbered(text: string): string {
  const count = (source: string, pattern: RegExp): string => {
    const seen = new Map<string, number>()
    return source.replace(pattern, (_, before: string, id: string, after: string) => {
      if (!seen.has(id)) seen.set(id, seen.size + 1)
      return `${before}${seen.get(id)}${after}`
    })
  }
  const marks = count(text, /(<w:bookmark(?:Start|End)\b[^<>]*? w:id=")(\d+)(")/g)
  const contents = count(marks, /( w:(?:name|anchor)="_Toc|<w:instrText[^<>]*>PAGEREF _Toc)(\d+)(["\s])/g)
  const watermarks = contents.replace(/(id="PowerPlusWaterMarkObject)[a-z0-9_-]+/g, '$11')
  return count(watermarks, /(<wp:docPr\b[^<>]*? id=")(\d+)(")/g)
}
