/** The words of a finished file, for whoever searches it: text files as they are, pages and office files also without their markup. */
import { strFromU8, unzipSync } from 'fflate'

const TEXT = /\.(?:html|json|csv|txt|md|ics|svg|xml)$/
const MARKUP = /\.(?:html|svg|xml)$/
const OFFICE = /\.(?:docx|xlsx)$/
const OFFICE_PART = /\.(?:xml|rels|svg)$/

/** Attributes of office files in which words or addresses stand; all others are numbers and names of the format. */
const SPEAKING = /\s(?:Target|descr|title|name|w:name|w:anchor|w:author|w:tooltip|location|display|tooltip)="([^"]*)"/g

/** One text for each way to read the file; none where its format is not read. */
export function fileWords(path: string, bytes: Uint8Array): string[] {
  if (TEXT.test(path)) {
    const text = Buffer.from(bytes).toString('utf8')
    return MARKUP.test(path) ? [text, withoutMarkup(text)] : [text]
  }
  return OFFICE.test(path) ? officeWords(bytes) : []
}

/** Parts in their order; a file that is no archive, such as evidence with a wrong ending, has no words. */
function officeWords(bytes: Uint8Array): string[] {
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => OFFICE_PART.test(name) })
  } catch {
    return []
  }
  return Object.values(parts).flatMap((part) => {
    const xml = strFromU8(part)
    const attributes = [...xml.matchAll(SPEAKING)].map(([, value]) => value!)
    return [withoutMarkup(xml), plain(attributes.join('\n'))]
  })
}

/** A blank in the place of each tag, so that a name of which one word is bold is still found. */
export const withoutMarkup = (xml: string): string => plain(xml.replace(/<[^>]*>/g, ' '))

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(escaped: string): string {
  return escaped.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
