/** The few fixed words that the PDF theme prints around the user's own. */
import type { Texts } from '../texts.ts'

export interface PdfWords {
  readonly contents: string
  readonly draft: string
  readonly history: string
  readonly missing: string
  readonly of: string
  readonly page: string
  readonly revision: readonly string[]
  readonly volume: string
  readonly continued: string
  /** Shares of the columns of the revision history. */
  readonly widths: readonly number[]
}

export function pdfWords(texts: Texts): PdfWords {
  return {
    contents: texts('document.contents'),
    draft: texts('document.draft'),
    history: texts('document.history'),
    missing: texts('document.not-recorded'),
    of: texts('document.of'),
    page: texts('document.page'),
    revision: ['version', 'date', 'author', 'approver', 'change'].map((key) => texts(`revision.${key}`)),
    volume: texts('document.volume'),
    continued: texts('document.continued'),
    widths: [9, 12, 22, 22, 48],
  }
}
