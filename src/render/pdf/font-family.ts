/** Reads under which family name the PDF compiler knows a font: the family of its name table, without words of style. */

/** The family, or why the file is no font that can be used. Never throws. */
export function fontFamily(font: Uint8Array): { readonly family: string } | { readonly fault: string } {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const kind = font.length < 12 ? 0 : view.getUint32(0)
  if (kind === 0x74746366) return { fault: 'is a collection of fonts; name a file with one font' }
  if (kind === 0x774f4646 || kind === 0x774f4632) return { fault: 'is a web font; name the TTF or OTF file' }
  if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565) return { fault: 'is no TTF or OTF font' }
  try {
    const name = familyName(view)
    return name === undefined ? { fault: 'does not tell its family' } : { family: withoutStyle(name) }
  } catch (error) {
    if (error instanceof RangeError) return { fault: 'is cut off' }
    throw error
  }
}

const FAMILY = 1

/** The first Unicode name of the family, American English before others. */
function familyName(view: DataView): string | undefined {
  let table = -1
  for (let at = 0; at < view.getUint16(4); at += 1)
    if (view.getUint32(12 + at * 16) === 0x6e616d65) table = view.getUint32(12 + at * 16 + 8)
  if (table < 0) return undefined
  const strings = table + view.getUint16(table + 4)
  let found: string | undefined
  for (let at = 0; at < view.getUint16(table + 2); at += 1) {
    const record = table + 6 + at * 12
    const platform = view.getUint16(record)
    if (view.getUint16(record + 6) !== FAMILY || (platform !== 0 && platform !== 3)) continue
    const length = view.getUint16(record + 8)
    const from = strings + view.getUint16(record + 10)
    let name = ''
    for (let byte = 0; byte + 1 < length; byte += 2) name += String.fromCharCode(view.getUint16(from + byte))
    if (view.getUint16(record + 4) === 0x0409) return name
    found ??= name
  }
  return found
}

const STYLES =
  /(?:normal|italic|oblique|slanted|thin|th|hairline|light|lt|regular|medium|med|md|bold|bd|demi|extb|black|blk|bk|heavy|narrow|condensed|cond|cn|cd|compressed|expanded|exp)$/i
const STEPS = /[ _-](?:extra|ext|ex|x|semi|sem|sm|demi|dem|ultra)$/i

/** `Noto Sans SemiBold` is of the family `Noto Sans`, as the compiler sees it. */
function withoutStyle(name: string): string {
  let family = name.trim().replace(/^\.+/, '')
  for (;;) {
    let rest = family
    while (STYLES.test(rest)) rest = rest.replace(STYLES, '')
    if (rest === family || rest === '') return family
    family = rest.replace(/[ _-]$/, '').replace(STEPS, '')
  }
}
