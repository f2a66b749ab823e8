/** The look of a company's documents: colours, fonts and logo, the same for HTML, PDF and Word. Plain data. */

export const COLOR_NAMES = ['primary', 'accent', 'text', 'muted', 'background'] as const

/** Colours as `#rrggbb`. */
export type Colors = Readonly<Record<(typeof COLOR_NAMES)[number], string>>

export interface Logo {
  readonly format: 'svg' | 'png'
  readonly bytes: Uint8Array
  /** Size in pixels, which only counts as a shape. */
  readonly width: number
  readonly height: number
}

export interface Look {
  readonly colors: Colors
  /** Families by use; absent where the built-in one is meant. */
  readonly fonts: { readonly body?: string; readonly heading?: string; readonly mono?: string }
  /** Font files of the company, whole, with the family of each as the PDF knows it. */
  readonly fontFiles: readonly { readonly family: string; readonly bytes: Uint8Array }[]
  readonly logo?: Logo
}

export const DEFAULT_LOOK: Look = {
  colors: { primary: '#1c2733', accent: '#1f4e79', text: '#1c2733', muted: '#56636f', background: '#f2f5f7' },
  fonts: {},
  fontFiles: [],
}
