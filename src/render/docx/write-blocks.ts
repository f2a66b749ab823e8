/** Writes blocks as Word paragraphs and tables. */
import {
  Bookmark,
  BorderStyle,
  CheckBox,
  HeadingLevel,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TextRun,
} from 'docx'
import { type Block, type Inline, type ListItem, plainText } from '../blocks.ts'
import { cleanText } from '../clean-text.ts'
import { bookmarkName } from './bookmark-name.ts'
import type { DocxContext, NumberedList, Place } from './context.ts'
import { LINE_COLOR } from './look.ts'
import { BULLETS, INDENT, MOST_DEPTH } from './numbering.ts'
import { STYLE } from './styles.ts'
import { runsRightToLeft, writeInlines } from './write-inlines.ts'
import { writeTable } from './write-table.ts'

type Child = Paragraph | Table

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const

export function writeBlocks(
  blocks: readonly Block[],
  context: DocxContext,
  place: Place = { style: STYLE.normal, depth: 0 },
): Child[] {
  return blocks.flatMap((block) => writeOne(block, context, place))
}

function writeOne(block: Block, context: DocxContext, place: Place): Child[] {
  switch (block.type) {
    case 'heading':
      return [heading(block.level, block.id, block.content, context)]
    case 'paragraph':
      return [paragraph(block.content, context, place)]
    case 'list':
      return writeList(
        block.items,
        block.ordered ? context.newList(block.start, place.depth) : undefined,
        context,
        place,
      )
    case 'table': {
      const caption = block.caption === undefined ? [] : [note(block.caption, STYLE.caption)]
      // An empty line keeps two tables from growing together.
      return [writeTable(block, context, place.depth * INDENT), ...caption, new Paragraph({ style: STYLE.cell })]
    }
    case 'code':
      return [code(block.text, place)]
    case 'quote':
      return writeBlocks(block.blocks, context, { ...place, style: STYLE.quote })
    case 'rule':
      return [
        new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: LINE_COLOR } } }),
      ]
    case 'figure':
      // Many programs show an SVG in a Word file as an empty place, so that a drawing of ours is its facts.
      return [note(block.caption, STYLE.caption), ...writeBlocks(block.text, context, place)]
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

/** Level 1 is the title of the page, so the first level of the body is Word's Heading 1. */
function heading(level: number, id: string, content: readonly Inline[], context: DocxContext): Paragraph {
  const words = writeInlines(content, context)
  const children = context.claim(id) ? [new Bookmark({ id: bookmarkName(id), children: words })] : words
  return new Paragraph({ heading: LEVELS[Math.min(LEVELS.length, Math.max(2, level) - 1) - 1]!, children })
}

function paragraph(
  content: readonly Inline[],
  context: DocxContext,
  place: Place,
  lead: ParagraphChild[] = [],
): Paragraph {
  return new Paragraph({
    style: place.style,
    ...(place.depth > 0 ? { indent: { left: place.depth * INDENT } } : {}),
    ...(runsRightToLeft(plainText(content)) ? { bidirectional: true } : {}),
    children: [...lead, ...writeInlines(content, context)],
  })
}

function writeList(
  items: readonly ListItem[],
  numbered: NumberedList | undefined,
  context: DocxContext,
  place: Place,
): Child[] {
  const level = Math.min(place.depth, MOST_DEPTH)
  const inner: Place = { style: STYLE.listContinue, depth: place.depth + 1 }
  return items.flatMap((item) => {
    const [first, ...rest] = item.blocks
    const lead = first?.type === 'paragraph' ? first.content : []
    const others = first?.type === 'paragraph' ? rest : item.blocks
    return [itemLine(lead, item.checked, numbered, level, context, place), ...writeBlocks(others, context, inner)]
  })
}

function itemLine(
  content: readonly Inline[],
  checked: boolean | undefined,
  numbered: NumberedList | undefined,
  level: number,
  context: DocxContext,
  place: Place,
): Paragraph {
  const words = writeInlines(content, context)
  const rtl = runsRightToLeft(plainText(content)) ? { bidirectional: true } : {}
  if (checked !== undefined) {
    return new Paragraph({
      style: STYLE.list,
      ...rtl,
      indent: { left: (place.depth + 1) * INDENT, hanging: INDENT },
      tabStops: [{ type: 'left', position: (place.depth + 1) * INDENT }],
      children: [new CheckBox({ checked, ...BOX }), new TextRun({ children: [new Tab()] }), ...words],
    })
  }
  return new Paragraph({
    style: STYLE.list,
    ...rtl,
    numbering: numbered ? { ...numbered, level } : { reference: BULLETS, level },
    children: words,
  })
}

const BOX = {
  checkedState: { value: '2612', font: 'MS Gothic' },
  uncheckedState: { value: '2610', font: 'MS Gothic' },
} as const

function code(text: string, place: Place): Paragraph {
  const lines = cleanText(text).replaceAll('\t', '    ').split('\n')
  return new Paragraph({
    style: STYLE.code,
    ...(place.depth > 0 ? { indent: { left: place.depth * INDENT } } : {}),
    children: lines.map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) })),
  })
}

/** A line of plain words in a style. */
export function note(words: string, style: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ text: cleanText(words) })] })
}
