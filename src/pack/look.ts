/** Reads the look of a pack from isms.yaml and the files it names: colours, fonts, logo. What cannot be used is left out and told. */
import type { Artifact } from '../model/artifact.ts'
import { imageSize } from '../render/image-size.ts'
import { COLOR_NAMES, DEFAULT_LOOK, type Logo, type Look } from '../render/look.ts'
import { fontCoverage } from '../render/pdf/font-coverage.ts'
import { fontFamily } from '../render/pdf/font-family.ts'
import { missingFamilies } from '../render/pdf/theme-look.ts'
import { svgFault, svgSize } from '../render/svg-fault.ts'
import { resolvePath } from './link-resolver.ts'

type PackSettings = NonNullable<Artifact<'isms-config'>['data']['pack']>
type ReadFile = (path: string) => Uint8Array | undefined

export interface PackLook {
  readonly look: Look
  readonly notices: readonly string[]
}

const MOST_LOGO = 512 * 1024
const MOST_FONT = 32 * 1024 * 1024
const MOST_FONTS = 12
const FAMILY = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number} ._-]{0,80}$/u

export function packLook(settings: PackSettings | undefined, readFile: ReadFile = () => undefined): PackLook {
  const notices: string[] = []
  const fontFiles = fontsOf(settings, readFile, notices)
  const logo = logoOf(settings?.logo, readFile, notices)
  const look: Look = {
    colors: colorsOf(settings),
    fonts: familiesOf(settings, notices),
    fontFiles,
    ...(logo === undefined ? {} : { logo }),
  }
  for (const family of missingFamilies(look))
    notices.push(`No file of pack.fonts.files has the font ${family}; the PDF is set in the built-in fonts`)
  return { look, notices }
}

function colorsOf(settings: PackSettings | undefined): Look['colors'] {
  const given = COLOR_NAMES.flatMap((name) => {
    const hex = settings?.colors?.[name]
    return hex === undefined ? [] : [[name, hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex]]
  })
  return { ...DEFAULT_LOOK.colors, ...Object.fromEntries(given) }
}

function familiesOf(settings: PackSettings | undefined, notices: string[]): Look['fonts'] {
  const fonts: { body?: string; heading?: string; mono?: string } = {}
  for (const use of ['body', 'heading', 'mono'] as const) {
    const family = settings?.fonts?.[use]
    if (family === undefined) continue
    if (FAMILY.test(family)) fonts[use] = family
    else notices.push(`isms.yaml: pack.fonts.${use} is no name of a font family; the built-in one is used`)
  }
  return fonts
}

function fontsOf(settings: PackSettings | undefined, readFile: ReadFile, notices: string[]): Look['fontFiles'] {
  const paths = (settings?.fonts?.files ?? []).filter((path): path is string => path !== undefined)
  if (paths.length > MOST_FONTS)
    notices.push(`isms.yaml: pack.fonts.files names ${paths.length} files; the first ${MOST_FONTS} are used`)
  return paths.slice(0, MOST_FONTS).flatMap((path) => {
    const left = (why: string): [] => {
      notices.push(`The font ${path} is left out: it ${why}`)
      return []
    }
    const bytes = readInside(path, readFile)
    if (bytes === undefined) return left('cannot be read in the ISMS')
    if (bytes.length > MOST_FONT) return left(`is larger than ${MOST_FONT / 1024 / 1024} MiB`)
    const read = fontFamily(bytes)
    if ('fault' in read) return left(read.fault)
    if (!FAMILY.test(read.family)) return left('has no usable family name')
    try {
      if (fontCoverage(bytes).size === 0) return left('has no characters')
    } catch {
      return left('has no readable table of characters')
    }
    return [{ family: read.family, bytes }]
  })
}

function logoOf(path: string | undefined, readFile: ReadFile, notices: string[]): Logo | undefined {
  if (path === undefined) return undefined
  const left = (why: string): undefined => {
    notices.push(`The logo ${path} is left out: it ${why}`)
    return undefined
  }
  const bytes = readInside(path, readFile)
  if (bytes === undefined) return left('cannot be read in the ISMS')
  if (bytes.length > MOST_LOGO) return left(`is larger than ${MOST_LOGO / 1024} KiB`)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) {
    const size = imageSize(bytes)
    return size ? { format: 'png', bytes, ...size } : left('is no whole PNG picture')
  }
  const svg = Buffer.from(bytes).toString('utf8')
  const fault = svgFault(svg)
  if (fault !== undefined) return left(fault)
  const size = svgSize(svg)
  return size ? { format: 'svg', bytes, ...size } : left('has no size: give it a viewBox')
}

function readInside(path: string, readFile: ReadFile): Uint8Array | undefined {
  const inside = resolvePath('isms.yaml', path)
  return inside === '' ? undefined : readFile(inside)
}
