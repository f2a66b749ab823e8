/** The look of a company as the PDF theme reads it: colours, and lists of families that the compiler has fonts for. */
import type { Look } from '../look.ts'
import { logoPath } from './encode-volume.ts'

const BODY = 'Inter'
const MONO = 'JetBrains Mono'

export function themeLook({ colors, fonts, fontFiles, logo }: Look): unknown {
  const own = [...new Set(fontFiles.map(({ family }) => family))]
  const known = (family: string | undefined): string[] =>
    own.filter((one) => one.toLowerCase() === family?.toLowerCase())
  const list = (...families: readonly string[]): string[] => [...new Set([...families, BODY, MONO, ...own])]
  return {
    colors,
    body: list(...known(fonts.body)),
    heading: list(...known(fonts.heading ?? fonts.body)),
    mono: list(...known(fonts.mono), MONO),
    logo: logo === undefined ? null : { path: logoPath(logo), wide: logo.width > logo.height * WIDE },
  }
}

/** Logos wider than this many heights are fitted by their width. */
const WIDE = 3.2

/** Families that are asked for and that no font file has; the PDF is set in the built-in fonts then. */
export function missingFamilies({ fonts, fontFiles }: Look): string[] {
  const has = new Set([BODY, MONO, ...fontFiles.map(({ family }) => family)].map((family) => family.toLowerCase()))
  const asked = [fonts.body, fonts.heading, fonts.mono].filter((family): family is string => family !== undefined)
  return [...new Set(asked)].filter((family) => !has.has(family.toLowerCase()))
}
