/**
 * What PDF/A-2b asks for, as far as it can be read from the bytes: no validator is in the package registries. The file is
 * read object by object, so that a feature that the standard forbids is found wherever it stands.
 */
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFonts } from '../../src/render/pdf/fonts.ts'
import { writePdf } from '../../src/render/pdf/write-pdf.ts'
import { englishTexts } from './english-texts.ts'
import { smallVolume } from './small-volume.ts'

const theme = readFileSync(new URL('../../templates/theme/volume.typ', import.meta.url), 'utf8')

interface PdfObject {
  readonly number: string
  readonly dictionary: string
  readonly stream: Buffer | undefined
}

let bytes: Buffer
let objects: readonly PdfObject[]

beforeAll(async () => {
  const result = await writePdf(smallVolume, { theme, fonts: readFonts(), texts: englishTexts })
  if (!result.ok) throw new Error(result.message)
  bytes = Buffer.from(result.volumes[0]!.bytes)
  objects = objectsOf(bytes)
})

/** Objects by the places that the cross-reference table names, so that no stream is taken for one. */
function objectsOf(pdf: Buffer): PdfObject[] {
  const text = pdf.toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1])
  const table = text.slice(start, text.indexOf('trailer', start))
  return [...table.matchAll(/(\d{10}) \d{5} n/g)].map(([, offset]) => {
    const at = Number(offset)
    const [head, number] = /^(\d+) 0 obj\s*/.exec(text.slice(at, at + 40))!
    const end = text.indexOf('endobj', at)
    const opening = text.indexOf('stream', at)
    if (opening < 0 || opening > end)
      return { number: number!, dictionary: text.slice(at + head.length, end), stream: undefined }
    const dictionary = text.slice(at + head.length, opening)
    const from = opening + 'stream'.length + (text[opening + 6] === '\r' ? 2 : 1)
    const raw = pdf.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)![1]))
    return { number: number!, dictionary, stream: /\/FlateDecode/.test(dictionary) ? inflateSync(raw) : raw }
  })
}

const all = (pattern: RegExp): PdfObject[] => objects.filter(({ dictionary }) => pattern.test(dictionary))
const object = (number: string | undefined): PdfObject => objects.find((one) => one.number === number)!

describe('the file', () => {
  it('has the header of its version, a line of high bytes behind it, and ends with its end mark', () => {
    expect(bytes.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n')
    expect(bytes[9]).toBe(0x25)
    for (const byte of bytes.subarray(10, 14)) expect(byte).toBeGreaterThan(127)
    expect(bytes.toString('latin1')).toMatch(/%%EOF\s*$/)
  })

  it('has a table of objects in which every place is right', () => {
    expect(objects.length).toBeGreaterThan(50)
    expect(new Set(objects.map(({ number }) => number)).size).toBe(objects.length)
  })

  it('has an id in its trailer and is not encrypted', () => {
    const trailer = bytes.toString('latin1').slice(bytes.lastIndexOf('trailer'))
    expect(trailer).toMatch(/\/ID \[\([\s\S]+?\) \([\s\S]+?\)\]|\/ID \[<[0-9a-f]+> ?<[0-9a-f]+>\]/i)
    expect(trailer).not.toContain('/Encrypt')
  })

  it('packs no stream by a method that the standard forbids, and keeps none outside', () => {
    expect(all(/\/LZWDecode|\/Crypt\b/)).toEqual([])
    expect(all(/^<<[\s\S]*\/(?:F|FFilter|FDecodeParms) [\s\S]*\/Length/)).toEqual([])
  })
})

describe('what it says of itself', () => {
  it('names part 2 and level B in metadata that are not packed, and the same title as its info', () => {
    const [metadata, ...others] = all(/\/Type \/Metadata/)
    expect(others).toEqual([])
    expect(metadata!.dictionary).not.toContain('/Filter')
    const xmp = metadata!.stream!.toString('utf8')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(xmp).toContain('Test pack')
    expect(xmp).toContain('2026-02-03T00:00:00')
  })

  it('has an output intent with an ICC profile for all colours', () => {
    const [intent] = all(/\/S \/GTS_PDFA1/)
    const profile = object(/\/DestOutputProfile (\d+) 0 R/.exec(intent!.dictionary)?.[1])
    expect(profile.stream!.subarray(36, 40).toString('latin1')).toBe('acsp')
    expect(profile.dictionary).toMatch(/\/N 3/)
  })

  it('is marked as tagged, with a tree of structure and a language', () => {
    const [catalog] = all(/\/Type \/Catalog/)
    expect(catalog!.dictionary).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(object(/\/StructTreeRoot (\d+) 0 R/.exec(catalog!.dictionary)?.[1]).dictionary).toContain(
      '/Type /StructTreeRoot',
    )
    expect(catalog!.dictionary).toMatch(/\/Lang \(en\b/)
  })
})

describe('what it holds', () => {
  it('embeds every font, with a map from its signs to characters', () => {
    const fonts = all(/\/Type \/Font\b/)
    const descriptors = all(/\/Type \/FontDescriptor/)
    expect(descriptors.length).toBeGreaterThan(1)
    for (const { dictionary } of descriptors) {
      const file = object(/\/FontFile[23]? (\d+) 0 R/.exec(dictionary)?.[1])
      expect(file.stream!.length).toBeGreaterThan(500)
    }
    const composite = fonts.filter(({ dictionary }) => dictionary.includes('/Subtype /Type0'))
    expect(composite.length).toBe(descriptors.length)
    for (const { dictionary } of composite) expect(dictionary).toMatch(/\/ToUnicode \d+ 0 R/)
    // A font without a descriptor would be one that the reader has to find.
    for (const { dictionary } of fonts) expect(dictionary).toMatch(/\/Subtype \/(?:Type0|CIDFontType[02])/)
  })

  it('runs nothing, embeds nothing, and leads out by addresses only', () => {
    expect(all(/\/(?:JavaScript|JS|AA|XFA|EmbeddedFiles?|RichMedia|Movie|Sound|3D)\b/)).toEqual([])
    const actions = objects.flatMap(({ dictionary }) => [...dictionary.matchAll(/\/S \/(\w+)\s+\/(?:URI|F|D|N)\b/g)])
    expect(actions.map(([, type]) => type)).toContain('URI')
    for (const [, type] of actions) expect(['URI', 'GoTo', 'GoToR']).toContain(type)
    expect(all(/\/OpenAction/)).toEqual([])
  })

  it('shows every annotation in print, and none that is no link', () => {
    const annotations = all(/\/Type \/Annot\b/)
    expect(annotations.length).toBeGreaterThan(5)
    for (const { dictionary } of annotations) {
      expect(dictionary).toContain('/Subtype /Link')
      expect(Number(/\/F (\d+)/.exec(dictionary)?.[1] ?? 0) & 0b100_0111).toBe(4)
    }
  })

  it('blends in one known colour space where it is transparent, with blend modes of the standard', () => {
    expect(all(/\/Type \/Page\b/).length).toBeGreaterThan(3)
    for (const { dictionary } of all(/\/BM \//)) expect(dictionary).toMatch(/\/BM \/(?:Normal|Multiply)\b/)
    for (const { dictionary } of all(/\/Type \/Page\b/)) {
      const group = /\/Group\s*(<<[\s\S]*?>>|\d+ 0 R)/.exec(dictionary)?.[1]
      if (group !== undefined) expect(group).toMatch(/\/CS (?:\/DeviceRGB|\d+ 0 R)/)
    }
    expect(all(/\/Subtype \/(?:PS|PostScript)\b|\/(?:TR|HTP) [^/]/)).toEqual([])
  })
})
