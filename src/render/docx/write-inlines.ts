/** Writes inline content as Word runs, hyperlinks, bookmarks and pictures. */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Inline, LinkTarget } from '../blocks.ts'
import { cleanText } from '../clean-text.ts'
import { bookmarkName } from './bookmark-name.ts'
import type { DocxContext } from './context.ts'
import { STYLE } from './styles.ts'
import { writePicture } from './write-picture.ts'

type Marks = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'rightToLeft'>

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

export function writeInlines(content: readonly Inline[], context: DocxContext, marks: Marks = {}): ParagraphChild[] {
  return content.flatMap((inline) => writeOne(inline, context, marks))
}

/** True for words that begin in a script that runs from right to left. */
export function runsRightToLeft(words: string): boolean {
  const first = /\p{Letter}/u.exec(words)?.[0]
  return first !== undefined && RTL.test(first)
}

function writeOne(inline: Inline, context: DocxContext, marks: Marks): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [run(inline.text, marks)]
    case 'strong':
      return writeInlines(inline.content, context, { ...marks, bold: true })
    case 'emphasis':
      return writeInlines(inline.content, context, { ...marks, italics: true })
    case 'strike':
      return writeInlines(inline.content, context, { ...marks, strike: true })
    case 'code':
      return [run(inline.text, { ...marks, style: STYLE.codeWord })]
    case 'footnote':
      return [new FootnoteReferenceRun(context.addFootnote(writeInlines(inline.content, context)))]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'anchor':
      return context.claim(inline.id) ? [new Bookmark({ id: bookmarkName(inline.id), children: [] })] : []
    case 'image':
      return [writePicture(inline.image, context) ?? run(`[picture: ${cleanText(inline.image.alt)}]`, {})]
    case 'link':
      return link(inline.target, inline.content, context, marks)
  }
}

function run(words: string, marks: Marks): TextRun {
  const text = cleanText(words).replace(/[\n\t]/g, ' ')
  return new TextRun({ ...marks, ...(runsRightToLeft(text) ? { rightToLeft: true } : {}), text })
}

function link(target: LinkTarget, content: readonly Inline[], context: DocxContext, marks: Marks): ParagraphChild[] {
  const children = writeInlines(content, context, { ...marks, style: marks.style ?? 'Hyperlink' })
  if (target.kind === 'anchor') {
    const anchor = context.bookmark(target.anchor)
    return anchor === undefined ? writeInlines(content, context, marks) : [new InternalHyperlink({ anchor, children })]
  }
  const address = context.href(target)
  if (address?.startsWith('#')) {
    const anchor = context.bookmark(decodeURIComponent(address.slice(1)))
    return anchor === undefined ? writeInlines(content, context, marks) : [new InternalHyperlink({ anchor, children })]
  }
  return address === undefined
    ? writeInlines(content, context, marks)
    : [new ExternalHyperlink({ link: address, children })]
}
