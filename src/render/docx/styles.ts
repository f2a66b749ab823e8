/** The styles of the Word documents: the names that Word users know, so that they can restyle a document in one place. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { ALARM_COLOR, type DocxLook, LINE_COLOR } from './look.ts'

/** Style ids that the writers name. */
export const STYLE = {
  normal: 'Normal',
  title: 'Title',
  list: 'ListParagraph',
  listContinue: 'ListContinue',
  quote: 'Quote',
  code: 'CodeBlock',
  codeWord: 'CodeWord',
  caption: 'Caption',
  cell: 'TableText',
  cellHead: 'TableHeading',
  smallCell: 'TableTextSmall',
  smallCellHead: 'TableHeadingSmall',
  small: 'Note',
  label: 'PartLabel',
  draft: 'DraftNotice',
  contents: 'TOCHeading',
  table: 'RegisterTable',
} as const

export function wordStyles(look: DocxLook, language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: western(look.headingFont), size, bold: true, color: look.primary },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: western(look.bodyFont), size: 21, color: look.text, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { font: western(look.headingFont), size: 40, bold: true, color: look.primary },
        paragraph: { spacing: { before: 0, after: 200 }, keepNext: true },
      },
      heading1: heading(30, 360),
      heading2: heading(25, 280),
      heading3: heading(22, 220),
      heading4: heading(21, 200),
      heading5: heading(21, 180),
      hyperlink: { run: { color: look.accent, underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: {
        run: { size: 18, italics: true, color: look.muted },
        paragraph: { spacing: { before: 60, after: 160 } },
      },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } },
    },
    paragraphStyles: paragraphStyles(look),
    characterStyles: [
      {
        id: STYLE.codeWord,
        name: 'Code Word',
        basedOn: 'DefaultParagraphFont',
        run: { font: look.monoFont, size: 19 },
      },
    ],
  }
}

/** Latin, Greek and Cyrillic only: for other scripts the reader's program knows better fonts. */
const western = (font: string) => ({ ascii: font, hAnsi: font })

function paragraphStyles(look: DocxLook): IParagraphStyleOptions[] {
  const style = (id: string, name: string, more: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: STYLE.normal,
    quickFormat: true,
    ...more,
  })
  const tight: IParagraphStyleOptions['paragraph'] = { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } }
  return [
    style(STYLE.normal, 'Normal', { basedOn: undefined }),
    style(STYLE.listContinue, 'List Continue', { paragraph: { spacing: { after: 60 } } }),
    style(STYLE.quote, 'Quote', {
      run: { color: look.muted },
      paragraph: {
        indent: { left: 360 },
        border: { left: { style: 'single', size: 12, space: 10, color: LINE_COLOR } },
      },
    }),
    style(STYLE.code, 'Code Block', {
      run: { font: look.monoFont, size: 18 },
      paragraph: {
        spacing: { before: 60, after: 160, line: 250, lineRule: 'auto' },
        shading: { type: 'clear', fill: look.background, color: 'auto' },
      },
    }),
    style(STYLE.cell, 'Table Text', { run: { size: 18 }, paragraph: tight }),
    style(STYLE.cellHead, 'Table Heading', {
      basedOn: STYLE.cell,
      run: { bold: true, color: look.primary },
      paragraph: { keepNext: true },
    }),
    style(STYLE.smallCell, 'Table Text Small', { basedOn: STYLE.cell, run: { size: 15 } }),
    style(STYLE.smallCellHead, 'Table Heading Small', { basedOn: STYLE.cellHead, run: { size: 15 } }),
    style(STYLE.small, 'Note', { run: { size: 17, color: look.muted }, paragraph: { spacing: { before: 60 } } }),
    style(STYLE.label, 'Part Label', {
      run: { bold: true, size: 21, color: look.primary },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    }),
    ...[1, 2, 3].map((level) =>
      style(`TOC${level}`, `toc ${level}`, {
        quickFormat: false,
        paragraph: {
          spacing: { before: level === 1 ? 60 : 0, after: 20, line: 252, lineRule: 'auto' },
          indent: { left: (level - 1) * 240 },
        },
      }),
    ),
    style(STYLE.contents, 'TOC Heading', {
      run: { bold: true, size: 25, color: look.primary },
      paragraph: { spacing: { before: 300, after: 100 }, keepNext: true },
    }),
    style(STYLE.draft, 'Draft Notice', {
      run: { bold: true, color: ALARM_COLOR },
      paragraph: {
        spacing: { before: 0, after: 160 },
        border: { left: { style: 'single', size: 18, space: 8, color: ALARM_COLOR } },
      },
    }),
  ]
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The style of all tables, of Word's own kind, so that editors restyle them in one place; the library knows no table styles. */
export function tableStyles(): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE_COLOR}"/>`
  const room = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`
  const borders = ['top', 'bottom', 'insideH'].map(line).join('')
  const margins = [room('top', 50), room('left', 80), room('bottom', 50), room('right', 80)].join('')
  return `<w:styles ${NAMESPACE}><w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Register Table"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style></w:styles>`
}
