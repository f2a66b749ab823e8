/** The look of a pack: what comes from isms.yaml and its files, and what is left out and told. */
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../src/pack/build.ts'
import { packLook } from '../../src/pack/look.ts'
import { lookCss } from '../../src/render/html/look-css.ts'
import { DEFAULT_LOOK } from '../../src/render/look.ts'
import { fontFamily } from '../../src/render/pdf/font-family.ts'
import { readFonts } from '../../src/render/pdf/fonts.ts'
import { svgFault, svgSize } from '../../src/render/svg-fault.ts'
import { smallInput } from './pack-input.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0" fill="url(#a)"/></svg>'
const fonts = readFonts()
const files = (held: Readonly<Record<string, Uint8Array | string>>) => (path: string) => {
  const bytes = held[path]
  return typeof bytes === 'string' ? Buffer.from(bytes) : bytes
}

describe('a logo', () => {
  it('is a plain drawing with a shape', () => {
    const { look, notices } = packLook({ logo: 'branding/logo.svg' }, files({ 'branding/logo.svg': svg }))
    expect([look.logo?.format, look.logo?.width, look.logo?.height, notices]).toEqual(['svg', 30, 10, []])
  })

  it.each([
    [svg.replace('<path', '<script>alert(1)</script><path'), 'holds a script'],
    [svg.replace('<path', '<svg:script/><path'), 'holds a script'],
    [svg.replace('<path', '<foreignObject/><path'), 'holds more than a drawing'],
    [svg.replace('<path', '<image href="http://a.example/x.png"/><path'), 'refers to something outside of itself'],
    [svg.replace('<path', '<use xlink:href="other.svg#a"/><path'), 'refers to something outside of itself'],
    [svg.replace('url(#a)', 'url(http://a.example)'), 'refers to something outside of itself'],
    [svg.replace('<path', '<path onload="x()"'), 'holds an event handler'],
    [svg.replace('<path', '<style>@import "x"</style><path'), 'imports a style'],
    [svg.replace('<path', '<a href="&#106;avascript:x"/><path'), 'holds references to characters'],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`, 'is no SVG drawing'],
    [svg.replace(' viewBox="0 0 30 10"', ''), 'has no size: give it a viewBox'],
    ['<html></html>', 'is no SVG drawing'],
  ])('%s is left out', (text, why) => {
    const { look, notices } = packLook({ logo: 'x.svg' }, files({ 'x.svg': text }))
    expect([look.logo, notices]).toEqual([undefined, [`The logo x.svg is left out: it ${why}`]])
  })

  it('outside of the ISMS is not read', () => {
    const asked: string[] = []
    packLook({ logo: '../../etc/logo.svg' }, (path) => {
      asked.push(path)
      return undefined
    })
    expect(asked).toEqual([])
  })
})

it('a drawing may come after a declaration and comments', () => {
  expect(svgFault(`<?xml version="1.0"?>\n<!-- a -->\n${svg}`)).toBeUndefined()
  expect(svgSize('<svg width="20px" height="10">')).toEqual({ width: 20, height: 10 })
})

describe('fonts', () => {
  it('are known by the family that the compiler knows', () => {
    expect(fonts.map((font) => fontFamily(font))).toEqual([
      ...Array(5).fill({ family: 'Inter' }),
      { family: 'JetBrains Mono' },
    ])
  })

  it.each([
    [new Uint8Array(4), 'is no TTF or OTF font'],
    [Buffer.from('ttcf00000000'), 'is a collection of fonts; name a file with one font'],
    [Buffer.from('wOF200000000'), 'is a web font; name the TTF or OTF file'],
    [fonts[0]!.slice(0, 300), 'is cut off'],
  ])('a file that is none is left out: %#', (bytes, why) => {
    const { look, notices } = packLook({ fonts: { files: ['a.ttf'] } }, files({ 'a.ttf': bytes }))
    expect([look.fontFiles, notices]).toEqual([[], [`The font a.ttf is left out: it ${why}`]])
  })

  it('that no file has are told', () => {
    expect(packLook({ fonts: { body: 'Corporate', mono: 'Inter' } }).notices).toEqual([
      'No file of pack.fonts.files has the font Corporate; the PDF is set in the built-in fonts',
    ])
  })

  it('with names that could leave a style sheet are refused', () => {
    const { look, notices } = packLook({ fonts: { body: 'A"; } body { x: "' } })
    expect([look.fonts.body, notices.length]).toEqual([undefined, 1])
  })
})

it('colours reach the style sheet, and the built-in look adds nothing', () => {
  expect(lookCss(DEFAULT_LOOK)).toBe('')
  expect(lookCss(packLook({ colors: { accent: '#a1b' } }).look)).toBe('\n:root { --accent: #aa11bb; }')
})

describe('a pack', () => {
  const repository = {
    'isms.yaml':
      'format: 1\norganization: Example Ltd\npack:\n  logo: logo.svg\n  language: de\n  colors: { accent: "#aa11bb" }\n',
    'policies/POL-001.md': '---\nid: POL-001\ntitle: Zugang\nversion: "1.0"\nstatus: draft\n---\nText.\n',
  }

  it('carries logo, colours and the words of its language', async () => {
    const built = await buildPack(smallInput(repository, { formats: ['html'], readFile: files({ 'logo.svg': svg }) }))
    if (!built.ok) throw new Error(JSON.stringify(built.faults))
    const text = (path: string): string => Buffer.from(built.files.get(path)!).toString('utf8')
    const policy = text('07-operation/POL-001-zugang.html')
    expect(text('index.html')).toContain('<img class="logo" src="data:image/svg+xml;base64,')
    expect(policy).not.toContain('class="logo"')
    expect(policy).toContain('--accent: #aa11bb')
    expect(policy).toContain('<dt>Nächste Prüfung</dt>')
    expect(built.notices).toEqual([])
  })

  it('says when it has no words in its language', async () => {
    const yaml = repository['isms.yaml'].replace('language: de', 'language: tlh')
    const built = await buildPack(smallInput({ ...repository, 'isms.yaml': yaml }, { formats: ['html'] }))
    expect(built.ok && built.notices).toEqual([
      'The logo logo.svg is left out: it cannot be read in the ISMS',
      'There are no texts in "tlh"; those of the pack are English. Add templates/texts/<language>.yaml to the ISMS.',
    ])
  })
})

it('German has every text that English has, and no others', async () => {
  const { readFileSync } = await import('node:fs')
  const { parseYaml } = await import('../../src/parse/yaml.ts')
  const keys = (language: string): string[] => {
    const text = readFileSync(new URL(`../../templates/texts/${language}.yaml`, import.meta.url), 'utf8')
    const groups = parseYaml(text).value as Record<string, Record<string, string>>
    const marks = (words: string): string => [...words.matchAll(/\{\w+\}/g)].map(String).sort().join('')
    return Object.entries(groups)
      .flatMap(([group, words]) => Object.entries(words).map(([key, word]) => `${group}.${key} ${marks(word)}`))
      .sort()
  }
  expect(keys('de')).toEqual(keys('en'))
})
