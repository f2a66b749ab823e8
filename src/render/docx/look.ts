/** How a Word document looks: colours, fonts and paper, in the units of Word. */
import { DEFAULT_LOOK, type Look } from '../look.ts'

/** Colours are six hex digits without `#`. */
export interface DocxLook {
  readonly primary: string
  readonly accent: string
  readonly text: string
  readonly muted: string
  readonly background: string
  readonly bodyFont: string
  readonly headingFont: string
  readonly monoFont: string
}

/** The company's look for Word, which takes families by name: the reader's machine has them, or a near one. */
export function docxLook({ colors, fonts }: Look = DEFAULT_LOOK): DocxLook {
  const hex = (color: string): string => color.slice(1)
  const bodyFont = fonts.body ?? 'Calibri'
  return {
    primary: hex(colors.primary),
    accent: hex(colors.accent),
    text: hex(colors.text),
    muted: hex(colors.muted),
    background: hex(colors.background),
    bodyFont,
    headingFont: fonts.heading ?? bodyFont,
    monoFont: fonts.mono ?? 'Consolas',
  }
}

export const LINE_COLOR = 'c9d1d9'
export const ALARM_COLOR = '8a1c1c'

/** Margins in twentieths of a point. */
export const MARGIN = { left: 1247, right: 1247, top: 1361, bottom: 1247, header: 567, footer: 567 } as const

const PAPER = { a4: [11906, 16838], 'us-letter': [12240, 15840] } as const

/** Portrait size of the paper in twentieths of a point. */
export function paperSize(paper: keyof typeof PAPER): { readonly width: number; readonly height: number } {
  const [width, height] = PAPER[paper]
  return { width, height }
}

/** Width between the margins in twentieths of a point. */
export function textWidth(paper: keyof typeof PAPER, landscape: boolean): number {
  const { width, height } = paperSize(paper)
  return (landscape ? height : width) - MARGIN.left - MARGIN.right
}
