/** Reads which characters a TrueType font can draw from its `cmap` table (formats 4 and 12). */

/** The code points that have a glyph. Throws on a file that is no TrueType font: the fonts are our own. */
export function fontCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = findTable(view, 'cmap')
  const found = new Set<number>()
  for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, found)
    if (format === 12) addGroups(view, subtable, found)
  }
  return found
}

function findTable(view: DataView, name: string): number {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const record = 12 + at * 16
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('')
    if (tag === name) return view.getUint32(record + 8)
  }
  throw new Error(`a font of the PDF theme has no ${name} table`)
}

function addSegments(view: DataView, at: number, found: Set<number>): void {
  const size = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + size + 2
  const deltas = starts + size
  const offsets = deltas + size
  for (let segment = 0; segment < size; segment += 2) {
    const start = view.getUint16(starts + segment)
    const end = view.getUint16(ends + segment)
    const delta = view.getUint16(deltas + segment)
    const offset = view.getUint16(offsets + segment)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : view.getUint16(offsets + segment + offset + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) found.add(code)
    }
  }
}

function addGroups(view: DataView, at: number, found: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const record = at + 16 + group * 12
    const end = view.getUint32(record + 4)
    for (let code = view.getUint32(record); code <= end; code += 1) found.add(code)
  }
}
