/** What the writers of one Word document share: addresses of links, and the numbered lists met so far. */
import type { ParagraphChild } from 'docx'
import type { LinkTarget } from '../blocks.ts'
import type { DocxLook } from './look.ts'

export interface DocxContext {
  readonly look: DocxLook
  /** The bookmark of a place in this document, or undefined when it has no such place. */
  readonly bookmark: (anchor: string) => string | undefined
  /** The address of something outside this document as seen from it; undefined turns the link into its words. */
  readonly href: (target: LinkTarget) => string | undefined
  /** True the first time that a place is set; a bookmark may stand once. */
  readonly claim: (anchor: string) => boolean
  /** Gives a numbered list at some depth a count of its own. */
  readonly newList: (start: number, depth: number) => NumberedList
  /** Width between the margins, in twentieths of a point. */
  readonly width: number
  /** Keeps a footnote and returns its number. */
  readonly addFootnote: (content: readonly ParagraphChild[]) => number
  readonly language: string
}

/** One numbered list: the numbering it belongs to, and its own instance. */
export interface NumberedList {
  readonly reference: string
  readonly instance: number
}

/** A paragraph's place: how deep it is indented, and the style that plain words take there. */
export interface Place {
  readonly style: string
  readonly depth: number
}
