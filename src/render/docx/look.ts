/** How a Word document looks: colours, fonts and paper, in the units of Word. */

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

export const DEFAULT_LOOK: DocxLook = {
  primary: '1c2733',
  accent: '1f4e79',
  text: '1c2733',
  muted: '5b6875',
  background: 'f1f4f7',
  bodyFont: 'Calibri',
  headingFont: 'Calibri',
  monoFont: 'Consolas',
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
